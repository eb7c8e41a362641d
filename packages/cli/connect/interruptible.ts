import { Refusal } from '@promoter/local/refusal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work that stores nothing, and that a signal ends with a sentence. The work's own signal is aborted then. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const interrupted = Promise.withResolvers<never>();
  const stop = (): void => {
    controller.abort();
    interrupted.reject(new Refusal('interrupted: nothing was stored'));
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await Promise.race([work(controller.signal), interrupted.promise]);
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}
