export type { Answer } from './answer.ts';
export { classifyAnswer } from './classify-error.ts';
export { findPost } from './find-post.ts';
export { publishReserved, type ReservedSend } from './publish.ts';
export { READ_SELF, READ_TIMELINE, rateLimitNote } from './records.ts';
export { SEND_BEGINS_WITHIN_MS, sendEndsBy } from './send-window.ts';
export { writeStop } from './write-stop.ts';
