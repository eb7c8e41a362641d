import { randomBytes } from 'node:crypto';
import { previewSlot } from '@promoter/pipeline';
import { createControlApi } from '../control-api/api.ts';
import { assetsFromSource } from '../control-api/built-assets.ts';
import type { FunctionUrl } from './run/http-server.ts';
import type { Workspace } from './workspace.ts';

/** The control API over this data directory: the same code as behind the Function URL. */
export function createLocalApi(workspace: Workspace, token: string): FunctionUrl {
  const { config, store, now, log } = workspace;
  return createControlApi({
    config,
    store,
    now,
    log,
    controlToken: async () => token,
    random: randomBytes,
    dryRun: (account) => previewSlot(account, workspace),
    assets: assetsFromSource(),
  });
}
