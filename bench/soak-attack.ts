/**
 * Sends the control API 10,000 generated hostile requests, half of them with the token: `npm run soak:attack`. Ends with
 * 1 when one went wrong.
 */
import { asProgram, asStranger, attack } from '../test/support/attack.ts';

const started = performance.now();
const faults = [...(await attack(asStranger, 5_000)), ...(await attack(asProgram, 5_000))];
process.stdout.write(
  `10,000 requests in ${Math.round(performance.now() - started)} ms: ${faults.length === 0 ? 'nothing went wrong' : faults.join('\n')}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
