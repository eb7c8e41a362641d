import { isoTime, MINUTE_MS, type Unreadable } from '@promoter/domain';
import { POLICY } from '@promoter/slots';

/** What a person does where X did not say whose the keys are: what X's answer calls for, by its facts. */
export function adviceOn({ status, refused }: Unreadable): string {
  if (status === null) return `see that this machine reaches api.x.com (network, proxy, firewall), then ${ASK_AGAIN}`;
  if (!refused) return `X did not answer as it should: wait some minutes, then ${ASK_AGAIN}`;
  const { until, why } = refused;
  if (!why) return `X takes no such question ${until === null ? 'for now' : `before ${isoTime(until)}`}: ${ASK_AGAIN}`;
  const { reason, fix, clockAheadMs } = why;
  if (reason === 'clock') {
    return `set this machine’s clock: X refuses whatever is signed more than ${MINUTES} minutes off its own; then ${ASK_AGAIN}`;
  }
  if (status === 400) return `install a newer version of the bot; ${UNKNOWN}`;
  if (reason === 'unclear' || fix === null) {
    return `mend what these words name: the account on X, the app in X’s developer console, or a proxy between here and X; then ${ASK_AGAIN}`;
  }
  return status === 401
    ? `${clockOf(clockAheadMs)}: compare all four with X’s developer console. If they are the same: ${fix}`
    : fix;
}

const UNKNOWN = 'nothing is known of the keys yet';
const ASK_AGAIN = `ask again; ${UNKNOWN}`;

const MINUTES = POLICY.refusals.clockOffMs / MINUTE_MS;

/** A 401 comes of wrong keys or of a wrong clock, which X does not tell apart. */
const clockOf = (aheadMs: number | null): string =>
  aheadMs === null
    ? `the keys are wrong or revoked, or this machine’s clock is more than ${MINUTES} minutes off (X’s answer has no date)`
    : 'this machine’s clock agrees with X’s, so the keys are wrong or revoked';
