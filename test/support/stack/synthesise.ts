import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const NOWHERE = 'http://127.0.0.1:9';

/** Sources that answer nothing, asked seldom: what they would say is other tests' matter, and each asking starts cold. */
const BOT = {
  trends: {
    refreshMinutes: 360,
    sources: { trends24: NOWHERE, getdaytrends: NOWHERE, googleTrends: NOWHERE },
  },
  offers: { priceListUrl: NOWHERE },
};

/** Synthesises the real stack with its real bundles, as `npx cdk synth` would. Answers the cloud assembly's folder. */
export function synthesise(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'promoter-day-'));
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: object };
  const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, bot: BOT }),
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return outdir;
}
