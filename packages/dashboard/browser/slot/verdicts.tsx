import type { JudgedText } from '@promoter/control/answers';
import { useEffect, useState } from 'preact/hooks';
import * as api from '../api.ts';
import { faultOf } from '../parts/toast.tsx';
import { Rules } from '../why/rules.tsx';

/** How long after the last key a text is judged. */
const JUDGED_AFTER_MS = 350;

/** What the rules say of the newest text that was judged: nothing yet, or why they could not be asked. */
export interface Judging {
  judged: JudgedText | null;
  fault: string;
  isEmpty: boolean;
}

/** Says whether a text passes, which rules it fails and why, and all that was measured. */
export function Verdicts({ judged, fault, isEmpty }: Judging) {
  if (isEmpty) return <p class="quiet verdict">Nothing is written yet.</p>;
  if (fault !== '')
    return (
      <p class="fault verdict" role="status">
        The rules could not be asked: {fault}.
      </p>
    );
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

/** Has a text judged as that of a slot, a moment after the last key. */
export function useVerdicts(slot: string | undefined, text: string): Judging {
  const [judging, setJudging] = useState<Omit<Judging, 'isEmpty'>>({ judged: null, fault: '' });
  const isEmpty = text.trim() === '';
  useEffect(() => {
    if (isEmpty || slot === undefined) {
      setJudging({ judged: null, fault: '' });
      return;
    }
    let isNewest = true;
    const timer = setTimeout(
      () =>
        api.judge(slot, text).then(
          (judged) => isNewest && setJudging({ judged, fault: '' }),
          (error) => isNewest && setJudging({ judged: null, fault: faultOf(error) }),
        ),
      JUDGED_AFTER_MS,
    );
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [slot, text]);
  return { ...judging, isEmpty };
}
