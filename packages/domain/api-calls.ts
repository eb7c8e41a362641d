/**
 * The name under which the answers to a call are counted. Each call is counted before it is made; its result, latency
 * and reads are counted separately, under this name, so that a call without an answer is visible.
 */
export const answerTo = (call: string): string => `${call}${ANSWER}`;

/** The call that a row of ApiUsage is about, and whether the row counts its answers. */
export const withoutAnswer = (row: string): { call: string; isAnswer: boolean } =>
  row.endsWith(ANSWER) ? { call: row.slice(0, -ANSWER.length), isAnswer: true } : { call: row, isAnswer: false };

const ANSWER = '.answer';

/** Creating a post. The ledger counts the call itself, in the step that reserves it. */
export const CREATE_POST = 'x.create-post';

/** Deleting a post. */
export const DELETE_POST = 'x.delete-post';

/** Uploading a picture and its alt text. Counted once it has ended: it is several requests, and the last is billed. */
export const UPLOAD_MEDIA = 'x.upload-media';

/** Reading the vendor's price list. */
export const READ_PRICE_LIST = 'price-list.machines';

/** X's own trends and searching X for tags: counted once, after the answer, since the read quota counts them before. */
export const READ_TRENDS = 'x.trends';
export const SEARCH_POSTS = 'x.search';

/** The calls that read an account's timeline. */
export const READ_TIMELINE = 'x.timeline';
export const READ_SELF = 'x.me';
export const READ_METRICS = 'x.metrics';
export const READ_ANALYTICS = 'x.analytics';
