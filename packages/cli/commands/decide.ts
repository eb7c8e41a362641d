import { type InstructionAnswer, instructionAnswer, type JudgedText, judgedText } from '@promoter/control/answers';
import { Refusal } from '@promoter/local/refusal.ts';
import { type Command, Option } from 'commander';
import { callApi, type Method } from '../api-client.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printAnswer, printItem, styled } from '../print.ts';
import { readPostText } from '../read-post-text.ts';

/** What a change is made upon, and what becomes of a pinned text that passes no longer. */
interface DecideOptions extends RemoteOptions {
  seen?: number;
  fingerprint?: string;
  else?: string;
}

const SLOT = 'a scheduled slot of the coming week, such as A@2026-11-22T09:00';

/** `bot skip`, `another`, `approve`, `write` and `reset`: what a person decides about a scheduled slot. */
export function addDecide(program: Command): void {
  const change = (name: string, description: string): Command =>
    withRemote(program.command(name))
      .description(description)
      .argument('<slot>', SLOT)
      .option('--seen <version>', 'refuse it where the slot has another version by now', wholeNumber(0, 999_999_999))
      .addHelpText('after', `\nExample:\n  npm run -s bot -- ${EXAMPLES[name]}`);
  change('skip', 'let a scheduled slot pass without a post').action((slot: string, options: DecideOptions) =>
    decide(options, 'POST', slot, '/skip'),
  );
  change('another', 'refuse the text that the plan shows for a slot: another is composed').action(
    (slot: string, options: DecideOptions) => decide(options, 'POST', slot, '/another'),
  );
  change('reset', 'take back what was decided about a slot').action((slot: string, options: DecideOptions) =>
    decide(options, 'DELETE', slot, ''),
  );
  withElse(change('approve', 'pin the text that the plan shows for a slot, as it stands'))
    .option('--fingerprint <text>', 'refuse it where the plan shows another text by now than that of "plan --json"')
    .action((slot: string, options: DecideOptions) => decide(options, 'POST', slot, '/approve'));
  withElse(change('write', 'pin a text of your own to a slot, with {link} and {code} filled in'))
    .argument('[text]', 'the text; read from standard input where it is left out')
    .option('--check', 'only say what the rules make of it')
    .action(writeText);
}

const EXAMPLES: Readonly<Record<string, string>> = {
  skip: 'skip A@2026-11-22T09:00',
  another: 'another A@2026-11-22T09:00',
  reset: 'reset A@2026-11-22T09:00',
  approve: 'approve A@2026-11-22T09:00 --else compose',
  write:
    'write A@2026-11-22T09:00 "The night belongs to long jobs. Rent a node before you leave: {link} ({code}) #GPUCloud" --check',
};

const withElse = (command: Command): Command =>
  command.addOption(
    new Option('--else <what>', 'what becomes of the slot where the text passes the rules no longer')
      .choices(['skip', 'compose'])
      .default('skip'),
  );

async function decide(options: DecideOptions, method: Method, slot: string, action: string): Promise<void> {
  const path = `/plan/${encodeURIComponent(slot)}${action}${queryOf(options)}`;
  printAnswer(await callApi(options, method, path, instructionAnswer), options, printInstruction);
}

async function writeText(
  slot: string,
  given: string | undefined,
  { check = false, ...options }: DecideOptions & { check?: boolean },
): Promise<void> {
  const text = await readPostText(given);
  const path = `/plan/${encodeURIComponent(slot)}/write${queryOf({ ...options, check })}`;
  if (!check) {
    const saved = callApi(options, 'POST', path, instructionAnswer, { text }).catch(pointToCheck);
    return printAnswer(await saved, options, printInstruction);
  }
  const judged = await callApi(options, 'POST', path, judgedText, { text });
  printAnswer(judged, options, printJudged);
  if (!judged.passes) throw new Refusal('the text cannot be stored as it is: mend what is marked ✗, and check again');
}

/** The refusal of a text names the first rule that it fails; there may be more. */
function pointToCheck(error: unknown): never {
  if (error instanceof Refusal && error.message.startsWith('the text fails the rule'))
    throw new Refusal(`${error.message} ("write … --check" tells of every rule)`);
  throw error;
}

function queryOf({ seen, else: fallback, fingerprint, check = false }: DecideOptions & { check?: boolean }): string {
  const query = new URLSearchParams({
    ...(seen !== undefined && { version: String(seen) }),
    ...(fallback !== undefined && { else: fallback }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(check && { check: 'true' }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}

const DONE: Readonly<Record<NonNullable<InstructionAnswer['act']>, string>> = {
  skip: 'will pass without a post',
  another: 'gets another text',
  written: 'will send this text, and no other',
  approved: 'will send this text, and no other',
  queued: 'will send this text of the queue',
};

function printInstruction({ slot, act, text, version, fallback }: InstructionAnswer): void {
  const done = act === null ? 'is as if nobody had decided anything' : DONE[act];
  const anew = fallback === 'compose' ? '; if it passes no longer, another is composed' : '';
  const back = act === null ? '' : `; "reset ${slot}" takes it back`;
  print(styled('bold', `${slot} ${done}${anew}`), styled('dim', `version ${version}${back}`));
  if (text !== null) print('', text);
  else if (act === 'another')
    print('', 'None can be composed as things stand: "plan" says why. It is tried again when the slot opens.');
}

function printJudged({ slot, text, passes, length, maxLength, rules }: JudgedText): void {
  const failed = rules.filter(({ pass }) => !pass);
  const fails = `fails ${failed.length} of ${rules.length} rules`;
  print(
    styled('bold', `${slot}: ${passes ? 'passes every rule' : fails}, ${length} of ${maxLength} characters`),
    '',
    text,
    '',
  );
  for (const { rule, detail } of failed) printItem(`${styled('yellow', '✗')} `, `${rule}: ${detail}`);
  const passed = rules.filter(({ pass }) => pass).map(({ rule }) => rule);
  if (failed.length === 0) for (const { rule, detail } of rules) printItem(styled('dim', '✓ '), `${rule}: ${detail}`);
  else printItem(styled('dim', '✓ '), `passed: ${passed.join(', ')}`);
}
