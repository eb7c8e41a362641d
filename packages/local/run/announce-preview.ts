import { scheduleOf } from '@promoter/config';
import { isoTime, localDay, SECOND_MS } from '@promoter/domain';
import { nextSlots, type Slot } from '@promoter/slots';
import { previewNext } from '../preview.ts';
import { say, styled } from '../print.ts';
import type { Workspace } from '../workspace.ts';
import { shortTime } from './announce.ts';
import { describeWait } from './wait-in-words.ts';

/** What the next slot of all accounts would publish as things are now, or why there is no text. */
export interface NextPost {
  slot: Slot;
  text: string | null;
  /** Why the text would be held back, or why there is none. */
  reason: string | null;
  story: readonly string[];
}

/** Composes the next slot's post and changes nothing. Never throws; undefined where the schedule holds no further slot. */
export async function composeNext(workspace: Workspace): Promise<NextPost | undefined> {
  const { config, now, playedUntil } = workspace;
  const [slot] = nextSlots(scheduleOf(config), Math.max(now(), playedUntil ?? 0), 1);
  if (!slot) return undefined;
  try {
    const preview = await previewNext(slot.account, workspace);
    if (!preview) return undefined;
    const { text, reason, decision } = preview;
    return { slot: preview.slot, text, reason, story: decision.story };
  } catch (error) {
    return { slot, text: null, reason: error instanceof Error ? error.message : String(error), story: [] };
  }
}

/** Prints the post of the next slot, marked as a preview, and when that slot opens. */
export function announcePreview(post: NextPost, { config, now }: Workspace, speed: number, json: boolean): void {
  const { id, account, local, at, day } = post.slot;
  const { text, reason, story } = post;
  say({ event: 'preview', slot: id, account, text, reason, story }, json, ...describePreview(post), '');
  const wait = Math.max(0, at - now());
  const when = day === localDay(config.timezone, now()) ? local.slice(11) : shortTime(local);
  const realSeconds = Math.round(wait / speed / SECOND_MS);
  say(
    { event: 'next', slot: id, account, at: isoTime(at), realSeconds },
    json,
    `next: ${account} at ${when}, in ${describeWait(wait, speed)}`,
    '',
  );
}

function describePreview({ slot: { id }, text, reason, story }: NextPost): string[] {
  if (text === null)
    return [`No post can be composed for ${id} as things are now (${reason}). It is tried anew when the slot opens.`];
  const heldBack = reason === null ? '' : `; it would be held back now: ${reason}`;
  return [
    `${styled('bold', `preview of ${id}`)}, not recorded: what it would publish as things are now${heldBack}`,
    '',
    text.replace(/^(?=.)/gm, '    '),
    '',
    ...story.map((sentence) => styled('dim', `    ${sentence}`)),
  ];
}
