/**
 * Remembers who has the focus, and gives it back when that is called: to the same element, else to its successor of
 * the same name, since what had it may have been built anew in the meantime, else to the content.
 */
export function rememberFocus(): () => void {
  const { activeElement } = document;
  const name = activeElement instanceof HTMLElement ? activeElement.dataset.name : undefined;
  return () => {
    const isThere =
      activeElement instanceof HTMLElement && activeElement !== document.body && activeElement.isConnected;
    const heir = isThere ? activeElement : (named(document, name) ?? document.querySelector<HTMLElement>('#main'));
    heir?.focus({ preventScroll: true });
  };
}

/** Replaces what is inside. What had the focus gives it to its successor of the same name, else to the first button. */
export function replaceKeepingFocus(parent: HTMLElement, children: readonly (Node | string)[]): void {
  const { activeElement } = document;
  const hadFocus = activeElement instanceof HTMLElement && parent.contains(activeElement);
  const name = hadFocus ? activeElement.dataset.name : undefined;
  parent.replaceChildren(...children);
  if (hadFocus) (named(parent, name) ?? parent.querySelector('button'))?.focus({ preventScroll: true });
}

const named = (inside: ParentNode, name: string | undefined): HTMLElement | null =>
  name === undefined ? null : inside.querySelector(`[data-name="${CSS.escape(name)}"]`);
