import { type AccountId, HOUR_MS, MINUTE_MS, SECOND_MS, type Slot, type Store } from '@promoter/domain';
import type { Dice } from './dice.ts';
import type { Weather } from './faults.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How far around a slot's minute the owner's hand may come. */
const AROUND_SECONDS = 60;

/** What the bot's owner does: lifts within the hour what stopped it, and now and then holds it back at the worst moment. */
export function planOwner(
  accounts: readonly AccountId[],
  slots: readonly Slot[],
  { steering }: Pick<Store, 'steering'>,
  { time, dice, weather }: { time: VirtualTime; dice: Dice; weather: Weather },
): void {
  for (const slot of slots) {
    if (!dice.chance(weather.held)) continue;
    const at = slot.at + dice.between(-AROUND_SECONDS, AROUND_SECONDS) * SECOND_MS;
    if (dice.chance(0.5)) time.at(at, () => steering.pause(slot.account, at));
    else time.at(at, () => steering.cooldown(at + 40 * MINUTE_MS));
  }
  time.every(HOUR_MS, time.now() + 30 * MINUTE_MS, async () => {
    const { paused, stoppedAccounts, stoppedApp } = await steering.read(accounts);
    if (stoppedApp) await steering.stopApp(null);
    for (const id of accounts) {
      if (paused.has(id) || stoppedAccounts.has(id)) await steering.resume(id);
    }
  });
}
