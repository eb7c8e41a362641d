import { expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { validate } from '@promoter/content';
import { blockedByRule } from '../../packages/dashboard/browser/views/insights/rule-words.ts';
import { NOW, SETTINGS } from '../support/content/a-request.ts';

const RULES = validate('', {
  brand,
  settings: SETTINGS,
  topic: null,
  offers: [],
  history: [],
  taken: [],
  deny: [],
  now: NOW,
}).map(({ rule }) => rule);

test.each([...RULES, 'topic'])('a slot without a text for the rule %s says so in words', (rule) => {
  expect(blockedByRule(rule)).not.toContain(rule.includes('-') ? rule : '“');
});

test('a rule of a newer release is named as it is', () => {
  expect(blockedByRule('emoji')).toBe('the rule “emoji”');
});
