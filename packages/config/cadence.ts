import { type EpochMs, HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { POLICY } from '@promoter/slots';

/** How often slots are settled, for each account and then over all of them. */
export const SETTLE_EVERY_MS = 5 * MINUTE_MS;

/** Without a reconciliation for so long, three rounds of settling, settle has stopped. */
export const SETTLE_SILENT_MS = 3 * SETTLE_EVERY_MS;

/** How an event reaches its function: it may wait as long as a slot is open, at both layers that can hold it. */
export const EVENT_DELIVERY = { maxAgeMs: POLICY.slot.openMs, ...POLICY.delivery };

/** How often the price list is read. */
export const OFFERS_EVERY_MS = HOUR_MS;

/** A source that last delivered a trend so long ago delivers none: what is stored of it has expired. */
export const TRENDS_OLD_MS = 6 * HOUR_MS;

/** A new bot has so long to read its first trends and prices before their absence is a fault. */
export const FIRST_READ_MS = 30 * MINUTE_MS;

/** The functions run on machines of their own, whose clocks differ by less. */
const CLOCKS_APART_MS = MINUTE_MS;

/** Whether the last reconciliation was lately enough. One yet to come is none: a sped-up run that was stopped leaves it. */
export const isSettling = (lastSettledAt: EpochMs, now: EpochMs): boolean =>
  lastSettledAt - now <= CLOCKS_APART_MS && now - lastSettledAt < SETTLE_SILENT_MS;
