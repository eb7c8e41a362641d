import { type Child, el } from './element.ts';
import { rememberFocus } from './focus.ts';

/**
 * Opens a dialog; the browser keeps the focus inside and closes it with Escape. The focus goes back to where it came
 * from, even when the page was read anew while the dialog was open.
 */
export function openDialog(title: string, content: Child[], actions: (close: () => void) => Child[] = () => []): void {
  const giveFocusBack = rememberFocus();
  const dialog = el('dialog', { 'aria-label': title });
  const close = () => dialog.close();
  dialog.append(
    el('header', {}, el('h2', {}, title), el('button', { class: 'icon', 'aria-label': 'Close', onclick: close }, '×')),
    el('div', { class: 'content', tabindex: '0' }, ...content),
    el('footer', {}, ...actions(close)),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (document.activeElement === document.body) giveFocusBack();
  });
  document.body.append(dialog);
  dialog.showModal();
}
