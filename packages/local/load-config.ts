import { type Config, describeFaults, parseConfig } from '@promoter/config';
import type { Mode } from '@promoter/domain';
import { brandNames } from './brand-names.ts';
import { readJson } from './read-json.ts';
import { Refusal } from './refusal.ts';

/**
 * The configuration of a local command: the file given (the `bot` object), else cdk.json's `context.bot`.
 * On a laptop the mode is the command's: a rehearsal unless `--live` was said, whatever the file says.
 */
export function loadConfig(file: string | undefined, mode: Mode): Config {
  const parsed = parseConfig(withMode(readSettings(file), mode), brandNames());
  if (parsed.ok) return parsed.config;
  throw new Refusal(`${file ?? CDK_JSON} has settings that cannot be used:\n${indent(describeFaults(parsed.faults))}`);
}

/** The configuration as a deployment reads it, its own mode included; or the faults for which it would be refused. */
export function configAsWritten(
  file: string | undefined,
): { ok: true; config: Config } | { ok: false; faults: string } {
  const parsed = parseConfig(readSettings(file) ?? {}, brandNames());
  return parsed.ok ? parsed : { ok: false, faults: describeFaults(parsed.faults) };
}

const CDK_JSON = 'cdk.json';

function readSettings(file: string | undefined): unknown {
  const content = readJson(file ?? CDK_JSON, `the configuration file ${file ?? CDK_JSON}`);
  return file === undefined ? botContextOf(content, CDK_JSON) : content;
}

function botContextOf(content: unknown, path: string): unknown {
  const context = isRecord(content) ? content.context : undefined;
  if (!isRecord(context)) throw new Refusal(`${path} has no "context" object, in which "bot" holds the settings`);
  return context.bot;
}

const withMode = (raw: unknown, mode: Mode): unknown => {
  if (raw === undefined) return { mode };
  return isRecord(raw) && isMode(raw.mode) ? { ...raw, mode } : raw;
};

/** A misspelt mode stays, so that it is reported like any other fault. */
const isMode = (mode: unknown): boolean => mode === undefined || mode === 'rehearsal' || mode === 'live';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const indent = (text: string): string => text.replace(/^/gm, '  ');
