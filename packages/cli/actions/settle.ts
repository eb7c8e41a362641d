import type { PlaceOptions } from '@promoter/local/place.ts';
import { print, printJson } from '@promoter/local/print.ts';
import { settleSlots } from '@promoter/local/run/settle-slots.ts';
import { openWorkspace } from '@promoter/local/workspace.ts';
import { showProgress } from '../progress.ts';

export interface SettleOptions extends PlaceOptions {
  live?: boolean;
  secrets?: string;
  media?: string;
}

export async function settle({ live = false, secrets, media, ...options }: SettleOptions): Promise<void> {
  const workspace = await openWorkspace(options, { live, secrets, media });
  try {
    const settled = await showProgress('settling', options, () => settleSlots(workspace));
    if (options.json) return printJson(settled);
    for (const { slot, from, to } of settled.settlements) print(`${slot}: ${from} → ${to}`);
    for (const slot of settled.closed) print(`${slot}: closed, nothing came of it`);
    print(settled.overdue.length === 0 ? 'No slot is overdue.' : `Overdue: ${settled.overdue.join(', ')}`);
  } finally {
    await workspace.close();
  }
}
