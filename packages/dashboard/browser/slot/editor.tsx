import type { PlanLine } from '@promoter/control/answers';
import { useState } from 'preact/hooks';
import * as api from '../api.ts';
import { refreshAll } from '../bot.ts';
import { openDialog } from '../parts/dialog.tsx';
import { Post } from '../parts/post.tsx';
import { linkIn } from '../parts/post-text.tsx';
import { faultOf, toast } from '../parts/toast.tsx';
import { nameOf } from './decide.ts';
import { OwnText, OwnTextDialog } from './own-text.tsx';
import { useUnsavedText } from './unsaved-text.ts';
import { useVerdicts } from './verdicts.tsx';

type Fallback = 'skip' | 'compose';

/** Opens a dialog in which the text of a slot is written, with the rules' verdicts as one types. */
export const openEditor = (line: PlanLine): void =>
  openDialog(`Write for ${nameOf(line)}`, (close) => <Editor line={line} close={close} />);

function Editor({ line, close }: { line: PlanLine; close: () => void }) {
  const own = useUnsavedText(line.id, editable(line.text ?? ''));
  const [fallback, setFallback] = useState<Fallback>(line.fallback ?? 'skip');
  const [fault, setFault] = useState('');
  const [isSaving, setSaving] = useState(false);
  const verdicts = useVerdicts(line.id, own.text);
  const { judged } = verdicts;

  async function save(): Promise<void> {
    setSaving(true);
    setFault('');
    try {
      await api.write({ slot: line.id, version: line.version }, own.text, fallback);
      own.forget();
      close();
      toast(`Your text goes out at ${nameOf(line)}.`);
      refreshAll();
    } catch (error) {
      // What was written stays.
      setFault(faultOf(error));
    }
    setSaving(false);
  }

  return (
    <OwnTextDialog
      save={{ name: 'Use this text', act: save, disabled: isSaving || verdicts.isEmpty || judged?.passes === false }}
      close={close}
      fault={fault === '' ? '' : `Not saved: ${fault}`}
    >
      <OwnText own={own} verdicts={verdicts} />
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
      {judged && (
        <>
          <h3>As it looks on X</h3>
          <Post account={line.account} when="" text={judged.text} card />
        </>
      )}
    </OwnTextDialog>
  );
}

/** A text as one edits it: its link is the slot's own, and is filled in again. */
function editable(text: string): string {
  const link = linkIn(text);
  return link === undefined ? text : text.replace(link, '{link}');
}
