import type { ComponentChildren } from 'preact';
import { DialogBody } from '../parts/dialog.tsx';
import { type Judging, Verdicts } from './verdicts.tsx';

/** Where a person writes a text of their own: the field, what may stand in it, and the rules' verdicts as one types. */
export const OwnText = ({
  text,
  setText,
  verdicts,
  children,
}: {
  text: string;
  setText: (text: string) => void;
  verdicts: Judging;
  /** What else there is to say of the text. */
  children?: ComponentChildren;
}) => (
  <>
    <label class="field">
      Text
      <textarea
        // biome-ignore lint/a11y/noAutofocus: inside a dialog that was just opened to write in.
        autoFocus
        rows={6}
        maxLength={4_000}
        value={text}
        aria-describedby="own-text-help"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </label>
    <p class="quiet" id="own-text-help">
      <code>{'{link}'}</code> becomes the slot’s own link, <code>{'{code}'}</code> the promo code. {children}
    </p>
    <Verdicts {...verdicts} />
  </>
);

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
