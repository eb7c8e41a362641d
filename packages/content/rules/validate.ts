import type { RuleVerdict } from '@promoter/slots';
import { CRITERIA } from './criteria.ts';
import { FACTS } from './facts.ts';
import { NOVELTY } from './novelty.ts';
import type { Rules, ValidationContext } from './rule.ts';
import { STYLE } from './style.ts';

/** Every rule a text has to pass, in the order in which verdicts are shown. */
const RULES: Rules = { ...CRITERIA, ...FACTS, ...STYLE, ...NOVELTY };

/** Checks a finished text by every rule, from the text alone: how it was composed, of what parts, plays no role. */
export const validate = (text: string, context: ValidationContext): RuleVerdict[] =>
  Object.entries(RULES).map(([rule, check]) => ({ rule, ...check(text, context) }));

export const firstFailure = (verdicts: readonly RuleVerdict[]): RuleVerdict | undefined =>
  verdicts.find(({ pass }) => !pass);
