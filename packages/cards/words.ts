import type { CardFacts, CardPrice } from './card-facts.ts';

/** What a machine's price is for, in the lines beside it: `per GPU-hour`, `rounded up`. */
export const unitLines = ({ of, roundedUp }: CardPrice): string[] => [
  `per ${of}`,
  ...(roundedUp ? ['rounded up'] : []),
];

/** What a model's prices are for. */
export const tokensLine = ({ prices }: Pick<CardFacts, 'prices'>): string =>
  `per million tokens${prices.some(({ roundedUp }) => roundedUp) ? ', rounded up' : ''}`;

/** What the whole machine costs: `Whole node of 8 GPUs: $26.60 per hour`. */
export const nodeLine = ({ gpus, amount }: NonNullable<CardFacts['node']>): string =>
  `Whole node of ${gpus} GPUs: ${amount} per hour`;

/** `Price of 27 November 2026`, `Sample prices, 27 November 2026`. */
export function datedLine({ date, prices, sample }: Pick<CardFacts, 'date' | 'prices' | 'sample'>): string {
  const noun = prices.length > 1 ? 'rices' : 'rice';
  return sample ? `Sample p${noun}, ${date}` : `P${noun} of ${date}`;
}

/**
 * What a card says, in full sentences, for those who cannot see it: everything on it and nothing else. Some 200
 * characters, of the 1,000 that X takes.
 */
export function altTextOf({ kind, company, product, prices, node, computed, date, sample }: CardFacts): string {
  const spoken = (amount: string): string => (amount === 'Free' ? 'nothing' : amount);
  const costs = prices.map(({ amount, of, roundedUp }) => {
    const unit = kind === 'model' ? `million ${of} tokens` : of;
    return `${spoken(amount)} per ${unit}${roundedUp ? ' (rounded up)' : ''}`;
  });
  const noun = prices.length > 1 ? 'prices are' : 'price is';
  return [
    `A price card of ${company}: ${product} costs ${costs.join(' and ')}.`,
    ...(node ? [`The whole node of ${node.gpus} GPUs costs ${spoken(node.amount)} per hour.`] : []),
    `${computed.what} ${kind === 'model' ? 'cost' : 'costs'} ${computed.amount}.`,
    sample ? `The ${noun} an example, of ${date}, and no offer.` : `The ${noun} of ${date}.`,
  ].join(' ');
}
