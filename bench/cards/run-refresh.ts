import { createRequire } from 'node:module';

/**
 * One run of refresh-offers from its start, as Lambda does it: `node run-refresh.ts <bundle>`. Its own figures are its only line on stderr:
 * what it answered, how long it took, on how much of a processor, and the most memory that it had.
 */
const [bundle = ''] = process.argv.slice(2);
const started = performance.now();
const { handler } = createRequire(import.meta.url)(bundle);
const answer = await handler(
  {},
  { awsRequestId: 'one', functionName: 'refresh-offers', getRemainingTimeInMillis: () => 60_000 },
);
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
const figures = {
  answer,
  tookMs: performance.now() - started,
  processorMs: (user + system) / 1_000,
  peakMb: maxRSS / 1_024,
};
process.stderr.write(`${JSON.stringify(figures)}\n`);
