import { loadBrand } from '@promoter/brands/load';
import { WrongUsage } from '@promoter/local/refusal.ts';
import { openWorkspace } from '@promoter/local/workspace.ts';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import type { RemoteOptions } from '../options.ts';
import { showProgress } from '../progress.ts';

export async function refresh(options: RemoteOptions): Promise<void> {
  if (options.url !== undefined) throw new WrongUsage('--refresh asks the sources from this machine: leave --url away');
  const workspace = await openWorkspace(options);
  try {
    const { config, store, now, log } = workspace;
    const { field } = await loadBrand(config.brand);
    await showProgress('asking the sources', options, () => refreshTrends({ config, store, field, fetch, now, log }));
  } finally {
    await workspace.close();
  }
}
