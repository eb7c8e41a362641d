import { type Category, type EpochMs, nameKey } from '@promoter/domain';
import type { GraveReader } from '@promoter/trends/classify';
import type { ClassifiedEntry } from '@promoter/trends/classify-entries';
import { unsafeCategoryOf } from '@promoter/trends/refusals';
import type { RefreshServices } from './ask-sources.ts';
import { type Crisis, type ListMood, nextCrisis, writeCrisis } from './crisis.ts';
import { crisisMail } from './notices.ts';

/** What each region's list held as it came; our own tags are no part of it. */
export function moodsOf(entries: readonly ClassifiedEntry[], graveIn: GraveReader): Map<string, ListMood> {
  const listed = entries.filter(({ source }) => source !== 'calendar' && source !== 'domain-tags');
  return new Map(
    [...Map.groupBy(listed, ({ scope }) => scope)].map(([scope, here]) => {
      const topics = [...new Map(here.map((entry) => [nameKey(entry.topic), entry])).values()];
      const grave = topics.filter((topic) => isOfCrisis(unsafeCategoryOf(topic, graveIn)));
      return [scope, { total: topics.length, grave: grave.map(({ topic }) => topic) }];
    }),
  );
}

const isOfCrisis = (category: Category | undefined): boolean => category === 'tragedy' || category === 'violence';

/** Stores what the lists say about a crisis, and mails what begins. */
export async function followCrisis(
  before: Crisis | null,
  moods: ReadonlyMap<string, ListMood>,
  { at, day, services }: { at: EpochMs; day: string; services: RefreshServices },
): Promise<void> {
  const { store, config, log, notify } = services;
  const { crisis, mails } = nextCrisis(before, { regions: config.trends.regions, moods }, at, day);
  if (crisis || before) await writeCrisis(store.keyValues, crisis);
  if (before && !crisis) log('info', 'the crisis is over', { regions: Object.keys(before.regions) });
  for (const region of mails) {
    const now = crisis?.regions[region];
    if (!now) continue;
    log('warn', 'tragedy and violence make up a region’s list', { region, ...now });
    await notify?.(crisisMail(region, now, config.trends.onCrisis));
  }
}
