/** What a text is that a rule refuses, as a person would say it. */
const WORDS: Readonly<Record<string, string>> = {
  'promo-code': 'the promo code was missing',
  link: 'the link was missing, or not the bot’s own',
  length: 'no text was short enough',
  'a-tag': 'it had no hashtag',
  'two-tags': 'it had too many hashtags',
  english: 'it was not English enough',
  capitals: 'it had too many capitals',
  prices: 'an amount was on no current price list',
  claims: 'it claimed what is not proven',
  'domain-tag': 'no hashtag was of the field',
  trend: 'its trend’s hashtag was missing',
  cashtags: 'it had too many cashtags',
  mentions: 'it mentioned somebody',
  encoding: 'it had broken or invisible characters',
  slots: 'a blank of its template was not filled',
  'denied-topic': 'it named a denied topic',
  'not-repeated': 'every text had been used before',
  'near-duplicate': 'every text was too much like an earlier one',
  topic: 'its topic was refused meanwhile',
};

/** Why a rule let no text pass; the rule’s own name where it is of a newer release. */
export const blockedByRule = (rule: string): string => WORDS[rule] ?? `the rule “${rule}”`;
