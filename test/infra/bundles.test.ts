import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { build, type Metafile } from 'esbuild';
import { BUNDLING, NOTHING, REPLACED } from '../../infra/constructs/bundling.ts';
import { ROOT } from './support/stack.ts';

/** Most bytes of a minified bundle. Every byte is read at each cold start, and most posts start cold. */
const BUDGETS: Record<string, number> = {
  'post-slot': 650_000,
  settle: 400_000,
  'refresh-offers': 400_000,
  'refresh-trends': 3_300_000,
  'control-api': 900_000,
};

/** What a post has no use for: it was done when the trends were read. */
const KEPT_OUT_OF_POSTS =
  /node_modules\/(natural|cheerio|htmlparser2|google-trends-api|franc|aws-cdk-lib|dynalite|commander|@aws-sdk\/credential-provider-node)\//;

async function bundle(handler: string): Promise<Metafile['outputs'][string]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`functions/${handler}/handler.ts`],
    outfile: `${handler}.js`,
    write: false,
    bundle: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: BUNDLING.format,
    minify: BUNDLING.minify,
    mainFields: BUNDLING.mainFields,
    alias: REPLACED,
    logLevel: 'error',
  });
  const [output] = Object.values(metafile.outputs);
  if (!output) throw new Error(`${handler} bundles to nothing`);
  return output;
}

/** `@smithy/core` for `@smithy/core/event-streams`. */
const packageOf = (module: string): string =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');

describe('the bundles that are deployed', () => {
  test.each(Object.entries(BUDGETS))('%s stays below %i bytes', async (handler, budget) => {
    expect((await bundle(handler)).bytes).toBeLessThanOrEqual(budget);
  });

  test('post-slot carries nothing that reads pages, tells languages or walks credential chains', async () => {
    const { inputs } = await bundle('post-slot');
    expect(Object.keys(inputs).filter((file) => KEPT_OUT_OF_POSTS.test(file))).toEqual([]);
  });

  test('no bundle leaves anything to be found on Lambda but Node itself', async () => {
    const { imports } = await bundle('post-slot');
    expect(imports.map(({ path }) => path).filter((path) => !isBuiltin(path))).toEqual([]);
  });

  test('what the bundles replace is there', () => {
    for (const [module, ours] of Object.entries(REPLACED)) {
      expect(existsSync(join(ROOT, 'node_modules', packageOf(module)))).toBe(true);
      expect(ours.startsWith('./') ? existsSync(join(ROOT, ours)) : ours === NOTHING).toBe(true);
    }
  });
});
