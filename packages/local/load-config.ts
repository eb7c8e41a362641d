import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, describeFaults, parseConfig } from '@promoter/config';
import { MODES, type Mode } from '@promoter/domain';
import * as z from 'zod/mini';
import { readJson } from './read-json.ts';
import { WrongUsage } from './refusal.ts';

/**
 * The configuration of a local command: the file given (the `bot` object), else cdk.json's `context.bot`.
 * On a laptop the mode is the command's: a rehearsal unless `--live` was said, whatever the file says.
 */
export function loadConfig(file: string | undefined, mode: Mode): Config {
  const parsed = parseConfig(withMode(readSettings(file), mode), brandNames());
  if (parsed.ok) return parsed.config;
  throw new WrongUsage(
    `${file ?? CDK_JSON} has settings that cannot be used:\n${indent(describeFaults(parsed.faults))}`,
  );
}

/** The configuration as a deployment reads it, its own mode included; or the faults for which it would be refused. */
export const configAsWritten = (file: string | undefined): ReturnType<typeof parseConfig> =>
  parseConfig(readSettings(file) ?? {}, brandNames());

/** The brands there are: the folders of packages/brands. */
export const brandNames = (): string[] =>
  readdirSync(join(import.meta.dirname, '../brands'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const CDK_JSON = 'cdk.json';

const cdkJson = z.object({ context: z.object({ bot: z.optional(z.unknown()) }) });

function readSettings(file: string | undefined): unknown {
  if (file !== undefined) return readJson(file, `the configuration file ${file}`);
  const parsed = cdkJson.safeParse(readJson(CDK_JSON, `the configuration file ${CDK_JSON}`));
  if (parsed.success) return parsed.data.context.bot;
  throw new WrongUsage(`${CDK_JSON} has no "context" object, in which "bot" holds the settings`);
}

/** A misspelt mode stays, so that it is reported like any other fault. */
const anyMode = z.looseObject({ mode: z.optional(z.enum(MODES)) });

function withMode(raw: unknown, mode: Mode): unknown {
  const parsed = anyMode.safeParse(raw === undefined ? {} : raw);
  return parsed.success ? { ...parsed.data, mode } : raw;
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
