import { buildDashboard } from '@promoter/dashboard/build';
import { type Assets, assetOf, once } from '@promoter/functions/control-api/assets.ts';

/** The dashboard's files as their source is now, built once, when a browser first asks. */
export const assetsFromSource = (): Assets =>
  once(async () => new Map([...(await buildDashboard())].map(([name, body]) => [name, assetOf(name, body)])));
