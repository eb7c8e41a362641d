import { button, type Child, el } from './element.ts';
import { saveFocus } from './focus.ts';

/**
 * Opens a dialog; the browser keeps the focus inside and closes it with Escape. The focus then returns to where it was,
 * even when the page was updated while the dialog was open.
 */
export function openDialog(title: string, content: Child[], actions: (close: () => void) => Child[] = () => []): void {
  const restoreFocus = saveFocus();
  const dialog = el('dialog', { 'aria-label': title });
  const close = () => dialog.close();
  dialog.append(
    el('header', {}, [el('h2', {}, title), button('×', close, { class: 'icon', 'aria-label': 'Close' })]),
    el('div', { class: 'content', tabindex: '0' }, content),
    el('footer', {}, actions(close)),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (document.activeElement === document.body) restoreFocus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
