/** A step from a bundle to a function with its code cache: a program of infra/code-cache, and the flags it runs under. */
export interface CodeCacheStep {
  program: string;
  flags: readonly string[];
  /** Whether Lambda's own Node may run it: V8 takes compiled code only from its like. */
  byLambdasNode: boolean;
}

/**
 * What is compiled under `--expose-gc` is taken only under it. Lambda was seen to start functions of Node 18 with it, and
 * its script for Node 24 begins the same (public copies of both, read 2026-11), so there is a cache for either.
 */
export const CODE_CACHE_STEPS: readonly CodeCacheStep[] = [
  { program: 'wrap.ts', flags: [], byLambdasNode: false },
  { program: 'compile.ts', flags: [], byLambdasNode: true },
  { program: 'compile.ts', flags: ['--expose-gc'], byLambdasNode: true },
];
