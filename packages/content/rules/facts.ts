import { labelOf } from '../offers/names.ts';
import { SAMPLE_SOURCE } from '../offers/sample-offers.ts';
import { type AccountedSentence, accountedSentences, type FactContext } from './accounted-for.ts';
import { unprovenClaims } from './claims.ts';
import { type Measured, measured, type Rules } from './rule.ts';

/** What a text says has to be so. */
export const FACTS = {
  prices(text: string, context: FactContext): Measured {
    const faults = sentencesOf(text, context).flatMap(amountFaults);
    return measured(
      faults.length === 0,
      faults.join('; ') || `each as on the ${areSamples(context) ? 'SAMPLE list' : 'list'} or reckoned from it`,
    );
  },
  claims(text: string, context: FactContext): Measured {
    const { brand } = context;
    const unproven = sentencesOf(text, context).flatMap(({ sentence, known }) =>
      unprovenClaims(sentence, brand, known),
    );
    const faults = unproven.map(({ found, why }) => `“${found}”: ${why}${namesWith(found, context)}`);
    return measured(
      unproven.length === 0,
      faults.length === 0
        ? 'no figure, promise or comparison that the catalogue does not have'
        : `${faults.join('; ')} – neither an offer nor the catalogue says so`,
    );
  },
} satisfies Rules;

/** Whether the prices are made up, as a rehearsal's are before any have come in. */
const areSamples = ({ offers }: FactContext): boolean => offers.some(({ source }) => source === SAMPLE_SOURCE);

/** How the offers have it, where a text has only a part of a name: `H200` without its count. */
function namesWith(word: string, { offers }: FactContext): string {
  const names = [...new Set(offers.map(labelOf))].filter((name) => name.split(' ').includes(word));
  return names.length === 0 ? '' : `; what is on offer is ${names.slice(0, MOST_NAMES).join(', ')}`;
}

const MOST_NAMES = 3;

/** Both rules ask the same of one text, one after the other: the last answer is kept with the context it holds for. */
const latest = new WeakMap<FactContext, { text: string; sentences: AccountedSentence[] }>();

function sentencesOf(text: string, context: FactContext): AccountedSentence[] {
  const known = latest.get(context);
  if (known?.text === text) return known.sentences;
  const sentences = accountedSentences(text, context);
  latest.set(context, { text, sentences });
  return sentences;
}

/** Every amount is that of an offer, or reckoned from one; every fact was checked lately enough. */
const amountFaults = ({ strange, expired, isFreeWrongly }: AccountedSentence): string[] => [
  ...strange.map(
    (amount) =>
      `${amount}: no current offer that the text names asks that, nor does it come of the hours, tokens or machines that the text counts`,
  ),
  ...expired.map((figure) => `${figure}: the fact has to be checked again`),
  ...(isFreeWrongly ? ['what is named is not free'] : []),
];
