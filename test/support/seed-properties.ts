import fc from 'fast-check';
import { TEST_SEED } from './test-seed.ts';

/** Loaded before every test file. The report of a failed property names the seed and the path that play it again. */
fc.configureGlobal({ seed: TEST_SEED });
