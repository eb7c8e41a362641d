import type { MetricsAnswer } from '@promoter/control/answers';
import { type Child, el } from './element.ts';
import { figure, measured, percent, plural } from './format.ts';

/** How many texts passed every rule, which rules blocked the others, and how posts without an answer from X were resolved. */
export function checks({ validation, recoveries }: MetricsAnswer): Child[] {
  const { decisions, validRate, blockedBy } = validation;
  const { adopted, abandoned, unknown } = recoveries;
  return [
    el(
      'dl',
      { class: 'facts' },
      ...fact('Valid texts', measured(validRate, percent), decisions > 0 && ` of ${plural(decisions, 'slot')}`),
      ...blockedBy.flatMap(({ rule, slots }) => fact(`Blocked: ${rule}`, plural(slots, 'slot'))),
      ...fact('Confirmed from the timeline', figure(adopted)),
      ...(abandoned > 0 ? fact('Abandoned', figure(abandoned)) : []),
      ...(unknown > 0 ? fact('Unknown now', figure(unknown)) : []),
    ),
  ];
}

const fact = (name: string, ...value: Child[]): Child[] => [el('dt', {}, name), el('dd', {}, ...value)];
