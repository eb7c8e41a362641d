import type { RuleVerdict } from '@promoter/slots';
import { CONTRACT } from './contract.ts';
import { MANNERS } from './manners.ts';
import { NOVELTY } from './novelty.ts';
import type { Rule, ValidationContext } from './rule.ts';
import { TRUTH } from './truth.ts';

/** Every rule a text has to pass, in the order in which verdicts are shown. */
const RULES: readonly Rule[] = [...CONTRACT, ...TRUTH, ...MANNERS, ...NOVELTY];

/** Judges a finished text by every rule, from the text alone: how it was composed, of what parts, plays no role. */
export const validate = (text: string, context: ValidationContext): RuleVerdict[] =>
  RULES.map((rule) => ({ rule: rule.name, ...rule.check(text, context) }));

export const firstFailure = (verdicts: readonly RuleVerdict[]): RuleVerdict | undefined =>
  verdicts.find(({ pass }) => !pass);
