import type { Config } from '@promoter/config';
import { type EpochMs, type LocalDay, localDay } from '@promoter/domain';
import { POLICY, type SlotRecord, type Store } from '@promoter/slots';
import { say, styled } from '../print.ts';

/**
 * Says in a line what each local day came to, once its last slot is settled. To be called every few minutes of the bot's
 * time; nothing is said of days before the first call.
 */
export function createDayAnnouncer(
  { config, store }: { config: Config; store: Pick<Store, 'ledger'> },
  json: boolean,
): (at: EpochMs) => Promise<void> {
  let last: LocalDay | undefined;
  return async (at) => {
    const ended = last;
    const day = localDay(config.timezone, at - POLICY.slot.settledMs);
    // Soon after midnight the day before is not over yet; it is not this bot's to tell of if it was started since.
    last = ended === undefined ? localDay(config.timezone, at) : ended > day ? ended : day;
    if (ended === undefined || ended >= day) return;
    const lists = await Promise.all(config.accounts.map(({ id }) => store.ledger.list(id, ended, ended)));
    announceDay(ended, lists.flat(), config, json);
  };
}

function announceDay(day: LocalDay, records: readonly SlotRecord[], { mode }: Config, json: boolean): void {
  const slots = Map.groupBy(records, ({ status }) => status.state);
  const counts = [...slots].map(([state, same]) => [state, same.length] as const).sort(([, a], [, b]) => b - a);
  const sent = records.flatMap(({ status }) =>
    status.state === 'posted' || status.state === 'rehearsed' ? [status.draft.cost] : [],
  );
  const costUsd = sent.reduce((sum, cost) => sum + cost, 0) / 1_000_000;
  const states = counts.map(([state, count]) => `${count} ${state}`).join(', ') || 'no slots';
  const cost = `$${costUsd.toFixed(2)}${mode === 'live' ? '' : ' had they been sent'}`;
  say(
    { event: 'day', day, states: Object.fromEntries(counts), costUsd },
    json,
    styled('bold', `── ${day} is over: ${states}; ${cost}`),
    '',
  );
}
