import type { Config } from '@promoter/config';
import { localTime, MINUTE_MS } from '@promoter/domain';
import type { SignInRefusal } from '@promoter/x';

interface Facts {
  config: Pick<Config, 'timezone' | 'x'>;
  /** Where the app's keys come from, as the end of a sentence. */
  appFrom: string;
}

/** Why a sign-in came to nothing, and what to do about it, in one sentence. */
export function describeRefusal(refusal: SignInRefusal, facts: Facts): string {
  const { reason, todo } = SENTENCES[refusal.fault](refusal, facts);
  const words = refusal.said === '' ? '' : ` (${refusal.said})`;
  return `${reason}${words}: nothing was stored; ${todo}`;
}

type Describe = (refusal: SignInRefusal, facts: Facts) => { reason: string; todo: string };

const AGAIN = 'then run this again';

const SENTENCES: Record<SignInRefusal['fault'], Describe> = {
  'app-keys': (_, { appFrom }) => ({
    reason: `X does not know an app by the keys from ${appFrom}`,
    todo: `copy API key and secret anew from "Keys and tokens" in X’s developer console, ${AGAIN}`,
  }),
  'app-suspended': () => ({
    reason: 'X has suspended the app',
    todo: 'see X’s mail and its developer console, or use another app',
  }),
  callback: () => ({
    reason: 'X does not let this app sign people in',
    todo: `in X’s developer console, under "User authentication settings", choose "Read and write" and give any callback address, which X wants even for a PIN, ${AGAIN}`,
  }),
  app: () => ({
    reason: 'X refuses this to the app or the account',
    todo: `see in X’s developer console that the app belongs to a project and has "Read and write" under "User authentication settings", and on X that the account is in order, ${AGAIN}`,
  }),
  pin: () => ({
    reason: 'X does not take this PIN',
    todo: 'run this again, and type the PIN of the page at its new address: an older one does not count',
  }),
  expired: () => ({
    reason: 'X does not know this sign-in any more, which lasts some minutes and counts once',
    todo: 'run this again',
  }),
  clock: ({ clockAheadMs }) => ({
    reason: `X refuses because ${clockOf(clockAheadMs)}`,
    todo: `set it right, ${AGAIN}`,
  }),
  wait: ({ until }, { config }) => ({
    reason: 'X has had too many such requests',
    todo: `run this again ${until === undefined ? 'in a quarter of an hour' : `after ${localTime(config.timezone, until)}`}`,
  }),
  unavailable: () => ({ reason: 'X is not available', todo: 'run this again in a few minutes' }),
  unreachable: () => ({
    reason: 'X cannot be reached',
    todo: `see that this machine can reach api.x.com, ${AGAIN}`,
  }),
  timeout: (_, { config }) => ({
    reason: `X did not answer within ${config.x.timeoutSeconds} seconds`,
    todo: 'run this again',
  }),
  cut: () => ({ reason: 'the connection to X broke off', todo: 'run this again' }),
  unclear: () => ({
    reason: 'the answer is none that X gives',
    todo: `see whether a proxy stands between this machine and X, ${AGAIN}`,
  }),
};

function clockOf(aheadMs: number | undefined): string {
  const minutes = Math.round(Math.abs(aheadMs ?? 0) / MINUTE_MS);
  if (aheadMs === undefined || minutes === 0) return 'this machine’s clock is wrong';
  return `this machine’s clock is ${minutes} minute${minutes === 1 ? '' : 's'} ${aheadMs > 0 ? 'ahead of' : 'behind'} X’s`;
}
