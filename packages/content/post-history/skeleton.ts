import { createHash } from 'node:crypto';
import { type Brand, domainTags } from '../brand/brand.ts';
import { maskLinks, replaceTags } from '../text.ts';

/**
 * The text with trend, link and code masked, so that none of them makes an old text new. Tags of the catalogue
 * stay: they are part of the copy.
 */
export function skeletonOf(text: string, brand: Brand): string {
  const own = new Set(domainTags(brand));
  return maskLinks(
    replaceTags(text, (tag) => (own.has(tag) ? tag : '{trend}')),
    brand,
  );
}

/** SHA-256 of a skeleton, in hex: what 30 days of post history forbid to repeat. */
export const fingerprintOf = (skeleton: string): string => createHash('sha256').update(skeleton).digest('hex');
