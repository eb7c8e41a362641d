import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { build } from '../../bench/start/bundle.ts';
import { environment } from '../../bench/start/environment.ts';
import { bundlingOf, NOTHING, replacedFor } from '../../infra/constructs/bundling.ts';
import { CODE_CACHE_STEPS } from '../../infra/constructs/code-cache.ts';
import { ROOT } from '../support/infra/stack.ts';

/**
 * Most bytes of a minified bundle. Every byte is read at each cold start, and most posts start cold. post-slot and
 * control-api carry the catalogue, which tells its ideas whole, what people may decide about a slot, and what leans a
 * choice to what posts brought (5 KB); control-api also what the queue will be given, which the plan shows a week ahead.
 * settle and control-api carry the weekly report, and with it percentiles of beta distributions (38 KB): no start takes
 * longer for them, see docs/performance.md.
 */
const BUDGETS: Record<string, number> = {
  'post-slot': 645_000,
  settle: 420_000,
  // With what arranges a card; the renderer itself lies beside the bundle.
  'refresh-offers': 390_000,
  'refresh-trends': 1_305_000,
  'control-api': 735_000,
  notify: 220_000,
};

/** What a post has no use for: it was done when the trends were read. */
const KEPT_OUT_OF_POSTS =
  /node_modules\/(natural|cheerio|htmlparser2|google-trends-api|franc|aws-cdk-lib|dynalite|commander|temporal-polyfill|@aws-sdk\/credential-provider-node)\//;

