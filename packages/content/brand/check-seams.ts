import { isBlank } from '../ideas/wording.ts';
import { blanksOf } from '../template.ts';
import type { Brand, Idea } from './brand.ts';
import type { BrandFault } from './fault.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { wordsFault } from './wording.ts';

/** Parts that would fit only by luck: each says in which entry, and why. */
export const seamFaults = (brand: Brand): BrandFault[] =>
  sentencesOf(brand).flatMap((sentence) => {
    const message = RULES.map((rule) => rule(sentence, brand)).find((found) => found !== undefined);
    return message ? [{ path: sentence.path, entry: sentence.template, message }] : [];
  });

type SeamRule = (sentence: Sentence, brand: Brand) => string | undefined;

const RULES: readonly SeamRule[] = [
  unknownBlank,
  productOfItsOwn,
  pronounWithoutNoun,
  oneCardForMany,
  halfAPrice,
  partOfAnHour,
  paidWorth,
  endedClosing,
];

/** A blank that nothing fills would keep its wording out of every post. */
function unknownBlank({ template, idea }: Sentence): string | undefined {
  const unknown = idea && blanksOf(template).find((blank) => !isBlank(blank, idea.fits.kind));
  return unknown && `has the blank {${unknown}}, which nothing fills for a ${idea.fits.kind}`;
}

/** Of a model both prices are told, or it is said which one it is: the price of input alone reads as hiding the other. */
function halfAPrice({ template }: Sentence): string | undefined {
  const blanks = blanksOf(template);
  if (blanks.includes('in') === blanks.includes('out')) return undefined;
  const says = blanks.includes('in')
    ? /\b(?:inputs?|in|prompts?|reads?|reading|questions|tickets)\b/i
    : /\b(?:outputs?|out|answers?|writ\w+)\b/i;
  return says.test(template.replace(/\{[^{}]+\}/g, ''))
    ? undefined
    : 'tells one price of a model without saying which: name both, or say input or output';
}

/** A product that is not the chosen one stands beside another’s price one day. */
function productOfItsOwn({ template }: Sentence, { products, samples }: Brand): string | undefined {
  const names = [...products, ...samples.gpus, ...samples.models].map(({ name }) => name);
  const families = samples.models.flatMap(({ name }) => /^[A-Za-z]{4,}/.exec(name) ?? []);
  const named = [...names, ...families].find((name) =>
    new RegExp(`\\b${name.replace(/[.+]/g, '\\$&')}\\b`).test(template),
  );
  return named && `names ${named}, whatever product is chosen: use {machine} or {model}`;
}

const PRONOUN = /\b(?:the other one|it|its|they|them|their|those|these)\b/i;
const REACHES_BACK =
  /^(?:It|Its|They|Their|This|That|These|Those|Both|Neither)\b(?! (?:is|are|takes) (?:what|how|why|where|the|a)\b)/;

/** A pronoun stands for a word of `about` in its own part, or in every part that it may follow. */
function pronounWithoutNoun({ template, part, idea }: Sentence): string | undefined {
  if (!idea) return undefined;
  if (part === 'first' && REACHES_BACK.test(template)) {
    return 'begins with a pronoun, which stands for nothing: name it';
  }
  if (part !== 'second' && part !== 'closing') return undefined;
  const pronoun = PRONOUN.exec(template)?.[0];
  if (!pronoun || mentions(template, idea)) return undefined;
  const before = [...idea.first, ...Object.values(idea.hooks).flat()];
  const without = before.find((point) => !mentions(point, idea));
  if (!idea.about?.length) return `“${pronoun}” has no noun: name it, or list it in about`;
  return without && `“${pronoun}” may follow “${without}”, which has none of: ${idea.about.join(', ')}`;
}

const mentions = (template: string, { about = [] }: Idea): boolean =>
  about.some((noun) => new RegExp(`\\b${noun}(?:s|es)?\\b`, 'i').test(template)) ||
  // What is sold is a noun too: `{machine}` may be an “it”.
  (about.includes('machine') && template.includes('{machine}')) ||
  (about.includes('model') && template.includes('{model}'));

/** “One card” must not sell eight, nor “a single GPU will do”. */
function oneCardForMany({ template, idea }: Sentence): string | undefined {
  if (idea?.fits.kind !== 'gpu' || idea.fits.priced === false) return undefined;
  const found =
    /\b(?:on|rent|with) (?:one|a single) (?:card|gpu)\b|\b(?:one|a single) (?:card|gpu) (?:is enough|is all|will do|does it|suffices)\b/i.exec(
      template,
    )?.[0];
  const most = idea.fits.gpus?.[1];
  const isShare = template.includes('{smaller') || template.includes('{perGpu}');
  return found && most !== 1 && !isShare ? `“${found}” needs fits.gpus [1, 1]` : undefined;
}

/** Where nobody knows how part of an hour is billed, it has no price. */
function partOfAnHour({ template }: Sentence, { billing }: Brand): string | undefined {
  if (billing.granularity === 'second' || billing.granularity === 'minute') return undefined;
  const blank = blanksOf(template).find((name) => /(?:cost|perGpu):\d+m/.test(name));
  return (
    blank &&
    `{${blank}} prices part of an hour, and billing is by ${billing.granularity === 'hour' ? 'the hour' : 'units nobody named'}: use {worth:…}`
  );
}

/** What part of an hour is worth is no bill. */
function paidWorth({ template }: Sentence): string | undefined {
  const blank = blanksOf(template).find((name) => /worth:\d+m/.test(name));
  const paid = /\b(?:pay|pays|paid|costs?|bills?|billed|charged?|spends?)\b/i.exec(
    template.replace(/\{[^{}]+\}/g, ''),
  )?.[0];
  return blank && paid && `says “${paid}” of {${blank}}, which is what time is worth and no bill`;
}

/** Link, code and discount are put behind a closing. */
function endedClosing({ template, part }: Sentence): string | undefined {
  if (part !== 'closing') return undefined;
  if (/[.!?:,]$/.test(template)) return 'ends: link and code are put behind it';
  const own = /\b(?:code|link|off)\b/i.exec(template)?.[0];
  if (own) return `says “${own}”, which is put behind it`;
  const fault = wordsFault(template);
  if (fault) return fault;
  return template.length > 44 ? `has ${template.length} characters, at most 44` : undefined;
}
