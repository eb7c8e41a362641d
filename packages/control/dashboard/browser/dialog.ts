import { type Child, el } from './element.ts';

/** Opens a dialog; the browser keeps the focus inside, closes it with Escape and gives the focus back. */
export function openDialog(title: string, content: Child[], actions: (close: () => void) => Child[] = () => []): void {
  const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' });
  const close = () => dialog.close();
  dialog.append(
    el(
      'header',
      {},
      el('h2', { id: 'dialog-title' }, title),
      el('button', { class: 'icon', 'aria-label': 'Close', onclick: close }, '×'),
    ),
    el('div', { class: 'content', tabindex: '0' }, ...content),
    el('footer', {}, ...actions(close)),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