const scratch = mkdtempSync(join(tmpdir(), 'promoter-bundles-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const built = new Map<string, ReturnType<typeof build>>();

/** Each handler is bundled once for all tests, by the stack's own steps. */
function bundle(handler: string): ReturnType<typeof build> {
  const started = built.get(handler) ?? build(handler, scratch);
  built.set(handler, started);
  return started;
}

/** What a fresh Node finds as the handler of a bundle, and what the bundle writes to its log at its start. */
function start(folder: string, ...flags: string[]): { loaded: string; log: string } {
  const program = `process.stderr.write(typeof require(${JSON.stringify(join(folder, 'index.js'))}).handler)`;
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', program], {
    env: environment,
    encoding: 'utf8',
  });
  return { loaded: stderr, log: stdout };
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

  test('post-slot carries nothing that reads pages, detects languages, walks credential chains or knows every time zone', async () => {
    const { inputs } = await bundle('post-slot');
    expect(Object.keys(inputs).filter((file) => KEPT_OUT_OF_POSTS.test(file))).toEqual([]);
  });

  test('what posts alarms to a webhook is in its own bundle alone, which reaches no table', async () => {
    const own = /^functions\/(notify\/|wiring\/webhook)/;
    const others = Object.keys(BUDGETS).filter((handler) => handler !== 'notify');
    for (const handler of others) {
      expect(Object.keys((await bundle(handler)).inputs).filter((file) => own.test(file))).toEqual([]);
    }
    const inputs = Object.keys((await bundle('notify')).inputs);
    expect(inputs.filter((file) => own.test(file))).not.toEqual([]);
    expect(
      inputs.filter((file) => /client-(dynamodb|sns)|packages\/(store|pipeline|content|brands)\//.test(file)),
    ).toEqual([]);
  });

  test.each(
    Object.keys(BUDGETS),
  )('%s carries nothing of the command line, nor what serves it to agents', async (handler) => {
    const files = Object.keys((await bundle(handler)).inputs);
    expect(files.filter((file) => /^packages\/cli\/|node_modules\/@modelcontextprotocol\//.test(file))).toEqual([]);
  });

  const DRAWING = /^packages\/cards\/|card-theme|node_modules\/@(takumi-rs|fontsource)\//;

  test.each(
    Object.keys(BUDGETS).filter((handler) => handler !== 'refresh-offers'),
  )('%s draws no pictures', async (handler) => {
    const files = Object.keys((await bundle(handler)).inputs);
    expect(files.filter((file) => DRAWING.test(file))).toEqual([]);
  });

  test('refresh-offers draws them, without the catalogue of texts', async () => {
    const files = Object.keys((await bundle('refresh-offers')).inputs);
    expect(files.filter((file) => DRAWING.test(file))).not.toEqual([]);
    expect(files.filter((file) => /brands\/voltagegpu\/(ideas|field|catalogue)/.test(file))).toEqual([]);
  });

  test('no bundle leaves anything to be found on Lambda but Node itself', async () => {
    const { imports } = await bundle('post-slot');
    expect(imports.map(({ path }) => path).filter((path) => !isBuiltin(path))).toEqual([]);
  });

  test.each(Object.keys(BUDGETS))('%s starts from the code cache that was made with it', async (handler) => {
    const { folder } = await bundle(handler);
    expect(start(folder)).toEqual({ loaded: 'function', log: '' });
    // As Lambda may start it.
    const lambda = [
      '--expose-gc',
      '--max-http-header-size=81920',
      '--max-semi-space-size=88',
      '--max-old-space-size=1593',
    ];
    expect(start(folder, ...lambda)).toEqual({ loaded: 'function', log: '' });
  });

  test('a function whose code cache is refused starts all the same, and says so', async () => {
    const { folder } = await bundle('post-slot');
    // Other flags are as good a reason for V8 as another version.
    const { loaded, log } = start(folder, '--stack-size=900');
    expect(loaded).toBe('function');
    expect(JSON.parse(log)).toEqual({
      level: 'INFO',
      message: 'code cache not used',
      node: `${process.version} --stack-size=900`,
      arch: process.arch,
    });
  });

  describe('another Node, such as Lambda’s own in a container, makes the code cache where a command is given for it', () => {
    const bundling = (command?: string) =>
      bundlingOf(
        'settle',
        { root: ROOT, brand: 'voltagegpu' },
        command === undefined ? {} : { CODE_CACHE_NODE: command },
      );

    test('it compiles, and the Node here does the rest', () => {
      const other = `${process.execPath} --no-warnings`;
      const [wrap, ...compile] = bundling(other).commandHooks?.afterBundling('in', 'out') ?? [];
      expect(wrap).not.toContain(other);
      expect(compile.map((command) => command.startsWith(`${other} `))).toEqual([true, true]);
      expect(compile[1]).toContain(`${other} --expose-gc "`);
    });

    test('the asset is named by what that Node is, not by the command', () => {
      expect(bundling(`${process.execPath} --no-warnings`).assetHash).toBe(bundling().assetHash);
      expect(bundling('echo v24.99.0linuxarm64 #').assetHash).not.toBe(bundling().assetHash);
    });

    test.each([
      ['post-slot', 'write-media.ts', 'media'],
      ['control-api', 'write-dashboard.ts', 'dashboard'],
      ['refresh-offers', 'write-card-files.ts', 'cards'],
    ])('each step of %s is a program that is there; the first writes the files beside it', (handler, program, folder) => {
      const bundling = bundlingOf(handler, { root: ROOT, brand: 'voltagegpu', files: { program, folder } });
      const commands = bundling.commandHooks?.afterBundling('in', 'out') ?? [];
      const programs = commands.flatMap((command) => command.match(/[^" ]+\.ts(?=")/g) ?? []);
      expect(programs).toHaveLength(1 + CODE_CACHE_STEPS.length);
      expect(programs.filter((path) => !existsSync(path))).toEqual([]);
      expect(commands[0]?.endsWith(`/${program}" "out/${folder}" "voltagegpu"`)).toBe(true);
    });

    test('a command that cannot be run is named', () => {
      expect(() => bundling('/nowhere/node')).toThrow('cannot be run: "/nowhere/node" (from CODE_CACHE_NODE');
    });
  });

  test('what the bundles replace is there', () => {
    for (const [module, ours] of Object.entries(replacedFor('voltagegpu'))) {
      expect(isBuiltin(module) || existsSync(join(ROOT, 'node_modules', packageOf(module)))).toBe(true);
      expect(ours.startsWith('./') ? existsSync(join(ROOT, ours)) : ours === NOTHING).toBe(true);
    }
  });
});
