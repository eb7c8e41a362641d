import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { DialogBody } from '../parts/dialog.tsx';
import type { UnsavedText } from './unsaved-text.ts';
import { type Judging, Verdicts } from './verdicts.tsx';

/** Where a person writes a text of their own: the field, what may stand in it, and the rules' verdicts as one types. */
export function OwnText({
  own: { text, setText, planned, isOfBefore, beginAnew },
  verdicts,
  children,
}: {
  own: UnsavedText;
  verdicts: Judging;
  /** What else there is to say of the text. */
  children?: ComponentChildren;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <label class="field">
        Text
        <textarea
          ref={area}
          // biome-ignore lint/a11y/noAutofocus: inside a dialog that was just opened to write in.
          autoFocus
          rows={6}
          maxLength={4_000}
          value={text}
          aria-describedby="own-text-of-before own-text-help"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      {isOfBefore && (
        <p class="actions below">
          <span id="own-text-of-before">Your unsaved text of before is here again.</span>
          <button
            type="button"
            class="act"
            onClick={() => {
              beginAnew();
              // The button goes.
              area.current?.focus();
            }}
          >
            {planned === '' ? 'Begin anew' : 'Begin from the planned text'}
          </button>
        </p>
      )}
      <p class="quiet" id="own-text-help">
        <code>{'{link}'}</code> becomes the slot’s own link, <code>{'{code}'}</code> the promo code. {children}
      </p>
      <Verdicts {...verdicts} />
    </>
  );
}

/** The dialog around it: a way out, and the button that saves. Why that was refused stands below all, and keeps the text. */
export const OwnTextDialog = ({
  save: { name, act, disabled },
  close,
  fault,
  children,
}: {
  save: { name: string; act: () => void; disabled: boolean };
  close: () => void;
  /** As a sentence; empty where there is none. */
  fault: string;
  children: ComponentChildren;
}) => (
  <DialogBody
    actions={
      <>
        <button type="button" onClick={close}>
          Cancel
        </button>
        <button type="button" class="primary" disabled={disabled} onClick={act}>
          {name}
        </button>
      </>
    }
  >
    {children}
    {fault !== '' && (
      <p class="fault" role="alert">
        {fault}
      </p>
    )}
  </DialogBody>
);
