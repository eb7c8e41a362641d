import type { MetricsAnswer } from '@promoter/control/answers';
import { type Child, el } from './element.ts';
import { figure, measured, percent, plural } from './format.ts';

/** Whether the rules could be kept, and what became of answers that were lost. */
export function checks({ validation, recoveries }: MetricsAnswer): Child[] {
  const { decisions, validRate, blockedBy } = validation;
  const { adopted, abandoned, unknown } = recoveries;
  return [
    el(
      'dl',
      { class: 'facts' },
      ...fact('Valid texts', measured(validRate, percent), decisions > 0 && ` of ${plural(decisions, 'slot')}`),
      ...blockedBy.flatMap(({ rule, slots }) => fact(`Blocked: ${rule}`, plural(slots, 'slot'))),
      ...fact('Lost answers found', figure(adopted)),
      ...(abandoned > 0 ? fact('Never found out', figure(abandoned)) : []),
      ...(unknown > 0 ? fact('In doubt now', figure(unknown)) : []),
    ),
  ];
}

const fact = (name: string, ...value: Child[]): Child[] => [el('dt', {}, name), el('dd', {}, ...value)];
