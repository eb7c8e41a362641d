import type { QueueItem, QueueStore } from '@promoter/slots';

/** The queues of own posts. */
export function createQueue() {
  const items = new Map<string, QueueItem>();
  const keyOf = ({ mode, account, id }: QueueItem) => `${account} ${mode} ${id}`;
  /** Whether nobody has changed the item since. */
  const isCurrent = (before: QueueItem): boolean => items.get(keyOf(before))?.version === before.version;
  const keep = (item: QueueItem): void => {
    items.set(keyOf(item), item);
  };
  const store: QueueStore = {
    list: async (mode, account) =>
      [...items.values()]
        .filter((item) => item.mode === mode && item.account === account)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    save: async (item, before) => {
      if (before ? !isCurrent(before) : items.has(keyOf(item))) return false;
      keep(item);
      return true;
    },
  };
  return { queue: store, isCurrent, keep };
}
