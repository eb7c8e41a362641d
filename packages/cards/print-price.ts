import { formatUsd, type MicroUsd } from '@promoter/domain';

/** A price as a card prints it. */
export interface PrintedPrice {
  text: string;
  /** Whether the price has more places than a card shows; what is shown is then more than what is paid, never less. */
  roundedUp: boolean;
}

const TENTH_OF_A_CENT = 1_000n;
const DOLLAR = 1_000_000n;

/**
 * A price shared among so many, in whole millionths and rounded up to the tenth of a cent (`$3.325`), as posts print what
 * one GPU costs an hour. An unshared price below a dollar keeps three figures (`$0.0075`). Nothing to pay is `Free`.
 */
export function printPrice(price: MicroUsd, among = 1): PrintedPrice {
  if (price === 0) return { text: 'Free', roundedUp: false };
  const [total, share] = [BigInt(price), BigInt(among)];
  const unit = share === 1n && total < DOLLAR ? 10n ** BigInt(Math.max(0, String(price).length - 3)) : TENTH_OF_A_CENT;
  const told = ((total + unit * share - 1n) / (unit * share)) * unit;
  return { text: formatUsd(Number(told)), roundedUp: told * share !== total };
}
