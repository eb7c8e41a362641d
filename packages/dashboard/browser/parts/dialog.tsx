import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { saveFocus } from './focus.ts';

/** What a dialog shows; `close` closes it. */
type Content = (close: () => void) => ComponentChildren;

interface Opened {
  id: number;
  title: string;
  content: Content;
  restoreFocus: () => void;
}

const opened = signal<readonly Opened[]>([]);
let last = 0;

/**
 * Opens a dialog above the page and above other dialogs. The browser keeps the focus inside and closes it with Escape;
 * the focus then returns to where it was, even when the page was updated meanwhile.
 */
export function openDialog(title: string, content: Content): void {
  last += 1;
  opened.value = [...opened.value, { id: last, title, content, restoreFocus: saveFocus() }];
}

const closeDialog = ({ id, restoreFocus }: Opened): void => {
  opened.value = opened.value.filter((dialog) => dialog.id !== id);
  // The element is gone by the next frame.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) restoreFocus();
  });
};

/** Where the open dialogs are. */
export const Dialogs = () => (
  <>
    {opened.value.map((dialog) => (
      <Dialog key={dialog.id} {...dialog} />
    ))}
  </>
);

function Dialog(dialog: Opened) {
  const element = useRef<HTMLDialogElement>(null);
  const close = () => element.current?.close();
  useEffect(() => element.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button close it by keyboard.
    <dialog
      ref={element}
      aria-label={dialog.title}
      onClose={() => closeDialog(dialog)}
      onClick={({ target }) => target === element.current && close()}
    >
      <header>
        <h2>{dialog.title}</h2>
        <button type="button" class="icon" aria-label="Close" onClick={close}>
          ×
        </button>
      </header>
      {dialog.content(close)}
    </dialog>
  );
}

/** The part of a dialog that scrolls, and below it what can be done. */
export const DialogBody = ({ children, actions }: { children: ComponentChildren; actions?: ComponentChildren }) => (
  <>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
    <div class="content" tabIndex={0}>
      {children}
    </div>
    {actions && <footer>{actions}</footer>}
  </>
);

/** Asks before something is done. Enter answers with yes unless `isGrave`. */
export function ask({
  title,
  action,
  act,
  isGrave = false,
  children,
}: {
  title: string;
  action: string;
  act: () => void;
  isGrave?: boolean;
  children: ComponentChildren;
}): void {
  openDialog(title, (close) => (
    <DialogBody
      actions={
        <>
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button
            type="button"
            class={isGrave ? 'primary grave' : 'primary'}
            // biome-ignore lint/a11y/noAutofocus: inside a dialog that was just opened: Enter answers.
            autoFocus={!isGrave}
            onClick={() => {
              close();
              act();
            }}
          >
            {action}
          </button>
        </>
      }
    >
      {children}
    </DialogBody>
  ));
}
