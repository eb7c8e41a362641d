import { randomBytes } from 'node:crypto';
import { loadBrand } from '@promoter/brands/load';
import type { AccountId, Clock } from '@promoter/domain';
import { createControlApi } from '@promoter/functions/control-api/api.ts';
import type { Planning } from '@promoter/pipeline/planning';
import { assetsFromSource } from './dashboard-assets.ts';
import type { FunctionUrl } from './run/http-server.ts';
import type { Workspace } from './workspace.ts';

/** The control API over this data directory: the same code as behind the Function URL. */
export function createLocalApi(workspace: Workspace, token: string, realNow: Clock): FunctionUrl {
  return createControlApi({
    ...workspace,
    controlToken: async () => token,
    random: randomBytes,
    realNow,
    dryRun: (account) => preview(account, workspace),
    planning: planningOf(workspace),
    assets: assetsFromSource(),
  });
}

/** Loads what composes only when it is asked for: it takes longer to load than all the rest. */
async function preview(account: AccountId, workspace: Workspace) {
  const [{ brand }, { previewSlot }] = await Promise.all([
    loadBrand(workspace.config.brand),
    import('@promoter/pipeline'),
  ]);
  return previewSlot(account, { ...workspace, brand });
}

/** Loaded when it is first asked. */
function planningOf(workspace: Workspace): Planning {
  let loaded: Promise<Planning> | undefined;
  const load = (): Promise<Planning> => {
    loaded ??= loadPlanning(workspace);
    return loaded;
  };
  return {
    ahead: async (hours, last) => (await load()).ahead(hours, last),
    judge: async (slot, text, by) => (await load()).judge(slot, text, by),
  };
}

async function loadPlanning(workspace: Workspace): Promise<Planning> {
  const [{ brand }, { createPlanning }] = await Promise.all([
    loadBrand(workspace.config.brand),
    import('@promoter/pipeline/planning'),
  ]);
  return createPlanning({ ...workspace, brand });
}
