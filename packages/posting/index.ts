export type { Answer } from './answer.ts';
export { classifyAnswer } from './classify-error.ts';
export { findPost } from './find-post.ts';
export { type MeteredRead, meterRead, type ReadMeter } from './meter-read.ts';
export { publishReserved, type ReservedSend } from './publish.ts';
export {
  answerTo,
  CREATE_POST,
  READ_METRICS,
  READ_SELF,
  READ_TIMELINE,
  rateLimitNote,
  withoutAnswer,
} from './records.ts';
export { SEND_BEGINS_WITHIN_MS, sendEndsBy } from './send-window.ts';
export { writeStop } from './write-stop.ts';
