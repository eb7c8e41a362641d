import { registerHooks } from 'node:module';

/** Preloaded into a process to see what it loads: writes each module's address to standard error. */
registerHooks({
  load: (url, context, nextLoad) => {
    process.stderr.write(`loaded ${url}\n`);
    return nextLoad(url, context);
  },
});
