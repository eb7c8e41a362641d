import { LESS_THAN_A_CENT } from '../arithmetic/amounts.ts';
import { NUMBERS_IN_WORDS } from '../arithmetic/quantities.ts';
import { type AccountedSentence, accountedSentences, type FactContext } from './accounted-for.ts';
import { unprovenClaims } from './claims.ts';
import { type Measured, measured, type Rules } from './rule.ts';

/** What a text says has to be so. */
export const FACTS = {
  prices(text: string, context: FactContext): Measured {
    const faults = sentencesOf(text, context).flatMap(amountFaults);
    return measured(faults.length === 0, faults.join('; ') || 'each as on the list or reckoned from it');
  },
  claims(text: string, context: FactContext): Measured {
    const { brand } = context;
    const unproven = sentencesOf(text, context).flatMap(({ sentence, words, amounts, shares }) =>
      unprovenClaims(sentence, brand, [...words, ...amounts, ...shares]),
    );
    return measured(
      unproven.length === 0,
      unproven.map(({ found, why }) => `“${found}”: ${why}`).join('; ') || 'all in the catalogue',
    );
  },
} satisfies Rules;

/** Both rules ask the same of one text, one after the other: the last answer is kept with the context it holds for. */
const latest = new WeakMap<FactContext, { text: string; sentences: AccountedSentence[] }>();

function sentencesOf(text: string, context: FactContext): AccountedSentence[] {
  const known = latest.get(context);
  if (known?.text === text) return known.sentences;
  const sentences = accountedSentences(text, context);
  latest.set(context, { text, sentences });
  return sentences;
}

const AMOUNT = new RegExp(
  `[$€£]\\s?\\d[\\d,]*(?:\\.\\d+)?(?:/hr|/M tokens)?|${LESS_THAN_A_CENT}|\\b(?:${NUMBERS_IN_WORDS.join('|')})(?:-[a-z]+)? (?:dollars|cents|bucks)\\b`,
  'gi',
);
const OF_ONE_GPU = /^ (?:per|a|each|for each|for one) GPU\b/;
const SHARED = /\b(?:each|one GPU)\b|^Per GPU\b/i;

/** Every amount is that of an offer, or reckoned from one; what follows it says whether it is a machine's or one GPU's. */
function amountFaults({ sentence, amounts, shares, isFree }: AccountedSentence): string[] {
  const strange = [...sentence.matchAll(AMOUNT)].flatMap(({ 0: found, index }) => {
    const amount = /^[$€£]/.test(found) ? found.replace(/[.,]$/, '') : found.toLowerCase();
    const ofOneGpu = OF_ONE_GPU.test(sentence.slice(index + found.length));
    const isKnown = ofOneGpu
      ? shares.has(amount) || (amounts.has(amount) && shares.size === 0)
      : amounts.has(amount) || (SHARED.test(sentence) && shares.has(amount));
    return isKnown ? [] : [amount];
  });
  const freely = /\bfree\b/i.test(sentence) && !isFree;
  return [
    ...strange.map((amount) => `${amount}: no current offer that the text names asks or adds up to that`),
    ...(freely ? ['nothing named is free'] : []),
  ];
}
