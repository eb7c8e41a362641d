import type { StatusAnswer } from '@promoter/control/answers';

type Sign = StatusAnswer['signs'][number];

/** `A, B: Stopped by X. X’s words. What to do.`, with the parts that there are. */
export function describeSign({ what, accounts, detail, todo }: Sign): string {
  const about = accounts.length === 0 ? '' : `${accounts.join(', ')}: `;
  return `${about}${[what, detail, todo].flatMap((part) => (part ? [asSentence(part)] : [])).join(' ')}`;
}

const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
