import type { JudgedText, PlanLine } from '@promoter/control/answers';
import { useEffect, useRef, useState } from 'preact/hooks';
import * as api from '../api.ts';
import { refreshAll } from '../bot.ts';
import { DialogBody, openDialog } from '../parts/dialog.tsx';
import { Post } from '../parts/post.tsx';
import { linkIn } from '../parts/post-text.tsx';
import { toast } from '../parts/toast.tsx';
import { Rules } from '../why/rules.tsx';
import { nameOf } from './decide.ts';

/** How long after the last key a text is judged. */
const JUDGED_AFTER_MS = 350;

type Fallback = 'skip' | 'compose';

/** Opens a dialog in which the text of a slot is written, with the rules' verdicts as one types. */
export const openEditor = (line: PlanLine): void =>
  openDialog(`Write for ${nameOf(line)}`, (close) => <Editor line={line} close={close} />);

function Editor({ line, close }: { line: PlanLine; close: () => void }) {
  const [text, setText] = useState(() => editable(line.text ?? ''));
  const [fallback, setFallback] = useState<Fallback>(line.fallback ?? 'skip');
  const [fault, setFault] = useState('');
  const [isSaving, setSaving] = useState(false);
  const judged = useVerdicts(line.id, text);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);

  async function save(): Promise<void> {
    setSaving(true);
    setFault('');
    try {
      await api.write({ slot: line.id, version: line.version }, text, fallback);
      close();
      toast(`Your text goes out at ${nameOf(line)}.`);
      refreshAll();
    } catch (error) {
      // What was written stays.
      setFault(error instanceof Error ? error.message : 'no answer');
    }
    setSaving(false);
  }

  return (
    <DialogBody
      actions={
        <>
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button
            type="button"
            class="primary"
            disabled={isSaving || judged?.passes === false || text.trim() === ''}
            onClick={save}
          >
            Use this text
          </button>
        </>
      }
    >
      <label class="field">
        Text
        <textarea
          ref={area}
          rows={6}
          maxLength={4_000}
          value={text}
          aria-describedby="editor-help"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="quiet" id="editor-help">
        <code>{'{link}'}</code> becomes the slot’s own link, <code>{'{code}'}</code> the promo code.
      </p>
      <Verdicts judged={judged} isEmpty={text.trim() === ''} />
      <label class="field">
        If it no longer passes when it is sent, because a price or a topic has changed:
        <select
          value={fallback}
          onChange={({ currentTarget }) => setFallback(currentTarget.value === 'compose' ? 'compose' : 'skip')}
        >
          <option value="skip">skip the slot</option>
          <option value="compose">let the bot compose another</option>
        </select>
      </label>
      {fault !== '' && (
        <p class="fault" role="alert">
          Not saved: {fault}
        </p>
      )}
      {judged && (
        <>
          <h3>As it looks on X</h3>
          <Post account={line.account} when="" text={judged.text} card />
        </>
      )}
    </DialogBody>
  );
}

function Verdicts({ judged, isEmpty }: { judged: JudgedText | null; isEmpty: boolean }) {
  if (isEmpty) return <p class="quiet verdict">Nothing is written yet.</p>;
  if (!judged) return <p class="quiet verdict">Asking the rules …</p>;
  const failed = judged.rules.filter(({ pass }) => !pass);
  return (
    <div class="verdict" role="status">
      <p>
        <b class={judged.passes ? 'pass' : 'fail'}>{judged.passes ? '✓ Passes every rule' : '✗ Does not pass yet'}</b>{' '}
        <span class="quiet">
          {judged.length} of {judged.maxLength} characters
        </span>
      </p>
      {failed.length > 0 && <Rules rules={failed} />}
      <details>
        <summary>All {judged.rules.length} rules</summary>
        <Rules rules={judged.rules} />
      </details>
    </div>
  );
}

/** The verdict on the newest text that was judged; null until there is one. */
function useVerdicts(slot: string, text: string): JudgedText | null {
  const [judged, setJudged] = useState<JudgedText | null>(null);
  useEffect(() => {
    if (text.trim() === '') {
      setJudged(null);
      return;
    }
    let isNewest = true;
    const timer = setTimeout(
      () =>
        api.judge(slot, text).then(
          (answer) => isNewest && setJudged(answer),
          () => isNewest && setJudged(null),
        ),
      JUDGED_AFTER_MS,
    );
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [slot, text]);
  return judged;
}

/** A text as one edits it: its link is the slot's own, and is filled in again. */
function editable(text: string): string {
  const link = linkIn(text);
  return link === undefined ? text : text.replace(link, '{link}');
}
