import type { FieldVocabulary } from '@promoter/trends/field-vocabulary';
import { nearWords } from './near-words.ts';
import { subjects } from './subjects.ts';
import { tags } from './tags.ts';

/** AI, GPUs and cloud, in the words and tags that people use for them. */
export const field: FieldVocabulary = {
  subjects,
  nearWords,
  tags,
  // Posts with hashtags about the field, in English, no reposts.
  xSearch: '("artificial intelligence" OR GPU OR "cloud computing" OR LLM) has:hashtags lang:en -is:retweet',
  contactUrl: 'https://voltagegpu.com',
};
