import { useEffect, useRef } from 'preact/hooks';

/**
 * Notes the focused element; the returned function gives the focus back: to that element, else to the one that took its
 * place under the same `data-name`, else to the content.
 */
export function saveFocus(): () => void {
  const { activeElement } = document;
  const name = activeElement instanceof HTMLElement ? activeElement.dataset.name : undefined;
  return () => {
    const isThere =
      activeElement instanceof HTMLElement && activeElement !== document.body && activeElement.isConnected;
    const named = name === undefined ? null : document.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
    (isThere ? activeElement : (named ?? document.querySelector<HTMLElement>('#main')))?.focus({ preventScroll: true });
  };
}

/**
 * Keeps the focus where a button goes as soon as what it does is shown: it moves to the one of the same `data-name`, else
 * to the content. The answer is to be called before the button does anything.
 */
export function useKeptFocus(shown: unknown): () => void {
  const restore = useRef(() => {});
  useEffect(() => {
    if (document.activeElement === document.body) restore.current();
  }, [shown]);
  return () => {
    restore.current = saveFocus();
  };
}

/** What had the focus last: its name, what it belongs to, and the content or dialog that it is in. */
interface Place {
  element: HTMLElement;
  name: string | undefined;
  group: string | null;
  scope: HTMLElement;
}

/**
 * Keeps the focus near its place wherever its element goes with what it did: it moves to the one of the same
 * `data-name`, else to the first button of the same slot or of the same controls, else to the content or dialog. Returns
 * what ends that.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: Place | null = null;
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const scope = target.closest<HTMLElement>('dialog, main');
    last = scope && { element: target, name: target.dataset.name, group: groupOf(target), scope };
  };
  // Whoever clicks beside it has left it. A browser may say so of an element that goes, too: that is not there any more.
  const forget = () =>
    queueMicrotask(() => {
      if (last?.element.isConnected && document.activeElement === document.body) last = null;
    });
  const watcher = new MutationObserver(() => {
    if (!last || last.element.isConnected) return;
    const { name, group, scope } = last;
    last = null;
    // A dialog that was closed gives the focus back by itself.
    if (document.activeElement !== document.body || !scope.isConnected) return;
    const named = name === undefined ? null : scope.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
    const near = group === null ? null : scope.querySelector<HTMLElement>(`${group} button`);
    (named ?? near ?? scope).focus({ preventScroll: true });
  });
  page.addEventListener('focusin', note);
  page.addEventListener('focusout', forget);
  watcher.observe(page, { childList: true, subtree: true });
  return () => {
    watcher.disconnect();
    page.removeEventListener('focusin', note);
    page.removeEventListener('focusout', forget);
  };
}

/** A selector of what an element belongs to: the card of a slot, or the controls for all accounts. */
function groupOf(element: HTMLElement): string | null {
  const slot = element.closest<HTMLElement>('[data-slot]')?.dataset.slot;
  if (slot !== undefined) return `[data-slot="${CSS.escape(slot)}"] .actions`;
  return element.closest('.controls') && '.controls';
}
