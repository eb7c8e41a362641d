import type { Offer } from '@promoter/domain';

/** What a reader who knows nothing of how posts are made finds wrong with one. Shares no code with the validation. */
export function faultsOfPost(text: string, day: PostDay): string[] {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  const link = links[0] ?? '';
  const words = text.replace(/https?:\/\/\S+/g, '').replaceAll(CODE, '');
  const tags = words.match(/#\w+/g) ?? [];
  const prose = words.replace(/#\w+/g, '');
  const letters = prose.replace(/[^A-Za-z]/g, '');
  const length = [...text.replace(/https?:\/\/\S+/g, 'x'.repeat(23))].reduce(
    (sum, letter) => sum + (letter <= '\u10ff' || (letter >= '\u2010' && letter <= '\u201f') ? 1 : 2),
    0,
  );
  const prices = prose.match(/\$[\d.]+\/(?:hr|M tokens)/g) ?? [];
  const allowed = new Set(day.offers.filter((offer) => offer.available).map(asPrinted));
  const faults: [string, boolean][] = [
    ['no promo code', !text.replace(/https?:\/\/\S+/g, '').includes(CODE)],
    ['not exactly one link', links.length !== 1],
    ['a link elsewhere', !link.startsWith('https://voltagegpu.com/')],
    ['a link that cannot be counted', PARAMETERS.some((name) => !new URLSearchParams(link.split('?')[1]).get(name))],
    [`${length} characters`, length > 260],
    [`${tags.length} tags`, tags.length < 1 || tags.length > 2],
    ['no domain tag', !tags.some((tag) => DOMAIN.test(tag) || day.domainTrends.has(tag))],
    ['capitals', letters.replace(/[^A-Z]/g, '').length >= letters.length * 0.3],
    ['a broken character or open slot', /[{}@\uFFFD]|undefined|NaN/.test(text)],
    ['an exclamation', text.includes('!')],
    ['a price from a stale list', day.stale && text.includes('$')],
    ['a price nobody asks', prices.some((price) => !allowed.has(price))],
    ['an amount without a unit', (prose.match(/\$/g) ?? []).length !== prices.length],
    ['a price of nothing', /\$0\.00\b/.test(text)],
    ['figures that no offer explains', UNEXPLAINED.test(withoutNames(prose, day.offers))],
  ];
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault);
}

export interface PostDay {
  offers: readonly Offer[];
  stale: boolean;
  domainTrends: ReadonlySet<string>;
}

const CODE = 'SHA-256-C7E8976BBAF2';
const PARAMETERS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'utm_id'];
const DOMAIN =
  /^#(?:\w*(?:AI|GPU|GPUs|Cloud|LLM|LLMs|MLOps|CUDA|HPC|DevOps|FinOps|Learning|PyTorch|NLP|LLMOps)\w*|DataEngineering)$/;

const UNEXPLAINED = /\d/;

/** The text without what may hold a figure: prices, discount, product names, p95. */
const withoutNames = (prose: string, offers: readonly Offer[]): string =>
  offers
    .map(({ count, name, kind }) => (kind === 'gpu' ? `${count}x ${name}` : name))
    .reduce((text, name) => text.replaceAll(name, ''), prose.replace(/\$[\d.]+\/(?:hr|M tokens)|5%|p95/g, ''));

function asPrinted({ price, unit }: Offer): string {
  const dollars = price / 1_000_000;
  const places = Number.isInteger(price / 10_000) ? 2 : String(dollars).split('.')[1]?.length;
  return `$${dollars.toFixed(places)}/${unit === 'hour' ? 'hr' : 'M tokens'}`;
}
