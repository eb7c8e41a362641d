import type { InstructionAnswer, PlanLine } from '@promoter/control/answers';
import * as api from '../api.ts';
import { clockTime } from '../format.ts';
import { handleOf } from '../parts/post.tsx';
import { run } from '../parts/toast.tsx';

type Planned = Pick<PlanLine, 'id' | 'account' | 'at' | 'state' | 'version' | 'fingerprint'>;

/** `09:45 of @acme` */
export const nameOf = ({ account, at }: Pick<PlanLine, 'account' | 'at'>): string =>
  `${clockTime(at)} of @${handleOf(account)}`;

/** What the page names a slot by when something is decided about it. */
const upon = ({ id, version }: Pick<Planned, 'id' | 'version'>) => ({ slot: id, version });

/** Pins the text that is shown. */
export const approve = (line: Planned): void =>
  decide(line, () => api.approve(upon(line), line.fingerprint ?? undefined), `Approved ${nameOf(line)}.`);

/** Lets the slot pass without a post. */
export const skip = (line: Planned): void =>
  decide(line, () => api.skip(upon(line)), `${nameOf(line)} will be skipped.`);

/** Refuses the text that is shown. */
export const another = (line: Planned): void =>
  decide(line, () => api.another(upon(line)), `Another text was composed for ${nameOf(line)}.`);

/** Takes back what was decided. */
export const reset = (line: Planned): void =>
  run(() => api.reset(upon(line)), `${nameOf(line)} is composed anew when it is due.`);

/** Undo takes the decision back, where it replaced none. */
function decide(line: Planned, act: () => Promise<InstructionAnswer>, done: string): void {
  const canUndo = line.state === 'composed' || line.state === 'blocked';
  let version = line.version;
  const undo = () => run(() => api.reset({ slot: line.id, version }), 'That was taken back.');
  run(
    async () => {
      ({ version } = await act());
    },
    done,
    canUndo ? undo : undefined,
  );
}
