/**
 * How the local X misbehaves on one request. Written `name` or `name:number` on the command line; the number is
 * seconds until a reset, or milliseconds of a delay.
 */
export const FAULTS = {
  none: 'answers as X does',
  'reset-before': 'breaks the connection off before it accepts anything',
  'reset-after': 'accepts, then breaks the connection off',
  '503-before': 'answers 503 and accepts nothing',
  '503-after': 'accepts, and answers 503 all the same',
  truncated: 'accepts, then breaks off in the middle of the 201',
  'hang-before': 'accepts nothing and never answers',
  'hang-after': 'accepts and never answers',
  trickle: 'accepts, and sends its answer a byte at a time without an end',
  delay: 'answers as X does, this many milliseconds later',
  '429': 'asks to wait this many seconds',
  '429-day': 'asks to wait for a counter of 24 hours that is used up',
  'usage-cap': 'refuses: monthly usage cap',
  '402': 'refuses: no credits',
  'spend-cap': 'refuses: spending cap with a reset date',
  '401': 'refuses: credentials',
  suspended: 'refuses: account suspended',
  permissions: 'refuses: the app may not write',
  'not-enrolled': 'refuses: the app is not enrolled',
  locked: 'refuses: account locked for now, in the old shape',
  automated: 'refuses: looks automated, in the old shape',
  'daily-limit': 'refuses: no more posts today, in the old shape',
  'wrong-clock': 'refuses: timestamp out of bounds, in the old shape',
  'clock-off': 'refuses: credentials, with a Date this many seconds behind this machine’s clock',
  page: 'refuses with a page of HTML',
  duplicate: 'refuses: duplicate content, whatever the text',
  forbidden: 'refuses: not permitted',
  'errors-only': 'answers 200 with nothing but errors',
  'no-json': 'answers 200 with a page of HTML and accepts nothing',
  echo: 'refuses, quoting the request’s authorization header',
} as const;

export type FaultName = keyof typeof FAULTS;

export interface Fault {
  name: FaultName;
  amount: number;
}

/** Reads `reset-after` or `429:120`. Throws a sentence for what is no fault. */
export function parseFault(text: string): Fault {
  const [name = '', amount = '0'] = text.split(':');
  if (!isFaultName(name) || !/^\d+$/.test(amount)) {
    throw new Error(`"${text}" is no fault; there are: ${Object.keys(FAULTS).join(', ')}`);
  }
  return { name, amount: Number(amount) };
}

const isFaultName = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);
