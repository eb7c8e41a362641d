/** What topics are compared by: `#UFC300`, `UFC 300` and `ufc300` are one. Letters of any script and digits, lower case. */
export const topicKey = (topic: string): string =>
  topic
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
