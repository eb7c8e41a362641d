import type { Brand } from '../brand/brand.ts';
import { fill } from '../template.ts';

/**
 * What makes a sentence a claim that someone could ask us to prove. Such words are allowed only inside a wording of
 * the catalogue's claims, in the names of its terms, or in an offer.
 */
export const CLAIM_MARKERS: readonly { pattern: RegExp; why: string }[] = [
  // With the word that it is in: `H200`, `$212.80`, `24/7`.
  { pattern: /[$€£]?\w*\d\w*(?:[.,:/-]\w+)*/g, why: 'a figure' },
  { pattern: /%/g, why: 'a share' },
  { pattern: /\b(?:we|we're|we've|we'll|our|ours|us)\b/gi, why: 'a statement about the company' },
  {
    pattern: /\b(?:cheap|cheaper|cheapest|fastest|best|leading|lowest|unbeatable|unmatched|number one)\b/gi,
    why: 'a superlative',
  },
  {
    pattern: /\b(?:saves?|cuts?) (?:you |your )?(?:money|costs?|bills?|up to|half)\b|\bsavings\b/gi,
    why: 'a promised saving',
  },
  { pattern: /\b(?:discount|off)\b(?= (?:your|every|the|all|any)\b)/gi, why: 'a discount' },
  {
    pattern: /\b(?:guarantee[ds]?|sla|certified|compliant|compatible|unlimited|always available|never down)\b/gi,
    why: 'a promise',
  },
  {
    pattern: /\b(?:instant|instantly|in seconds|in minutes|no queues?|no waiting|around the clock|day and night)\b/gi,
    why: 'a promise',
  },
  {
    pattern:
      /\b(?:twice|double|half|thousands of|hundreds of|millions of|dozens of) (?:the |as |more |less )?(?:price|cost|cheap|fast|customers|users|teams|gpus)\b/gi,
    why: 'a comparison',
  },
  {
    pattern:
      /\b(?:\w+ times|twice|\w+(?:er|more|less)) (?:[a-z]+ )?than (?:(?:any|all|most|many|the) )?(?:others?|elsewhere|anyone|competitors?|clouds?|providers?|vendors?|rest)\b/gi,
    why: 'a comparison with others',
  },
  {
    pattern:
      /\b(?:half|thirds?|quarters?|fifths?|tenths?|fraction|twice|double) (?:of )?(?:what|the (?:price|cost|bill))\b/gi,
    why: 'a comparison of prices',
  },
  {
    pattern:
      /\b(?:competitors?|rivals?|other (?:clouds?|providers?|vendors?)|hyperscalers?|what others (?:ask|charge|take))\b/gi,
    why: 'a statement about others',
  },
  {
    // As names are written: an azure sky, or the river, is none.
    pattern:
      /\b(?:AWS|Amazon Web|Azure|GCP|Google Cloud|Oracle Cloud|CoreWeave|RunPod|Vast\.ai|Lambda Labs|Paperspace|DigitalOcean)\b/g,
    why: 'a statement about others',
  },
  {
    pattern:
      /\b(?:trusted|loved|endorsed|recommended) by\b|\b(?:used|chosen|preferred|backed) by (?:\w+ ){0,2}(?:teams|customers|companies|developers|researchers|thousands|millions|people|everyone)\b|\baward-winning\b|\b(?:customers|users|teams|developers|researchers|people|everyone|everybody) (?:loves?|trusts?|prefers?)\b/gi,
    why: 'a statement about customers',
  },
  {
    pattern: /\b(?:(?:bull)?shit\w*|fuck\w*|bitch\w*|assholes?|cunts?|bastards?|damn(?:ed)?)\b/gi,
    why: 'a word that offends',
  },
];

/** `Acme builds`, but not `Acme is where`. */
const aboutTheCompany = (name: string) => ({
  pattern: new RegExp(`\\b${escaped(name)} (?!is where)\\w+s\\b`, 'gi'),
  why: 'a statement about the company',
});

/**
 * What a prose claims without a place in the catalogue. `known` are names and prices that offers account for.
 * Prose is a text without its links, tags and code.
 */
export function unprovenClaims(
  prose: string,
  brand: Pick<Brand, 'name' | 'claims' | 'terms' | 'promo'>,
  known: readonly string[] = [],
): { found: string; why: string }[] {
  const proven = brand.claims.flatMap(({ wordings }) => wordings.map((words) => fill(words, brand.promo)));
  // Most words are not there, and an expression for each of them would cost more than all else here.
  const lower = prose.toLowerCase();
  const present = [...known, ...proven, ...brand.terms].filter((words) => lower.includes(words.toLowerCase()));
  // Longest first: `8x H200` before `H200`.
  const rest = present.sort((a, b) => b.length - a.length).reduce(withoutWords, prose);
  return [...CLAIM_MARKERS, aboutTheCompany(brand.name)].flatMap(({ pattern, why }) =>
    [...rest.matchAll(pattern)].map(([found]) => ({ found: found.trim(), why })),
  );
}

/** Takes words out where they are words of their own, whatever their case. */
const withoutWords = (text: string, words: string): string =>
  text.replace(new RegExp(`(?<![\\w$])${escaped(words)}(?![\\w])`, 'gi'), ' · ');

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
