/**
 * `better` and `worse` than the whole where the interval leaves it out; `like-the-rest` where it holds it and is narrow;
 * else `too-early`.
 */
export const VERDICTS = ['better', 'worse', 'like-the-rest', 'too-early'] as const;

export type Verdict = (typeof VERDICTS)[number];
