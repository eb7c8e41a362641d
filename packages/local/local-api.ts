import { randomBytes } from 'node:crypto';
import { loadBrand } from '@promoter/brands/load';
import type { Clock } from '@promoter/domain';
import { createControlApi } from '@promoter/functions/control-api/api.ts';
import type { Planning } from '@promoter/pipeline/planning';
import { assetsFromSource } from './dashboard-assets.ts';
import { previewNext } from './preview.ts';
import type { FunctionUrl } from './run/http-server.ts';
import type { Workspace } from './workspace.ts';

/** The control API over this data directory: the same code as behind the Function URL. */
export function createLocalApi(workspace: Workspace & { speed?: number }, token: string, realNow: Clock): FunctionUrl {
  return createControlApi({
    ...workspace,
    zoneData: process.versions.tz,
    controlToken: async () => token,
    random: randomBytes,
    realNow,
    dryRun: (account) => previewNext(account, workspace),
    planning: planningOf(workspace),
    assets: assetsFromSource(),
  });
}

/** Loaded when it is first asked. */
function planningOf(workspace: Workspace): Planning {
  let loaded: Promise<Planning> | undefined;
  const load = (): Promise<Planning> => {
    loaded ??= loadPlanning(workspace);
    return loaded;
  };
  return {
    ahead: async (hours, end) => (await load()).ahead(hours, end),
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
