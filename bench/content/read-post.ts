import type { Offer } from '@promoter/domain';
import { readSum } from './recompute.ts';

export interface PostDay {
  offers: readonly Offer[];
  stale: boolean;
  domainTrends: ReadonlySet<string>;
  /** The sums that the record gives for the text, and what may stand there as a figure besides. */
  arithmetic: readonly string[];
  yardsticks: readonly string[];
  /** What the record says is sold. */
  product: string | undefined;
  /** The local day of the slot. */
  day: string;
}

/** What a reader who knows nothing of how posts are made finds wrong with one. Shares no code with the validation. */
export function faultsOfPost(text: string, day: PostDay): string[] {
  const links = text.match(/https?:\/\/\S*[^\s)]/g) ?? [];
  const link = links[0] ?? '';
  const words = text.replace(/https?:\/\/\S*[^\s)]/g, '').replaceAll(CODE, '');
  const tags = words.match(/#\w+/g) ?? [];
  const prose = words.replace(/#\w+/g, '');
  const letters = prose.replace(/[^A-Za-z]/g, '');
  const length = [...text.replace(/https?:\/\/\S*[^\s)]/g, 'x'.repeat(23))].reduce(
    (sum, letter) => sum + (letter <= '\u10ff' || (letter >= '\u2010' && letter <= '\u201f') ? 1 : 2),
    0,
  );
  const sums = day.arithmetic.map(readSum);
  const listed = day.offers.filter((offer) => offer.available).flatMap(asPrinted);
  const amounts = prose.match(/\$\d+(?:,\d{3})*(?:\.\d+)?(?:\/hr)?/g) ?? [];
  const known = new Set([
    ...listed,
    ...sums.flatMap(({ shown, quantities }) => [shown.replace('about ', ''), ...quantities]),
  ]);
  const faults: [string, boolean][] = [
    ['no promo code', !text.replace(/https?:\/\/\S*[^\s)]/g, '').includes(CODE)],
    ['not exactly one link', links.length !== 1],
    ['a link elsewhere', !link.startsWith('https://voltagegpu.com/')],
    ['a link that cannot be counted', PARAMETERS.some((name) => !new URLSearchParams(link.split('?')[1]).get(name))],
    [`${length} characters`, length > 260],
    [`${tags.length} tags`, tags.length < 1 || tags.length > 2],
    ['no domain tag', !tags.some((tag) => DOMAIN.test(tag) || day.domainTrends.has(tag))],
    ['capitals', letters.replace(/[^A-Z]/g, '').length >= letters.length * 0.3],
    ['a broken character or open blank', /[{}@\uFFFD]|undefined|NaN/.test(text)],
    ['an exclamation', text.includes('!')],
    ['a price from a stale list', day.stale && text.includes('$')],
    ['a price of nothing', /\$0(?:\.00)?(?![.\d])/.test(text)],
    [
      'a tag that is neither in a sentence nor at the end',
      tags.length > 0 && !/#\w+\s*$/.test(text) && tags.length > 1,
    ],
    ['a tag of another day', tags.some((tag) => isOfAnotherDay(tag, day.day))],
    ['a product that is not named', day.product !== undefined && !isNamed(prose, day.product)],
    ['one card that are many', sellsManyAsOne(prose, day.product)],
    ...sums.map(({ label, right, prices, shown }): [string, boolean] => [
      `a wrong sum: ${label} … ${shown}`,
      !right || !words.toLowerCase().includes(shown.toLowerCase()) || !prices.every((price) => listed.includes(price)),
    ]),
    ...amounts.map((amount): [string, boolean] => [
      `${amount}, which nobody asks and no sum gives`,
      !known.has(amount),
    ]),
    ['figures that nothing explains', /\d/.test(unexplained(prose, day, [...known]))],
  ];
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault);
}

const CODE = 'SHA-256-C7E8976BBAF2';
const PARAMETERS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'utm_id'];
const DOMAIN =
  /^#(?:\w*(?:AI|GPU|GPUs|Cloud|LLM|LLMs|MLOps|CUDA|HPC|DevOps|FinOps|Learning|PyTorch|NLP|LLMOps|Prompt|Inference|Tuning|SRE|OpenSource|Engineering|RAG|Chatbot|Latency|Models|BuildInPublic|IndieHackers|SideProject|Docs|Localization|Multilingual)\w*|DataEngineering)$/i;

/** “One card” with the price of a node. */
const sellsManyAsOne = (prose: string, product = ''): boolean =>
  /^(?:[2-9]|\d\d)x/.test(product) && /\b(?:one|a single) card (?:at|for|costs|is) \$/i.test(prose);

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `8x H200`, `eight H200`, or with blanks where the name has dashes. */
export function isNamed(prose: string, product: string): boolean {
  const [, count, name = product] = /^(\d+)x (.+)$/.exec(product) ?? [];
  const plain = (words: string) => words.toLowerCase().replace(/[- ]|rtx /g, '');
  const text = plain(prose);
  return count
    ? text.includes(plain(product)) || text.includes(plain(`${WORDS[Number(count) - 2]} ${name}`))
    : text.includes(plain(product));
}

/** The text without what may hold a figure: prices, sums, yardsticks, discount, product names. */
function unexplained(prose: string, { offers, yardsticks }: PostDay, known: readonly string[]): string {
  const names = offers.flatMap(({ count, name, kind }) =>
    [name, name.replaceAll('-', ' '), name.replace('RTX ', '')].flatMap((written) =>
      kind === 'gpu' ? [`${count}x ${written}`, written] : [written],
    ),
  );
  const explained = [...names, ...yardsticks, ...known, '5%', 'p95'].sort((a, b) => b.length - a.length);
  return explained
    .reduce((text, words) => text.replace(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), ' '), prose)
    .replace(/\b\d{2,3} GB\b/g, ' ');
}

/** A price in every way that posts print it. */
export function asPrinted({ price, unit }: Offer): string[] {
  const dollars = price / 1_000_000;
  const places = Number.isInteger(price / 10_000) ? 2 : String(dollars).split('.')[1]?.length;
  const amount = `$${dollars.toFixed(places)}`;
  // An odd price is told rounded up: to cents, below a dollar to three figures.
  const digits = dollars >= 1 ? 2 : 2 - Math.floor(Math.log10(dollars || 1));
  const rounded = `$${(Math.ceil(Math.round(price * 10 ** digits) / 1_000_000) / 10 ** digits).toFixed(digits)}`;
  if (unit !== 'hour') return [amount, rounded, `${amount}/M`];
  return [`${amount}/hr`, `${rounded}/hr`];
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A weekday, or a year, that is not the post’s. */
function isOfAnotherDay(tag: string, day: string): boolean {
  const weekday = WEEKDAYS.findIndex((name) => tag.toLowerCase().includes(name.toLowerCase()));
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(tag)?.[1];
  return (
    (weekday >= 0 && weekday !== new Date(`${day}T12:00Z`).getUTCDay()) ||
    (year !== undefined && year !== day.slice(0, 4))
  );
}
