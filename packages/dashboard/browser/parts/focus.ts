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
