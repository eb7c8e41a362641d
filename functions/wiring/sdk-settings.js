/**
 * Where a Lambda function finds the settings of the AWS SDK: in its environment, and nowhere else. The bundles take this in
 * the place of `@smithy/core/config`, which would look for the profile files of a developer's machine.
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

/** What the SDK takes where nobody chose a mode. */
export const resolveDefaultsModeConfig = () => async () => 'legacy';
