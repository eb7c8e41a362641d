import type { AccountId } from '@promoter/domain';

/** What the command line says. */
export interface ConnectOptions {
  account: AccountId;
  config?: string;
  /** The file to put the keys into. */
  secrets?: string;
  /** The secret in Secrets Manager to put them into, instead. */
  secret?: string;
  appSecret?: string;
  /** Whether a browser may be opened. */
  open: boolean;
  json?: boolean;
}

/** What became of it. No key is in it. */
export interface Connected {
  account: AccountId;
  /** As X writes the name. */
  handle: string;
  storedIn: string;
  /** Whether the new token may post; null where X did not say. */
  mayPost: boolean | null;
  next: string;
}
