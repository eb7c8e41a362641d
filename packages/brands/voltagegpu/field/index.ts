import type { FieldVocabulary } from '@promoter/trends/field-vocabulary';
import { events } from './events.ts';
import { nearWords } from './near-words.ts';
import { affairs, people, trendsForAnything } from './not-technology.ts';
import { subjects } from './subjects.ts';
import { tags } from './tags.ts';

/** AI, GPUs and cloud, in the words and tags that people use for them. */
export const field: FieldVocabulary = {
  category: 'tech',
  subjects,
  // Pictures made of a person (`Taylor Swift AI`) and Air India's flights (`AI171`) are not about the field.
  ambiguous: [{ word: 'ai', notBefore: /^\d{3,4}$/ }],
  people,
  affairs,
  trendsForAnything,
  nearWords,
  tags,
  events,
  // Posts with hashtags about the field, in English, no reposts.
  xSearch: '("artificial intelligence" OR GPU OR "cloud computing" OR LLM) has:hashtags lang:en -is:retweet',
  contactUrl: 'https://voltagegpu.com',
};
