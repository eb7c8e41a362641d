/**
 * Sends the control API 10,000 generated hostile requests, by strangers, with a token that steers, and with one that may only look: `npm run soak:attack`. Ends with
 * 1 when one went wrong.
 */
import { asProgram, asReader, asStranger, attack } from '../test/support/attack.ts';

const started = performance.now();
const faults = [
  ...(await attack(asStranger, 4_000)),
  ...(await attack(asProgram, 3_000)),
  ...(await attack(asReader, 3_000)),
];
process.stdout.write(
  `10,000 requests in ${Math.round(performance.now() - started)} ms: ${faults.length === 0 ? 'nothing went wrong' : faults.join('\n')}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
