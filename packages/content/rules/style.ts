import { topicKey } from '@promoter/domain';
import { domainTags } from '../brand/brand.ts';
import { cashtagsIn, hashtagsIn, mentionsIn, withoutLinks } from '../text.ts';
import { measured, type Rules } from './rule.ts';

/** How a text may appear beside others on X. */
export const STYLE: Rules = {
  'domain-tag'(text, { brand, topic, settings }) {
    if (!settings.requireDomainTag) return measured(true, 'not required');
    const own = new Set(domainTags(brand));
    const found = hashtagsIn(text).filter((tag) => own.has(tag) || (topic?.domain && tag === topic.hashtag));
    return measured(found.length > 0, found.join(' ') || 'none');
  },
  trend(text, { topic }) {
    if (!topic) return measured(true, 'none chosen');
    return measured(hashtagsIn(text).includes(topic.hashtag), `${topic.hashtag} as a whole`);
  },
  cashtags: (text) => measured(cashtagsIn(text).length <= 1, `${cashtagsIn(text).length}, at most 1`),
  mentions: (text) =>
    measured(mentionsIn(text).length === 0 && !/[@＠]/u.test(text), `${mentionsIn(text).length}, none allowed`),
  encoding: (text) =>
    measured(!BROKEN.test(text) && text === text.normalize('NFC'), 'no broken or invisible characters'),
  slots(text) {
    const found = text.match(UNFILLED) ?? [];
    return measured(
      found.length === 0,
      found.length === 0
        ? 'all filled'
        : `${found.join(' ')} ${found.length === 1 ? 'is' : 'are'} not filled in, as {link} and {code} would be`,
    );
  },
  'denied-topic'(text, { deny }) {
    if (deny.length === 0) return measured(true, 'none denied');
    const topics = topicsIn(text);
    const found = deny.filter((topic) => topics.has(topicKey(topic)));
    return measured(found.length === 0, found.join(', ') || `none of ${deny.length}`);
  },
};

/** What a template, or a program, left behind. */
const UNFILLED = /\{[^{}\s]*\}?|\}|\b(?:undefined|null|NaN|Infinity)\b/g;

/** Control characters, the replacement character, and what is invisible or turns the writing direction. */
const BROKEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD\u115F\u1160\u3164]/u;

/** The most words that a topic has. */
const TOPIC_WORDS = 5;

/** The keys of every topic that a text could name, as a tag or as words in a row: `#GreenParty` is also `green party`. */
function topicsIn(text: string): ReadonlySet<string> {
  const words = withoutLinks(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(topicKey);
  const keys = new Set(hashtagsIn(text).map(topicKey));
  for (const start of words.keys()) {
    for (let end = start + 1; end <= start + TOPIC_WORDS; end += 1) keys.add(words.slice(start, end).join(''));
  }
  keys.delete('');
  return keys;
}
