import { installClock } from './clock.ts';
import { runHandler } from './run-handler.ts';

/** A function's process: the clock first, then a small runtime that keeps to the rules of AWS's own. */
const { LAMBDA_TASK_ROOT = '', _HANDLER = '', LOCAL_TIME } = process.env;
delete process.env.LOCAL_TIME;
const setTime = installClock();
setTime(Number(LOCAL_TIME));
await runHandler(LAMBDA_TASK_ROOT, _HANDLER, setTime);
