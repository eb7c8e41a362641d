import type { Config } from '@promoter/config';
import type { AccountId, Clock, Log, StoreTally } from '@promoter/domain';
import type { ControlStore } from '@promoter/slots';
import type { XCredentials } from '@promoter/x';

/** Everything a local command works with: the configuration, and the data directory opened. */
export interface Workspace {
  config: Config;
  store: ControlStore;
  /** The running bot's clock where one runs on this data (it may be sped up), else the real one. */
  now: Clock;
  log: Log;
  tally: StoreTally;
  dataDir: string;
  /** Whether this process has the data open; false when it talks to the one that has. */
  holdsData: boolean;
  /** The accounts’ keys to X; none in a rehearsal. */
  keys: ReadonlyMap<AccountId, XCredentials> | null;
  /** The folder of the GIFs that the catalogue names, when not the one beside it. */
  mediaDir: string | undefined;
  close(): Promise<void>;
}
