import { execSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';
import { type BundlingOptions, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { CODE_CACHE_STEPS } from './code-cache.ts';

const SUBSTITUTES = './infra/bundling/substitutes.ts';

/** An ES module with nothing in it: what is appended to it, the rest of a replaced path, is a comment. */
export const NOTHING = 'data:text/javascript,//';

/**
 * Modules that the bundles replace, by a file of the repository or by nothing: every cold start would load them, and no
 * function uses what they do.
 */
const REPLACED = {
  '@aws-sdk/credential-provider-node': SUBSTITUTES,
  '@aws-sdk/middleware-endpoint-discovery': SUBSTITUTES,
  '@smithy/core/config': './infra/bundling/substitute-sdk-config.js',
  // Wanted by protocols that stream; the SDK imports it only when one does, which keeps its neighbours from being merged.
  '@smithy/core/event-streams': NOTHING,
  '@smithy/core/checksum': SUBSTITUTES,
  '@aws/lambda-invoke-store': SUBSTITUTES,
  'node:stream/web': SUBSTITUTES,
  'twitter-api-v2': './packages/x/bare-client.js',
  // cheerio writes HTML with it; the sources only read.
  'dom-serializer': './infra/bundling/no-serializer.ts',
  // twitter-text asks whether the label of a domain can be encoded, which Node can tell; Node's own module of this name is deprecated.
  punycode: SUBSTITUTES,
  '@mangos/debug': './infra/bundling/no-debug.ts',
  // twitter-text brings what browsers lacked in 2015.
  'core-js/modules': NOTHING,
};

/** All that is replaced in the bundles of a deployment: the brand is the one that the setting `brand` names, and no other. */
export const replacedFor = (brand: string): Record<string, string> => ({
  ...REPLACED,
  '@promoter/brands/chosen': `./packages/brands/${brand}/index.ts`,
});

/** How esbuild bundles every function. What each choice gave a cold start is in docs/performance.md. */
export const BUNDLING = {
  format: OutputFormat.CJS,
  minify: true,
  mainFields: ['module', 'main'],
  bundleAwsSDK: true,
  sourceMap: false,
  logLevel: LogLevel.WARNING,
  // The SDK asks of each request whether its body is a web stream; here none is, and asking alone would load them.
  define: { ReadableStream: 'undefined' },
} satisfies BundlingOptions;

/** Files beside a bundle: a program of infra/bundling gets the folder to write them into, and the brand. */
export interface FilesBeside {
  program: string;
  folder: string;
}

/**
 * The variable that may hold the command of another Node, to make the code cache with: Lambda's own, for its processor.
 * docs/going-live.md has the one for AWS's image.
 */
export const CODE_CACHE_NODE = 'CODE_CACHE_NODE';

/** How a handler is bundled: by esbuild, with its files, and with the code V8 compiles for it. */
export function bundlingOf(
  handler: string,
  { root, brand, files }: { root: string; brand: string; files?: FilesBeside | undefined },
  env: Readonly<Record<string, string | undefined>> = process.env,
): BundlingOptions {
  const node = `"${nodeOf(root)}"`;
  const lambdasNode = env[CODE_CACHE_NODE] ?? node;
  const run = (command: string, program: string, ...args: string[]) =>
    [command, ...[join(root, program), ...args].map((word) => `"${word}"`)].join(' ');
  return {
    ...BUNDLING,
    esbuildArgs: {
      // What the SDK imports late are Node's own modules: required, they spare a start Node's loader of ES modules.
      '--supported:dynamic-import': 'false',
      '--alias': Object.entries(replacedFor(brand)).map(([module, ours]) => `${module}=${ours}`),
    },
    // V8's code differs by some bytes each time that it is compiled; the same sources and the same Node are the same
    // asset all the same, wherever they are.
    assetHash: `${handler} ${brand} ${versionOf(lambdasNode)} ${sourcesOf(root)}`,
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (_, output) => [
        ...(files ? [run(node, join('infra/bundling', files.program), join(output, files.folder), brand)] : []),
        ...CODE_CACHE_STEPS.map(({ program, flags, byLambdasNode }) =>
          run(
            [byLambdasNode ? lambdasNode : node, ...flags].join(' '),
            join('infra/code-cache', program),
            handler,
            output,
          ),
        ),
      ],
    },
  };
}

/** The Node that this repository pins, as its code cache is taken by the same version alone; else the one at hand. */
function nodeOf(root: string): string {
  const pinned = join(root, 'node_modules', 'node', 'bin', 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

const versions = new Map<string, string>();

/** What V8's code depends on; a container may hold another Node than last time under the same command. */
function versionOf(command: string): string {
  const asked = versions.get(command);
  if (asked !== undefined) return asked;
  try {
    const version = execSync(`${command} -p "process.version + process.platform + process.arch"`, { encoding: 'utf8' });
    versions.set(command, version.trim());
    return version.trim();
  } catch (cause) {
    throw new Error(
      `the Node for the code cache cannot be run: "${command}" (from ${CODE_CACHE_NODE}, if that is set)`,
      { cause },
    );
  }
}

const known = new Map<string, string>();

/**
 * What bundles are made of. npm's own list of what is installed is among it: it is what esbuild bundles, whatever the
 * lock file says, and names the pinned Node and esbuild with their versions.
 */
const PARTS = [
  'functions',
  'packages',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'infra/bundling',
  'infra/code-cache',
  'infra/constructs/bundling.ts',
  'infra/constructs/bot-function.ts',
  'infra/constructs/code-cache.ts',
];

/** One hash of all of it. */
function sourcesOf(root: string): string {
  const parts = PARTS.map((part) => join(root, part)).filter((part) => existsSync(part));
  const sources = known.get(root) ?? hash('sha256', parts.map((part) => FileSystem.fingerprint(part)).join());
  known.set(root, sources);
  return sources;
}
