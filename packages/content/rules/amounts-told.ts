import type { Offer } from '@promoter/domain';
import { LESS_THAN_A_CENT } from '../arithmetic/amounts.ts';
import type { Direction } from '../arithmetic/explained.ts';
import { NUMBER } from '../arithmetic/number-words.ts';
import { type Quantity, quantitiesIn } from '../arithmetic/quantities.ts';
import type { Clause } from './clauses.ts';

/** An amount of money as a text tells it. */
export interface Amount {
  /** `$26.60/hr`, `$53.20`, `less than a cent`, `ten dollars`. */
  text: string;
  /** Its place in the sentence. */
  at: number;
  /** As the list has it, where it is told as a price of the list: `$26.60/hr` of `$26.60 per hour`. */
  price: string | undefined;
  /** Whether it is one GPU’s, by the words around it. */
  isShare: boolean;
  /** Whether it is one GPU’s, by the words right beside it. */
  isOfOneGpu: boolean;
  /** Whether it is told as what somebody saves. */
  isSaved: boolean;
  /** Whether it is told as one GPU’s price: `$3.325 per GPU-hour`. */
  isPerGpuHour: boolean;
  /** Whether it is for a million tokens, by the words around it. */
  isOfMillion: boolean;
  /** Whether that is read or written, by the words around it. */
  direction: Direction;
  /** Where it is a whole number of dollars, which may buy something. */
  budget: Quantity | undefined;
}

const AMOUNT = new RegExp(
  `(?:about )?[$€£]\\s?\\d[\\d,]*(?:\\.\\d+)?(?:/hr|/M tokens)?|${LESS_THAN_A_CENT}|\\b(?:half )?(?:${NUMBER}|some|several|few) (?:dollars?|cents?|bucks?|penn(?:y|ies))\\b|\\b(?:pennies|pocket change)\\b`,
  'gi',
);
const PER_HOUR = /^(?: per |\/)(?:h|hour)\b|^ hourly\b/i;
/** What an amount may be for, before it is said of what: `$3.325 an hour per GPU`. */
const AN_HOUR = /^(?: (?:per|an|each|every) |\/)(?:h|hr|hour)\b,?|^ hourly\b,?/i;
const OF_ONE_GPU = /^ (?:per|a|each|for each|for one) GPU\b/;
const ONE_GPU_IS = /\b(?:one|each|a|per) GPU,? (?:costs? |comes at |at |for |is )?$/i;
const SAVED_BEFORE = /\bsaves?\b[^$]*$/i;
const SAVED_AFTER = /^ off\b/i;
const ONE_GPU_COSTS = /\b(?:one|each|a) GPU (?:costs?|comes|at|for)\b|^\W*Per GPU\b/i;
/** Each GPU, that is, where one is spoken of: `each costs $5`, `$5 each`. */
const EACH_COSTS = /\beach (?:costs?|comes|at|for)\b/i;
const FOR_EACH = /^ (?:for )?each\b(?! (?:hour|minute|day|night|week|node|machine|server|run|job|rental)\b)/i;
const IN = /\b(?:in|inputs?|prompts?|reads?|reading|questions|tickets)\b/i;
const OUT = /\b(?:out|outputs?|answers?|writ\w+)\b/i;

/** The amounts of a clause; `near` is its sentence and the one before. */
export function amountsIn(clause: Clause, sentence: string, near: string): Amount[] {
  return [...clause.text.matchAll(AMOUNT)].map(({ 0: found, index }) => {
    const text = /[$€£]/.test(found) ? found.replace(/[.,]$/, '').replace(/^A/, 'a') : found.toLowerCase();
    const after = clause.text.slice(index + text.length);
    const price = /\/(?:hr|M tokens)$/.test(text) ? text : PER_HOUR.test(after) ? `${text}/hr` : undefined;
    const before = clause.text.slice(0, index);
    const ofWhat = after.replace(AN_HOUR, '');
    const ofEach = EACH_COSTS.test(clause.text) || FOR_EACH.test(after);
    const isShare = OF_ONE_GPU.test(ofWhat) || ONE_GPU_COSTS.test(clause.text) || (ofEach && /\bGPUs?\b/.test(near));
    const read = IN.test(clause.text);
    const written = OUT.test(clause.text);
    return {
      text,
      at: clause.from + index,
      price,
      isShare,
      isOfOneGpu: OF_ONE_GPU.test(ofWhat) || ONE_GPU_IS.test(before),
      isSaved: SAVED_BEFORE.test(before) || SAVED_AFTER.test(ofWhat),
      isPerGpuHour: /^ per GPU-hour\b/.test(after),
      isOfMillion: /\bmillion\b|\/M\b|\bM tokens\b/.test(sentence),
      direction: read === written ? { read: true, written: true } : { read, written },
      budget: quantitiesIn(text).budgets[0],
    };
  });
}

const FOR_NOTHING =
  /\bcosts? nothing\b|\b(?:at no|without) (?:charge|cost)\b|\bfor nothing\b|\bgratis\b|\bon the house\b/i;

/** Whether a sentence calls something free that has a price, or has nothing free to speak of. */
export function isForNothing(
  sentence: string,
  mentions: readonly { at: number; offer: Offer }[],
  offers: readonly Offer[],
): boolean {
  if (/\bfree\b/i.test(sentence)) return offers.length === 0 || offers.some(({ price }) => price > 0);
  const at = FOR_NOTHING.exec(sentence)?.index;
  if (at === undefined) return false;
  const named = mentions.findLast((mention) => mention.at < at);
  return named !== undefined && named.offer.price > 0 && !/[,;:.]/.test(sentence.slice(named.at, at));
}
