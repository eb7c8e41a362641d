import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { refreshAll } from '../bot.ts';
import { saveFocus } from './focus.ts';
import { withNames } from './slot-name.ts';

interface Message {
  id: number;
  text: string;
  undo: (() => void) | undefined;
  restoreFocus: () => void;
}

const shown = signal<Message | null>(null);

/** How long a message stays. One with an undo stays longer, and for as long as it has the focus. */
const SHOWN_MS = { plain: 6_000, undo: 20_000 };

/** Says what was done, with a button that undoes it where that is possible. */
export function toast(text: string, undo?: () => void): void {
  shown.value = { id: (shown.value?.id ?? 0) + 1, text, undo, restoreFocus: saveFocus() };
}

/** Why something could not be done, in the bot’s words. */
export const faultOf = (error: unknown): string => (error instanceof Error ? withNames(error.message) : 'no answer');

/** Says why something could not be done. */
export const toastError = (error: unknown): void => toast(`That did not work: ${faultOf(error)}`);

/** Does something, says so, and reads the page anew; or says why not. */
export function run(act: () => Promise<unknown>, done: string, undo?: () => void): void {
  act()
    .then(() => toast(done, undo), toastError)
    .then(refreshAll);
}

/** Where messages are shown; a screen reader reads them out. */
export const Toasts = () => (
  <div class="toasts" role="status" aria-live="polite">
    {shown.value && <Toast key={shown.value.id} {...shown.value} />}
  </div>
);

function Toast({ id, text, undo, restoreFocus }: Message) {
  const element = useRef<HTMLDivElement>(null);
  const close = () => {
    const hadFocus = element.current?.contains(document.activeElement);
    if (shown.value?.id === id) shown.value = null;
    if (hadFocus) restoreFocus();
  };
  useEffect(() => {
    let timer = setTimeout(closeUnlessFocused, undo ? SHOWN_MS.undo : SHOWN_MS.plain);
    function closeUnlessFocused() {
      if (element.current?.contains(document.activeElement)) timer = setTimeout(closeUnlessFocused, 2_000);
      else close();
    }
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast" ref={element}>
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          class="undo"
          onClick={() => {
            close();
            undo();
          }}
        >
          Undo
        </button>
      )}
      <button type="button" class="icon" aria-label="Dismiss" onClick={close}>
        ×
      </button>
    </div>
  );
}
