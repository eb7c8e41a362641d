import { type Deletion, gifFileOf, MINUTE_MS, type RejectReason } from '@promoter/domain';
import { POLICY, type SkipReason, type SlotStatus } from '@promoter/slots';
import { deletionInWords } from './deletions.ts';
import { formatTime } from './formats.ts';

const SKIPPED: Record<SkipReason, string> = {
  paused: 'the account was paused',
  cooldown: 'a cooldown was on',
  stopped: 'the account or the app was stopped after a refusal of X',
  'daily-limit': 'X takes no more posts that day',
  late: `it was started more than ${POLICY.slot.openMs / MINUTE_MS} minutes after its minute`,
  cap: 'the day’s cap was reached',
  gap: 'another post was closer than the least gap',
  budget: 'the month’s budget was spent',
  'no-credentials': 'the account had no keys to X',
  crisis: 'tragedy and violence made up the lists of trends',
  plan: 'a person decided so',
  'not-approved': 'nobody had approved its text',
  missed: 'nothing started it',
};

const REFUSED: Record<RejectReason, string> = {
  text: 'X refused this text',
  account: 'X refused this account',
  app: 'X refused the app',
  configuration: 'X refused the app’s configuration or keys',
  'rate-limit': 'X’s rate limit lasted until the slot had closed',
  topic: 'its topic was refused before it was sent',
  unclear: 'X refused it, and whether the text is to blame is not clear',
  media: 'X refused its picture, and it was too late to send it without',
  'daily-limit': 'X takes no more posts of this account that day',
  clock: 'the clock of this machine is wrong, so X refused the signature',
};

/**
 * Why a slot is in its state, as the end of a sentence; null where the state says it all. `asked` is a request to delete
 * its post that X has not answered for good.
 */
export function reasonOf(status: SlotStatus, timezone: string, asked?: Deletion): string | null {
  switch (status.state) {
    case 'claimed':
      return 'its post is being composed';
    case 'sending':
      return 'X has not answered yet';
    case 'waiting':
      return `X asked to wait until ${formatTime(timezone, status.until)}`;
    case 'unknown':
      return `no certain answer came (${status.detail}); the timeline is checked before anything is sent again`;
    case 'posted': {
      const deletion = asked ?? status.deletion;
      if (deletion) return deletionInWords(deletion, timezone);
      if (status.how === 'confirmed') return 'confirmed from X’s timeline after its answer was lost';
      if (status.withoutMedia === undefined) return null;
      return `without its ${gifFileOf(status.draft.media) === undefined ? 'price card' : 'GIF'}, because ${status.withoutMedia}`;
    }
    case 'rejected':
      return `${refusedFor(status.reason)}: ${status.detail}`;
    case 'abandoned':
      if (status.reason === 'absent') return 'X’s timeline does not show it';
      return `X’s timeline could not be read${status.detail ? ` (${status.detail})` : ''}`;
    case 'rehearsed':
      return null;
    case 'skipped':
      // Who skipped it, or what the text that a person gave it fails at.
      if (status.reason === 'plan' && status.detail !== undefined) return status.detail;
      return `${skippedFor(status.reason)}${status.detail === undefined ? '' : `: ${status.detail}`}`;
    case 'blocked':
      return `${status.rule}: ${status.detail}`;
    case 'unreadable':
      return `its row cannot be read (${status.detail}), so it counts as taken`;
  }
}

/** Why a slot was skipped, as the end of a sentence. */
export const skippedFor = (reason: string): string => inWords(SKIPPED, reason);

/** Why X refused a slot’s post, as a sentence. */
export const refusedFor = (reason: string): string => inWords(REFUSED, reason);

const inWords = (words: Readonly<Record<string, string>>, reason: string): string =>
  new Map(Object.entries(words)).get(reason) ?? `“${reason}”, a reason of a newer release`;

/** When the slot reached its state; null while it is not settled. */
export function settledAt(status: SlotStatus): number | null {
  if ('settledAt' in status) return status.settledAt;
  if (status.state === 'posted') return status.postedAt;
  return status.state === 'rehearsed' ? status.rehearsedAt : null;
}
