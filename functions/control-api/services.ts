import type { ControlServices, DryRun } from '@promoter/control';
import type { Log } from '@promoter/domain';
import type { Assets } from './assets.ts';

/** What the API works with. */
export interface ControlApiServices extends ControlServices {
  /** The current token. Called at every request: it is cached for a few minutes. */
  controlToken: () => Promise<string>;
  /** Cryptographically random bytes. */
  random: (bytes: number) => Uint8Array;
  log: Log;
  dryRun: DryRun;
  /** The dashboard's files. */
  assets: Assets;
}
