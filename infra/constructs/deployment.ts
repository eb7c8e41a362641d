import type { Config } from '@promoter/config';
import type { DeadLetters } from './dead-letters.ts';
import type { Tables } from './tables.ts';

/** What every part of one stack shares. */
export interface Deployment {
  /** The repository's folder. */
  root: string;
  /** The configuration as it was written, which the functions parse again. */
  bot: unknown;
  config: Config;
  /** The day from which the schedule's rules have to be right, `2026-11-22`. */
  from: string;
  tables: Tables;
  deadLetters: DeadLetters;
}
