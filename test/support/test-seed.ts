/** What all generated test data begins with: the same in every run, unless a nightly one sets another `TEST_SEED`. */
export const TEST_SEED = Number(process.env.TEST_SEED ?? 1);
