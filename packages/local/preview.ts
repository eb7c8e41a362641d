import { loadBrand } from '@promoter/brands/load';
import type { AccountId } from '@promoter/domain';
import type { Preview } from '@promoter/pipeline';
import type { Workspace } from './workspace.ts';

/** What the account's next slot would publish as things are now. Changes nothing; undefined where there is no next slot. */
export async function previewNext(account: AccountId, workspace: Workspace): Promise<Preview | undefined> {
  // Loads what composes only when it is asked for: it takes longer to load than all the rest.
  const [{ brand }, { previewSlot }] = await Promise.all([
    loadBrand(workspace.config.brand),
    import('@promoter/pipeline'),
  ]);
  return previewSlot(account, { ...workspace, brand });
}
