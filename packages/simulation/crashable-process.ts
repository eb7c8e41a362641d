import { wrapCalls } from './wrap-calls.ts';

/** A process that may crash at any call of its ports. */
export interface CrashableProcess {
  /** The same port, each call of which is a step at which the process may crash. */
  wrap<T extends object>(port: T): T;
  /** Runs the process's work; false when it crashed before the end. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  /** How many steps were taken. */
  steps(): number;
}

/** Where the process crashes: at this step, counted from 1, before or after the step has taken effect. */
export interface CrashPoint {
  step: number;
  when: 'before' | 'after';
}

/** A process that crashes at this point, or never. From then on no call of it has an effect, and none returns. */
export function createCrashableProcess(crashPoint: CrashPoint | null): CrashableProcess {
  let steps = 0;
  let hasCrashed = false;
  const { promise: crashed, resolve: reportCrash } = Promise.withResolvers<false>();

  const step = async (call: () => unknown): Promise<unknown> => {
    if (hasCrashed) return never();
    steps += 1;
    if (crashPoint?.step !== steps) return call();
    if (crashPoint.when === 'after') await call();
    hasCrashed = true;
    reportCrash(false);
    return never();
  };
  return {
    wrap: (port) => wrapCalls(port, step),
    run: (work) => Promise.race([work().then(() => true), crashed]),
    steps: () => steps,
  };
}

const never = (): Promise<never> => new Promise(() => {});
