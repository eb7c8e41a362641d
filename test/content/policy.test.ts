import { expect, test } from '@jest/globals';
import { compose, type PolicyFacts, policyVerdicts } from '@promoter/content';
import { aRequest, composed } from '../support/content/a-request.ts';

const facts: PolicyFacts = {
  mode: 'live',
  accounts: [{ id: 'A' }, { id: 'B' }],
  dailyCap: 10,
  trendsUse: 'relevant',
  acceptPolicyRisk: false,
  maxSimilarity: 0.88,
  maxLength: 260,
};

const verdictOf = (rule: string, change: Partial<PolicyFacts> = {}) =>
  policyVerdicts({ ...facts, ...change }).find((verdict) => verdict.rule === rule)?.verdict;

test('every rule names where it was read and when', () => {
  for (const { source, asOf } of policyVerdicts(facts)) {
    expect(source).not.toBe('');
    expect(asOf).toMatch(/^\d{4}-\d\d$/);
  }
});

test('a careful configuration misses no rule; what only a person can see is left to be confirmed', () => {
  const verdicts = policyVerdicts(facts).map(({ verdict }) => verdict);
  expect(verdicts).not.toContain('not-met');
  expect(verdicts).toContain('to-confirm');
});

test.each<[string, Partial<PolicyFacts>]>([
  ['no-trend-posting-for-visibility', { trendsUse: 'bridge' }],
  ['no-trend-posting-for-visibility', { trendsUse: 'bridge', acceptPolicyRisk: true }],
  ['no-trend-posting-for-visibility', { trendsUse: 'bridge', mode: 'rehearsal' }],
  ['no-similar-content-across-accounts', { maxSimilarity: 0.95 }],
  ['no-bulk-posting', { dailyCap: 50 }],
  ['length', { maxLength: 281 }],
])('%s is not met by %j', (rule, change) => {
  expect(verdictOf(rule, change)).toBe('not-met');
});

test('the record of a post says how it meets the rule on trends', () => {
  const detail = (mode: 'live' | 'rehearsal', trends = aRequest().trends) =>
    composed(compose(aRequest({ mode, trends }))).decision.rules.find(({ rule }) => rule.startsWith('policy'))?.detail;
  expect(detail('rehearsal')).toContain('nothing is sent');
  expect(detail('live')).toContain('acceptPolicyRisk');
  expect(detail('live', [])).toBe('no off-topic trend');
});
