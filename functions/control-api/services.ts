import type { ControlServices, DryRun } from '@promoter/control';
import type { Log } from '@promoter/domain';
import type { Assets } from './assets.ts';

/** Everything that the API is made of. */
export interface ControlApiServices extends ControlServices {
  /** The token as it is now. May be asked for at every request: the caller keeps it for a few minutes. */
  controlToken: () => Promise<string>;
  /** Unguessable bytes. */
  random: (bytes: number) => Uint8Array;
  log: Log;
  dryRun: DryRun;
  /** The dashboard's files. */
  assets: Assets;
}
