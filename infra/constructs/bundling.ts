import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** An ES module with nothing in it: what is appended to it, the rest of a replaced path, is a comment. */
export const NOTHING = 'data:text/javascript,//';

/** Modules that bundles take from elsewhere: from the repository's folder, or not at all. */
export const REPLACED = {
  '@aws-sdk/credential-provider-node': './functions/wiring/lambda-credentials.ts',
  '@aws-sdk/middleware-endpoint-discovery': './functions/wiring/no-endpoint-discovery.ts',
  // Wanted by protocols that stream; the SDK imports it only when one does, which keeps its neighbours from being merged.
  '@smithy/core/event-streams': NOTHING,
  'twitter-api-v2': './packages/posting/x/bare-client.js',
  // twitter-text asks for its own dependency of this name; bundled by itself it would get Node's, which warns that it is deprecated.
  punycode: './node_modules/punycode/punycode.js',
  // twitter-text brings what browsers lacked in 2015.
  'core-js/modules': NOTHING,
};

/** How every function is bundled. What each choice gave a cold start is in docs/performance.md. */
export const BUNDLING = {
  format: OutputFormat.CJS,
  minify: true,
  mainFields: ['module', 'main'],
  bundleAwsSDK: true,
  sourceMap: false,
  esbuildArgs: { '--alias': Object.entries(REPLACED).map(([module, ours]) => `${module}=${ours}`) },
} satisfies BundlingOptions;
