import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeFaults, parseConfig, stackName } from '@promoter/config';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BotStack } from './bot-stack.ts';
import { sizeFaults } from './size.ts';

export type Built = { ok: true; app: App; stack: BotStack } | { ok: false; faults: string };

/**
 * Builds the stack of `bot`, the object of that name in the app's context. Faults in the configuration, and more
 * accounts than one stack holds, are answered as sentences.
 */
export function buildApp(app: App, options: { root: string; from: string }): Built {
  const bot: unknown = app.node.tryGetContext('bot') ?? {};
  const parsed = parseConfig(bot, foldersIn(join(options.root, 'packages/brands')));
  if (!parsed.ok) return { ok: false, faults: `cdk.json, context.bot:\n${describeFaults(parsed.faults)}` };
  const { config } = parsed;
  const stack = new BotStack(app, 'Bot', {
    ...options,
    bot,
    config,
    stackName: stackName(config.stage),
    description: `Promotes on X for ${config.accounts.length} accounts, stage ${config.stage}, mode ${config.mode}`,
    // The tags that CloudFormation puts on what it creates on the stack's behalf.
    tags: { application: 'promoter', stage: config.stage },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const tooLarge = sizeFaults(stack);
  return tooLarge.length > 0 ? { ok: false, faults: tooLarge.join('\n') } : { ok: true, app, stack };
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
