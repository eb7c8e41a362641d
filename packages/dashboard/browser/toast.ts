import { button, el } from './element.ts';
import { saveFocus } from './focus.ts';

const region = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

export const toastRegion = (): HTMLElement => region;

/** How long a message stays. One with an undo stays longer, and for as long as it has the focus. */
const SHOWN_MS = { plain: 6_000, undo: 20_000 };

/** Says what was done, with a button that undoes it where that is possible. */
export function toast(message: string, undo?: () => void): void {
  const restoreFocus = saveFocus();
  const close = () => {
    const hadFocus = item.contains(document.activeElement);
    item.remove();
    if (hadFocus) restoreFocus();
  };
  const closeAndUndo = () => {
    close();
    undo?.();
  };
  const item = el('div', { class: 'toast' }, [
    el('span', {}, message),
    undo && button('Undo', closeAndUndo, { class: 'undo' }),
    button('×', close, { class: 'icon', 'aria-label': 'Dismiss' }),
  ]);
  region.replaceChildren(item);
  const closeUnlessFocused = () =>
    item.contains(document.activeElement) ? setTimeout(closeUnlessFocused, 2_000) : close();
  setTimeout(closeUnlessFocused, undo ? SHOWN_MS.undo : SHOWN_MS.plain);
}

/** Says why something could not be done. */
export const toastError = (error: unknown): void =>
  toast(`That did not work: ${error instanceof Error ? error.message : 'no answer'}`);
