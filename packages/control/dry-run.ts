import type { AccountId } from '@promoter/domain';
import type { Preview } from '@promoter/pipeline';
import type { DryRunAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';
import { slotRefOf } from './slot-lines.ts';

/** Composes the account's next post and changes nothing. Undefined when the schedule holds no further slot. */
export type DryRun = (account: AccountId) => Promise<Preview | undefined>;

/** The post that the account's next slot would send, as things stand. */
export async function readDryRun(
  { config }: Pick<ControlServices, 'config'>,
  account: AccountId,
  dryRun: DryRun,
): Promise<DryRunAnswer | undefined> {
  const preview = await dryRun(account);
  if (!preview) return undefined;
  return { ...preview, account, slot: slotRefOf(preview.slot, config.timezone) };
}
