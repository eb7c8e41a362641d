import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { App, CfnResource } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { buildApp } from '../../infra/build-app.ts';
import { contextWith, ROOT, stubbedRoot, TODAY } from '../support/infra/stack.ts';

function build(bot: unknown) {
  const outdir = mkdtempSync(join(tmpdir(), 'promoter-out-'));
  const built = buildApp(new App({ context: contextWith(bot), outdir }), { root: stubbedRoot(), from: TODAY });
  if (!built.ok) throw new Error(built.faults);
  return built;
}

describe('synthesis', () => {
  test('passes CloudFormation’s own rules and the AwsSolutions pack', () => {
    expect(() =>
      build({ alarmEmail: 'ops@example.com', alarmWebhook: true, aws: { cloudWatchDashboard: true } }).app.synth(),
    ).not.toThrow();
  });

  test('fails on a property that CloudFormation does not know', () => {
    const { app, stack } = build({});
    new CfnResource(stack, 'Odd', { type: 'AWS::SNS::Subscription', properties: { Nonsense: 1 } });
    expect(() => app.synth()).toThrow('Nonsense');
  });

  test('fails on what the AwsSolutions pack finds', () => {
    const { app, stack } = build({});
    new Bucket(stack, 'Open');
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });
});

const run = (bot: unknown, env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(ROOT, 'infra/app.ts')], {
    env: {
      ...process.env,
      CDK_CONTEXT_JSON: JSON.stringify({ bot, 'aws:cdk:bundling-stacks': [] }),
      NODE_OPTIONS: '',
      ...env,
    },
    encoding: 'utf8',
  });

test('the app decides every feature flag that CDK would otherwise count at each synth', () => {
  const CDK_OUTDIR = mkdtempSync(join(tmpdir(), 'promoter-out-'));
  expect(run({}, { CDK_OUTDIR })).toMatchObject({ status: 0, stdout: '', stderr: '' });
  const { artifacts } = JSON.parse(readFileSync(join(CDK_OUTDIR, 'manifest.json'), 'utf8')) as { artifacts: Artifacts };
  const flags = Object.entries(artifacts['aws-cdk-lib/feature-flag-report']?.properties.flags ?? {});
  expect(flags.length).toBeGreaterThan(50);
  // CDK counts those that behave other than recommended without anybody having said so.
  const counted = flags.filter(
    ([, { userValue, recommendedValue, unconfiguredBehavesLike }]) =>
      userValue === undefined && recommendedValue !== (unconfiguredBehavesLike?.v2 ?? false),
  );
  expect(counted.map(([name]) => name)).toEqual([]);
});

interface Flag {
  userValue?: unknown;
  recommendedValue: unknown;
  unconfiguredBehavesLike?: { v2?: unknown };
}

type Artifacts = Record<string, { properties: { flags?: Record<string, Flag> } }>;

describe('a faulty configuration', () => {
  test('ends synthesis with a sentence for each fault and nothing else', () => {
    const { status, stderr, stdout } = run({ intervalMinutes: 1, colour: 'blue', accounts: [], brand: 'acme' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'cdk.json, context.bot:',
      expect.stringMatching(/^intervalMinutes: /),
      expect.stringMatching(/^accounts: /),
      'colour: is no setting; remove it or correct its name',
      'brand: there is no folder packages/brands/acme, only voltagegpu',
    ]);
  });
});
