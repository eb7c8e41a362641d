import { el } from './element.ts';
import { rememberFocus } from './focus.ts';

const region = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

export const toastRegion = (): HTMLElement => region;

/** How long a message stays. One that can be undone stays longer, and as long as it has the focus. */
const STAYS_MS = { plain: 6_000, undo: 20_000 };

/** Says what was done, with a way back where there is one. */
export function toast(message: string, undo?: () => void): void {
  const giveFocusBack = rememberFocus();
  const close = () => {
    const hadFocus = item.contains(document.activeElement);
    item.remove();
    if (hadFocus) giveFocusBack();
  };
  const item = el(
    'div',
    { class: 'toast' },
    el('span', {}, message),
    undo &&
      el(
        'button',
        {
          class: 'undo',
          onclick: () => {
            close();
            undo();
          },
        },
        'Undo',
      ),
    el('button', { class: 'icon', 'aria-label': 'Dismiss', onclick: close }, '×'),
  );
  region.replaceChildren(item);
  const leave = () => (item.contains(document.activeElement) ? setTimeout(leave, 2_000) : close());
  setTimeout(leave, undo ? STAYS_MS.undo : STAYS_MS.plain);
}
