import type { RejectReason, SkipReason, SlotStatus } from '@promoter/domain';

const SKIPPED: Record<SkipReason, string> = {
  paused: 'the account is paused; "resume" lifts it',
  cooldown: 'a cooldown is on',
  stopped: 'the account or the app is stopped; "status" says why, "resume" lifts it',
  late: 'it was set off later than 20 minutes after its minute',
  cap: 'the day’s cap is reached',
  gap: 'another post stands closer than the gap',
  budget: 'the month’s budget is spent',
  'no-credentials': 'the account has no keys to X',
  missed: 'nothing set it off',
};

const REJECTED: Record<RejectReason, string> = {
  text: 'this text',
  account: 'this account',
  app: 'the app',
  configuration: 'the configuration of the app or its keys',
  'rate-limit': 'the rate, until after the slot had closed',
};

/** A slot's state as the end of a sentence that begins with its id. */
export function describeStatus(status: SlotStatus): string {
  switch (status.state) {
    case 'claimed':
      return 'is claimed and being composed';
    case 'sending':
      return 'is being sent: X has not answered yet';
    case 'waiting':
      return `waits for X’s rate limit until ${new Date(status.until).toISOString()}`;
    case 'unknown':
      return `has no certain outcome yet (${status.detail}): it is looked up on X, never sent again blindly`;
    case 'posted':
      return `posted as ${status.xId}${status.how === 'adopted' ? ' (found on X’s timeline)' : ''}`;
    case 'rejected':
      return `rejected: X refused ${REJECTED[status.reason]} (${status.detail})`;
    case 'abandoned':
      return status.reason === 'absent'
        ? 'abandoned: X’s timeline does not show it'
        : 'abandoned: X’s timeline could not be read';
    case 'rehearsed':
      return 'rehearsed: nothing was sent to X';
    case 'skipped':
      return `skipped: ${SKIPPED[status.reason]}`;
    case 'blocked':
      return `blocked by the rule ${status.rule}: ${status.detail}`;
  }
}
