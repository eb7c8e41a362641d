/** ESM throughout: middy and franc ship no CommonJS, so nothing here is transformed to it. */
export default {
  testEnvironment: '<rootDir>/test/support/plain-globals.ts',
  globalSetup: '<rootDir>/test/support/one-run.ts',
  // So long that only what hangs reaches it: a busy machine is no fault, and what has to be quick is measured by `npm run bench`.
  testTimeout: 120_000,
  // By itself jest leaves one core idle, of two half of the machine; many tests wait for processes of their own.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/refuse-network.ts', '<rootDir>/test/support/seed-properties.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
