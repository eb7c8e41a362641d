import { openData } from '../../../packages/local/embedded/open-data.ts';
import { LIMITS, posted, rejected, reservationOf, slotAfter } from '../../contracts/store-fixtures.ts';

/**
 * Reserves slot after slot in a data directory until it is killed: three at a time, every second one posted, every
 * third one refused. Prints a line for each. Arguments: the directory, and the first slot's number.
 */
const [directory = '', first = '0'] = process.argv.slice(2);

const { store } = await openData(directory);
const limits = { ...LIMITS, dailyCap: 1_000, gapMs: 0, monthlyBudget: Number.MAX_SAFE_INTEGER };

async function reserveOne(number: number): Promise<void> {
  const slot = slotAfter(number);
  const { draft, now } = reservationOf(slot);
  await store.ledger.claim(slot, 'live', 'me', now);
  for (;;) {
    const { sequence } = await store.history.read('live', now);
    const reserved = await store.ledger.reserve(reservationOf(slot, { sequence, limits }));
    if (reserved.kind !== 'stale') break;
  }
  if (number % 2 === 0) await store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, now, `x${number}`));
  else if (number % 3 === 0) await store.ledger.transition(slot.id, { state: 'sending' }, rejected(draft, now));
  process.stdout.write(`${number}\n`);
}

async function reserveEveryThird(from: number): Promise<void> {
  for (let number = from; ; number += 3) await reserveOne(number);
}

await Promise.all([0, 1, 2].map((offset) => reserveEveryThird(Number(first) + offset)));
