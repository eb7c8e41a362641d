import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ENVIRONMENT,
  type TABLES,
  type TableId,
  tableVariable,
  WEBHOOK_SECRET_VARIABLE,
  zoneAround,
} from '@promoter/config';
import * as z from 'zod/mini';

const { context } = z
  .object({ context: z.object({ bot: z.record(z.string(), z.unknown()) }) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')));

/** Each table under its own id. */
export const TABLE_NAMES: Readonly<Record<TableId, string>> = {
  Slots: 'Slots',
  Posts: 'Posts',
  Fingerprints: 'Fingerprints',
  Plans: 'Plans',
  Cards: 'Cards',
  PostedCards: 'PostedCards',
  Trends: 'Trends',
  Offers: 'Offers',
  State: 'State',
  ApiUsage: 'ApiUsage',
} satisfies Record<keyof typeof TABLES, string>;

/** The variables that the stack gives a function, in live mode, with credentials that no AWS would take. */
export const environment: Record<string, string> = {
  PATH: process.env.PATH ?? '',
  [ENVIRONMENT.config]: JSON.stringify({ ...context.bot, mode: 'live', trends: { use: 'relevant' } }),
  [ENVIRONMENT.zone]: JSON.stringify(zoneAround('Europe/Paris', '2026-11-22')),
  [ENVIRONMENT.account]: 'A',
  [ENVIRONMENT.accountSecret]: 'account-secret',
  [ENVIRONMENT.sourcesSecret]: 'sources-secret',
  [ENVIRONMENT.controlSecret]: 'control-secret',
  [WEBHOOK_SECRET_VARIABLE]: 'webhook-secret',
  [ENVIRONMENT.service]: 'promoter-bench',
  [ENVIRONMENT.metricsNamespace]: 'Promoter',
  LAMBDA_TASK_ROOT: '/var/task',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  ...Object.fromEntries(Object.entries(TABLE_NAMES).map(([id, name]) => [tableVariable(id as TableId), name])),
};
