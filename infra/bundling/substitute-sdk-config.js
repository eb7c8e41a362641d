/**
 * What the bundles take in place of `@smithy/core/config` (see substitutes.ts): a Lambda function has the settings of the
 * AWS SDK in its environment. The SDK's own module would also look for the profile files of a developer's machine.
 */
export * from '../../node_modules/@smithy/core/dist-es/submodules/config/index.js';

export function loadConfig({ environmentVariableSelector, default: otherwise }, options) {
  const read = async () =>
    environmentVariableSelector(process.env, options) ?? (typeof otherwise === 'function' ? otherwise() : otherwise);
  let value;
  return () => {
    value ??= read();
    return value;
  };
}

/** The SDK's mode where none is set. */
export const resolveDefaultsModeConfig = () => async () => 'legacy';
