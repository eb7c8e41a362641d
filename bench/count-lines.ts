/**
 * How much code there is: `npm run count [-- another checkout]`. Lines without blank lines and comments of packages,
 * functions and infra, room by room. A brand's data and the lexicon are left out: they grow with what the bot knows, not
 * with what it does.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

const root = process.argv[2] ?? join(import.meta.dirname, '..');
const LEFT_OUT = /\bnode_modules\/|^packages\/(?:brands|content\/brand\/voltagegpu|trends\/lexicon)\//;

const files = globSync('{packages,functions,infra}/**/*.{ts,js,css}', { cwd: root })
  .filter((file) => !LEFT_OUT.test(file))
  .map((file) => ({ file, room: roomOf(file), ...count(file, readFileSync(join(root, file), 'utf8')) }));

for (const [room, own] of [...Map.groupBy(files, ({ room }) => room)].sort(([a], [b]) => a.localeCompare(b))) {
  print(room, own);
}
print('in total', files);

// Whole files, blank lines and comments included: what a reader scrolls through.
const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
const quantile = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
const longest = files.find(({ lines }) => lines === lengths.at(-1));
process.stdout.write(
  `lines a file: median ${quantile(0.5)}, nine tenths up to ${quantile(0.9)}, longest ${longest?.lines} (${longest?.file})\n`,
);

function print(room: string, counted: typeof files): void {
  const code = counted.reduce((sum, file) => sum + file.code, 0);
  process.stdout.write(`${room.padEnd(24)} ${String(code).padStart(6)} lines in ${counted.length} files\n`);
}

/** `packages/content/rules/facts.ts` is in packages/content, `infra/constructs/alarms.ts` in infra. */
function roomOf(file: string): string {
  return file.split('/', file.startsWith('infra/') ? 1 : 2).join('/');
}

function count(file: string, text: string): { lines: number; code: number } {
  const comments = file.endsWith('.css') ? [...text.matchAll(/\/\*.*?\*\//gs)].map(extent) : parsed(file, text);
  // From the end, so that the places of the earlier ones stay.
  const code = comments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return { lines: text.trimEnd().split('\n').length, code: code.split('\n').filter((line) => line.trim()).length };
}

function parsed(file: string, text: string): { start: number; end: number }[] {
  const { comments, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  return comments;
}

function extent({ 0: match, index }: RegExpExecArray): { start: number; end: number } {
  return { start: index, end: index + match.length };
}
