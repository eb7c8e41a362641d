import type { MetricsAnswer } from '@promoter/control/answers';
import { type Child, facts } from './element.ts';
import { figure, measured, percent, plural } from './format.ts';

/**
 * How many texts passed every rule, which rules blocked the others, and how posts without an answer from X were
 * resolved.
 */
export function checks({ validation, recoveries }: MetricsAnswer): Child[] {
  const { decisions, validRate, blockedBy } = validation;
  const { confirmed, abandoned, unknown } = recoveries;
  return [
    facts(
      ['Valid texts', measured(validRate, percent), decisions > 0 && ` of ${plural(decisions, 'slot')}`],
      ...blockedBy.map(({ rule, slots }) => [`Blocked: ${rule}`, plural(slots, 'slot')] as const),
      ['Confirmed from the timeline', figure(confirmed)],
      abandoned > 0 && ['Abandoned', figure(abandoned)],
      unknown > 0 && ['Unknown now', figure(unknown)],
    ),
  ];
}
