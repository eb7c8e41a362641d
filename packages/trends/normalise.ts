export { type Hashtag, toHashtag } from './normalise/hashtag.ts';
export { similarity, withoutNearDuplicates } from './normalise/near-duplicates.ts';
export { topicKey } from './normalise/topic-key.ts';
