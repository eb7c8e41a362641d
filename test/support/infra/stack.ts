import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, describeFaults, parseConfig } from '@promoter/config';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { BotStack } from '../../../infra/bot-stack.ts';

export const ROOT = join(import.meta.dirname, '../../..');
export const HANDLERS = ['post-slot', 'refresh-trends', 'refresh-offers', 'settle', 'control-api', 'notify'];
export const TODAY = '2026-11-22';

const cdkJson = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };

/** The app's context with another `bot`. Nothing is bundled: what a template promises does not hang on the code in it. */
export const contextWith = (bot: unknown): Record<string, unknown> => ({
  ...recommended,
  ...cdkJson.context,
  bot,
  'aws:cdk:bundling-stacks': [],
});

/** A folder that looks like the repository to the stack, with handlers of one line. */
export function stubbedRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'promoter-stack-'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  mkdirSync(join(root, 'packages/brands/voltagegpu'), { recursive: true });
  for (const handler of HANDLERS) {
    mkdirSync(join(root, 'functions', handler), { recursive: true });
    writeFileSync(join(root, 'functions', handler, 'handler.ts'), 'export const handler = async () => {};\n');
  }
  return root;
}

export function configOf(bot: unknown): Config {
  const parsed = parseConfig(bot);
  if (!parsed.ok) throw new Error(describeFaults(parsed.faults));
  return parsed.config;
}

/** The stack of a configuration, without the validation that synthesis runs. */
export function stackOf(bot: Record<string, unknown> = {}): BotStack {
  const app = new App({
    context: contextWith(bot),
    builtinCloudFormationValidation: false,
    outdir: mkdtempSync(join(tmpdir(), 'promoter-out-')),
  });
  const config = configOf(bot);
  return new BotStack(app, 'Bot', {
    bot,
    config,
    root: stubbedRoot(),
    from: TODAY,
    stackName: `promoter-${config.stage}`,
  });
}

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

export const templateOf = (bot: Record<string, unknown> = {}): Template => Template.fromStack(stackOf(bot));

export const resourcesOf = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

export const accounts = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `N${n + 1}`, handle: `account_${n + 1}`, offsetMinutes: n * 3 }));
