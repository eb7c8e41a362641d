import type { Config } from '@promoter/config';
import type { AccountId, Clock, EpochMs, Log, StoreTally } from '@promoter/domain';
import type { ControlStore } from '@promoter/slots';
import type { XCredentials } from '@promoter/x';

/** Everything a local command works with: the configuration, and the data directory opened. */
export interface Workspace {
  config: Config;
  store: ControlStore;
  /** The real clock; where a sped-up bot runs on this data, the time that it has reached. */
  now: Clock;
  /** Where the sped-up bot that runs on this data answers: what it says is of one moment of its own time. */
  spedUpAt?: string | undefined;
  /** Until when a sped-up run that has ended played this data: its slots are done, though they are yet to come. */
  playedUntil?: EpochMs | undefined;
  /** When the last bot that ran on this data was stopped; undefined while one runs, and where it ended otherwise. */
  stoppedAt?: EpochMs | undefined;
  log: Log;
  /** Writes to the log file alone: what is told on the terminal in other words. */
  fileLog: Log;
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
