import { pastTextOf } from '../post-history/past-text.ts';
import { countLetters, resemblesAny } from '../post-history/similarity.ts';
import { fingerprintOf, skeletonOf } from '../post-history/skeleton.ts';
import { measured, type Rules } from './rule.ts';

/** A text has to be new, on every account. Trend, link and code make none new. */
export const NOVELTY: Rules = {
  'not-repeated'(text, { brand, history, taken }) {
    const fingerprint = fingerprintOf(skeletonOf(text, brand));
    return measured(
      !taken.includes(fingerprint) && !history.some((entry) => entry.fingerprint === fingerprint),
      `none of ${history.length + taken.length} texts`,
    );
  },
  'near-duplicate'(text, { brand, history, settings }) {
    const others = history.map((entry) => pastTextOf(entry).counted);
    const alike = resemblesAny(countLetters(skeletonOf(text, brand)), others, settings.maxSimilarity);
    return measured(!alike, `${alike ? 'one' : 'none'} of ${others.length} texts above ${settings.maxSimilarity}`);
  },
};
