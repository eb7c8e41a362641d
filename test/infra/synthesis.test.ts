import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
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

describe('a faulty configuration', () => {
  const run = (bot: unknown) =>
    spawnSync(process.execPath, [join(ROOT, 'infra/app.ts')], {
      env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(contextWith(bot)), NODE_OPTIONS: '' },
      encoding: 'utf8',
    });

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
