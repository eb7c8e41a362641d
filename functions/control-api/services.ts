import type { DryRun, PlanServices } from '@promoter/control';
import type { Clock, Log } from '@promoter/domain';
import type { Planning } from '@promoter/pipeline/planning';
import type { Assets } from './assets.ts';
import type { Token } from './tokens.ts';

/** What the API works with. */
export interface ControlApiServices extends PlanServices {
  /** The text of the control secret: see `tokensIn`. Called at every request: it is cached for a few minutes. */
  controlToken: () => Promise<string>;
  /** Cryptographically random bytes. */
  random: (bytes: number) => Uint8Array;
  /** The time of people, by which sessions and lockouts end: the bot’s own may run faster in a rehearsal. */
  realNow: Clock;
  log: Log;
  dryRun: DryRun;
  planning: Planning;
  /** The dashboard's files. */
  assets: Assets;
}

/** What the routes work with. */
export interface RouteServices extends ControlApiServices {
  /** The tokens that let somebody in now. */
  tokens: () => Promise<readonly Token[]>;
}
