import type { Asset, Assets } from './assets.ts';

/** The dashboard's files as their source is now, built once, when a browser first asks: for laptops. */
export function assetsFromSource(): Assets {
  let building: Promise<ReadonlyMap<string, Asset>> | undefined;
  return () => {
    // Loaded as late as this, so that a command that serves no page does not pay for a bundler.
    building ??= import('./build-dashboard.ts').then(({ buildDashboard }) => buildDashboard());
    return building;
  };
}
