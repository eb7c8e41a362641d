import { once } from 'node:events';
import { type EpochMs, HOUR_MS, isoTime, MINUTE_MS } from '@promoter/domain';
import { Command, InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import { print } from '../print.ts';
import { honourProxy, networkOf } from '../proxy.ts';
import { readJson } from '../read-json.ts';
import { Refusal, WrongUsage } from '../refusal.ts';
import { serveFunctionUrl } from '../run/http-server.ts';
import { type LocalCloud, startCloud } from './cloud.ts';
import { arnOf, readStack } from './stack.ts';

const program = new Command('lambda:local')
  .description('Runs the synthesised stack on this machine: its bundles, rules, roles and Function URL.')
  .option('--assembly <folder>', 'the cloud assembly that "npx cdk synth" wrote', 'cdk.out')
  .option('--port <port>', 'where the Function URL is served', whole, 8001)
  .option('--from <time>', 'when the virtual clock starts, such as 2026-11-22T00:00Z; now unless given', moment)
  .option('--hours <hours>', 'ends after so many virtual hours, run as fast as they go', whole)
  .option('--data <folder>', 'keeps the tables there; in memory unless given')
  .option('--secrets <file>', 'JSON of what the secrets hold, by a part of their logical ids: PostSlotA, SourcesSecret')
  .option('--x-api-url <url>', 'where X is, for a stack in live mode');

interface Options {
  assembly: string;
  port: number;
  from?: EpochMs;
  hours?: number;
  data?: string;
  secrets?: string;
  xApiUrl?: string;
}

async function main(options: Options): Promise<void> {
  const start = Math.floor((options.from ?? Date.now()) / MINUTE_MS) * MINUTE_MS;
  honourProxy(process.env);
  const stack = readStack(options.assembly);
  const given = options.secrets === undefined ? {} : readSecrets(options.secrets, stack.secrets);
  const token = given.Token ?? 'local-token';
  const cloud = await startCloud(stack, {
    start,
    data: options.data ?? null,
    secrets: { ...given, Token: token },
    ...(options.xApiUrl === undefined ? {} : { xApiUrl: options.xApiUrl }),
    network: networkOf(process.env),
    write: (line, fn) => process.stdout.write(line.replace(/^(?=.)/gm, `${fn}  `)),
  });
  const server = await serveFunctionUrl(
    async (event) => answerSchema.parse(JSON.parse((await cloud.request(event)).body)),
    options.port,
    cloud.now,
    (_, message, facts) => print(`${message} ${JSON.stringify(facts ?? {})}`),
  );
  print(`http://localhost:${options.port} is the Function URL`, `token: ${token}`, 'Ctrl-C stops it.');
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  if (options.hours === undefined) await Promise.race([follow(cloud), stopped]);
  else await Promise.race([cloud.runUntil(start + options.hours * HOUR_MS), stopped]);
  report(cloud);
  server.close();
  await cloud.stop();
  process.exit(cloud.failures.length + cloud.denials.length > 0 ? 1 : 0);
}

function readSecrets(file: string, ids: readonly string[]): Record<string, string> {
  const parsed = secretsSchema.safeParse(readJson(file, `the secrets file ${file}`, true));
  if (!parsed.success) throw new WrongUsage(`${file} must hold one JSON object: {"PostSlotA": {"apiKey": "…", …}, …}`);
  for (const part of Object.keys(parsed.data)) {
    if (!ids.some((id) => id.includes(part)))
      throw new WrongUsage(`${file}: no secret of the stack is called ${part}, but ${ids.map(nameOf).join(', ')}`);
  }
  return parsed.data;
}

const nameOf = (arn: string): string => arn.replace(arnOf(''), '');

/** Keeps the virtual clock beside the real one, minute by minute. */
async function follow(cloud: LocalCloud): Promise<never> {
  for (;;) {
    await cloud.runUntil(cloud.now() + MINUTE_MS);
    await new Promise((resolve) => setTimeout(resolve, MINUTE_MS - (Date.now() % MINUTE_MS)));
  }
}

function report(cloud: LocalCloud): void {
  print(`stopped at ${isoTime(cloud.now())}`);
  for (const [fn, { invocations, coldStarts, errors, peakMemoryMb }] of Object.entries(cloud.reports())) {
    print(`${fn}: ${invocations} runs, ${coldStarts} cold, ${errors} errors, ${Math.round(peakMemoryMb)} MB at most`);
  }
  for (const { function: fn, action, resource } of cloud.denials) print(`${fn} may not ${action} on ${resource}`);
  for (const { function: fn, error } of cloud.failures) print(`${fn} failed at every try: ${error}`);
}

const jsonText = z.transform((value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)));

const secretsSchema = z.record(z.string(), z.pipe(z.unknown(), jsonText));

/** What a Function URL takes for an answer, as far as it is passed on here. */
const answerSchema = z.object({
  statusCode: z._default(z.number(), 502),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('must be a whole number');
  return Number(text);
}

function moment(text: string): EpochMs {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError('must be a time such as 2026-11-22T00:00Z');
  return at;
}

// Last, since the schemas above have to exist before it begins.
try {
  await program.action(main).parseAsync();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error instanceof WrongUsage ? 2 : 1);
}
