import { useState } from 'preact/hooks';

/** Texts that were typed and not saved, by what they are for: kept for as long as the page is open. */
const unsaved = new Map<string, string>();

/** A text that a person writes, which outlives its dialog until it is saved. */
export interface UnsavedText {
  text: string;
  setText: (text: string) => void;
  /** What it began from when nothing had been typed. */
  planned: string;
  /** Whether it is one that was typed before, in a dialog that was closed without saving. */
  isOfBefore: boolean;
  /** Gives up what was typed, and begins from what is planned. */
  beginAnew: () => void;
  /** To be called once it is saved. */
  forget: () => void;
}

/** The text that is being written for a slot or the queue: what was typed for it before, else `planned`. */
export function useUnsavedText(of: string, planned: string): UnsavedText {
  const [text, show] = useState(() => unsaved.get(of) ?? planned);
  const [isOfBefore, setOfBefore] = useState(() => unsaved.has(of));
  const forget = () => {
    unsaved.delete(of);
  };
  const setText = (typed: string) => {
    show(typed);
    if (typed === planned) forget();
    else unsaved.set(of, typed);
  };
  const beginAnew = () => {
    setText(planned);
    setOfBefore(false);
  };
  return { text, setText, planned, isOfBefore, beginAnew, forget };
}
