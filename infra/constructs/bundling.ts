import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Modules that bundles take from elsewhere, by the repository's folder. */
export const REPLACED = {
  '@aws-sdk/credential-provider-node': './functions/wiring/lambda-credentials.ts',
  // twitter-text asks for its own dependency of this name; bundled by itself it would get Node's, which warns that it is deprecated.
  punycode: './node_modules/punycode/punycode.js',
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
