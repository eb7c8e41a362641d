import type { OfferLine } from '@promoter/control/answers';

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 6,
});
const rounded = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});

/** `$26.60`, `$0.0005`: exact to a millionth, as offers are. */
export const exactPrice = (usd: number): string => dollars.format(usd);

const UNITS: Readonly<Record<OfferLine['unit'], string>> = {
  hour: 'per hour',
  'million-tokens-in': 'per million tokens in',
  'million-tokens-out': 'per million tokens out',
};

/** `per million tokens in` */
export const unitInWords = (unit: OfferLine['unit']): string => UNITS[unit];

/** `8 × H200` */
export const offerName = ({ name, count }: Pick<OfferLine, 'name' | 'count'>): string =>
  count > 1 ? `${count} × ${name}` : name;

/** `$3.325 per GPU-hour`, of a machine with more than one; the price is the whole machine's. */
export const pricePerGpu = ({ kind, count, priceUsd }: Pick<OfferLine, 'kind' | 'count' | 'priceUsd'>) =>
  kind === 'gpu' && count > 1 ? `${rounded.format(priceUsd / count)} per GPU-hour` : undefined;

/** Whether a post may quote it: what is for sale, at a price that is young enough. */
export const isQuoted = ({ available, fresh }: Pick<OfferLine, 'available' | 'fresh'>): boolean => available && fresh;

/** Whether it is of the list that a rehearsal makes up. */
export const isSample = ({ id, source }: Pick<OfferLine, 'id' | 'source'>): boolean =>
  id.startsWith('sample-') || source === 'sample';

/** Those that are quoted first; then by name, the larger machine first, tokens in before tokens out. */
export const inOrder = (offers: readonly OfferLine[]): OfferLine[] =>
  offers.toSorted(
    (a, b) =>
      Number(isQuoted(b)) - Number(isQuoted(a)) ||
      a.name.localeCompare(b.name, 'en', { numeric: true }) ||
      b.count - a.count ||
      a.unit.localeCompare(b.unit, 'en') ||
      (a.id < b.id ? -1 : 1),
  );
