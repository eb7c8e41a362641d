import type { RuleVerdict } from '@promoter/domain';
import { RULES, type ValidationContext } from './rules.ts';

/**
 * Judges a finished text by every rule, from the text alone: whoever composed it, with what parts, plays no role.
 */
export const validate = (text: string, context: ValidationContext): RuleVerdict[] =>
  RULES.map((rule) => ({ rule: rule.name, ...rule.check(text, context) }));

export const firstFailure = (verdicts: readonly RuleVerdict[]): RuleVerdict | undefined =>
  verdicts.find(({ pass }) => !pass);
