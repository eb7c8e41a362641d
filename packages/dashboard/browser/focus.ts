/**
 * Notes the focused element; the returned function restores the focus: to that element, else to the one that replaced it
 * under the same `data-name`, else to the content.
 */
export function saveFocus(): () => void {
  const { activeElement } = document;
  const name = activeElement instanceof HTMLElement ? activeElement.dataset.name : undefined;
  return () => {
    const isThere =
      activeElement instanceof HTMLElement && activeElement !== document.body && activeElement.isConnected;
    const target = isThere ? activeElement : (named(document, name) ?? document.querySelector<HTMLElement>('#main'));
    target?.focus({ preventScroll: true });
  };
}

/**
 * Replaces the content. A focused element passes the focus to the new one of the same `data-name`, else to the first
 * button.
 */
export function replaceKeepingFocus(parent: HTMLElement, children: readonly (Node | string)[]): void {
  const { activeElement } = document;
  const hadFocus = activeElement instanceof HTMLElement && parent.contains(activeElement);
  const name = hadFocus ? activeElement.dataset.name : undefined;
  parent.replaceChildren(...children);
  if (hadFocus) (named(parent, name) ?? parent.querySelector('button'))?.focus({ preventScroll: true });
}

const named = (inside: ParentNode, name: string | undefined): HTMLElement | null =>
  name === undefined ? null : inside.querySelector(`[data-name="${CSS.escape(name)}"]`);
