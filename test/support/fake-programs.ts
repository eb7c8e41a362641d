import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARN, AWS_READY, type AwsAnswers } from './aws-answers.ts';

/** A folder that is the whole PATH, with an `aws` and a `cdk` that play what they are told. */
export interface FakePrograms {
  /** Runs a command with these programs alone, as a user with an access key in variables. */
  env: { PATH: string; HOME: string; AWS_ACCESS_KEY_ID: string; AWS_SECRET_ACCESS_KEY: string };
  /** What `aws` says from now on; none at all where it is undefined. */
  aws(answers: AwsAnswers | undefined): void;
  /** What `cdk` does from now on: its exit code. */
  cdk(code: number): void;
  /** How `cdk` was called, and in which region and with which profile; undefined where it was not. */
  cdkCall(): { args: string[]; region?: string; profile?: string; key?: string } | undefined;
  remove(): void;
}

export function fakePrograms(): FakePrograms {
  const bin = mkdtempSync(join(tmpdir(), 'programs-'));
  const called = join(bin, 'cdk-call.json');
  const program = (name: string, code: string) =>
    writeFileSync(join(bin, name), `#!${process.execPath}\n${code}`, { mode: 0o755 });

  function aws(answers: AwsAnswers | undefined): void {
    rmSync(join(bin, 'aws'), { force: true });
    if (answers) program('aws', `const answers = ${JSON.stringify(answers)};${AWS}`);
  }

  function cdk(code: number): void {
    rmSync(called, { force: true });
    const outputs = {
      'promoter-prod': {
        SecretOfA: ARN.a,
        SecretOfB: ARN.b,
        SourcesSecretArn: ARN.sources,
        ControlTokenSecret: ARN.token,
        ControlUrl: 'https://abc123.lambda-url.eu-west-3.on.aws/',
      },
    };
    program('cdk', `const [code, called, outputs] = ${JSON.stringify([code, called, JSON.stringify(outputs)])};${CDK}`);
  }

  aws(AWS_READY);
  cdk(0);
  return {
    env: { PATH: bin, HOME: bin, AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' },
    aws,
    cdk,
    cdkCall: () => (existsSync(called) ? JSON.parse(readFileSync(called, 'utf8')) : undefined),
    remove: () => rmSync(bin, { recursive: true, force: true }),
  };
}

/** Answers by the longest of the given beginnings that its words have. */
const AWS = `
const words = process.argv.slice(2).join(' ');
const [, { out = '', err }] = Object.entries(answers).sort(([a], [b]) => b.length - a.length).find(([known]) => words.startsWith(known)) ?? ['', { err: 'unknown: ' + words }];
process.stdout.write(out);
if (err) { process.stderr.write('\\n' + err + '\\n'); process.exitCode = 254; }
`;

const CDK = `
const args = process.argv.slice(2);
const { AWS_REGION: region, AWS_PROFILE: profile, AWS_ACCESS_KEY_ID: key } = process.env;
require('fs').writeFileSync(called, JSON.stringify({ args, region, profile, key }));
console.log('cdk deploys');
if (code === 0) require('fs').writeFileSync(args[args.indexOf('--outputs-file') + 1], outputs);
process.exitCode = code;
`;
