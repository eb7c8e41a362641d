import type { AccountId, MicroUsd } from '@promoter/domain';
import { type Schedule, scheduleFaults } from '@promoter/slots';
import * as z from 'zod/mini';
import { type Fault, faultsOf } from './faults.ts';
import { type Config, configSchema, scheduleFields } from './schema.ts';

/** One thing wrong with the configuration. */
export type ConfigFault = Fault;

export type ParsedConfig = { ok: true; config: Config } | { ok: false; faults: ConfigFault[] };

/**
 * Reads the `bot` object of cdk.json's context. Every fault is reported, also those between settings. `brands` are the
 * folders of packages/brands, where they are at hand: a deployed function has only the brand that was bundled with it.
 */
export function parseConfig(raw: unknown, brands?: readonly string[]): ParsedConfig {
  const result = configSchema.safeParse(raw ?? {});
  const faults = [
    ...(result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue, UNKNOWN_SETTING))),
    ...settingsThatDisagree(raw, result.data),
    ...(brands ? unknownBrand(raw, brands) : []),
  ];
  return result.success && faults.length === 0 ? { ok: true, config: result.data } : { ok: false, faults };
}

/** The configuration's faults as one text for a terminal, a line each. */
export const describeFaults = (faults: readonly ConfigFault[]): string =>
  faults.map(({ path, message }) => `${path === '' ? 'configuration' : path}: ${message}`).join('\n');

/** What the schedule functions need, out of the whole. */
export const scheduleOf = (config: Config): Schedule => ({
  timezone: config.timezone,
  window: config.window,
  intervalMinutes: config.intervalMinutes,
  minGapMinutes: config.minGapMinutes,
  accounts: config.accounts,
});

/** What X bills an account for reading a post of its own, or who it is: its own price, else everyone's. */
export const readPriceOf = ({ accounts, x }: Pick<Config, 'accounts' | 'x'>, account: AccountId): MicroUsd =>
  accounts.find(({ id }) => id === account)?.readUsd ?? x.prices.readOwnPost;

const UNKNOWN_SETTING = 'is no setting; remove it or correct its name';

/** Looks at each group of settings that has to agree, as long as the group itself could be read. */
function settingsThatDisagree(raw: unknown, config: Config | undefined): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const schedule = config ?? z.object(scheduleFields).safeParse(raw ?? {}).data;
  if (schedule) {
    faults.push(...repeated(schedule.accounts));
    faults.push(...scheduleFaults(schedule).map((message) => ({ path: 'minGapMinutes', message })));
  }
  const { mode: modeSchema, trends: trendsSchema } = configSchema.shape;
  const publishing = config ?? z.object({ mode: modeSchema, trends: trendsSchema }).safeParse(raw ?? {}).data;
  if (publishing) {
    const { mode, trends } = publishing;
    if (mode === 'live' && trends.use === 'bridge' && !trends.acceptPolicyRisk) {
      faults.push({
        path: 'trends.acceptPolicyRisk',
        message:
          'must be true to bridge off-topic trends in live mode, because X’s developer guidelines (2026-08) name posting to ' +
          'trending topics for visibility as not allowed; or set trends.use to "relevant", which uses only trends of the brand’s own field',
      });
    }
  }
  return faults;
}

/** A brand that is no name at all is the schema's to report. */
function unknownBrand(raw: unknown, brands: readonly string[]): ConfigFault[] {
  const named = z.object({ brand: configSchema.shape.brand }).safeParse(raw ?? {}).data;
  if (!named || brands.includes(named.brand)) return [];
  const message = `there is no folder packages/brands/${named.brand}, only ${brands.join(', ') || 'none'}`;
  return [{ path: 'brand', message }];
}

function repeated(accounts: Config['accounts']): ConfigFault[] {
  return (['id', 'handle'] as const).flatMap((field) => {
    const values = accounts.map((account) => account[field].toLowerCase());
    const again = [...accounts.entries()].filter(([index]) => values.slice(0, index).includes(values[index] ?? ''));
    return again.map(([index, account]) => ({
      path: `accounts[${index}].${field}`,
      message: `"${account[field]}" is used twice`,
    }));
  });
}
