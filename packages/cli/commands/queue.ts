import { type QueueItemAnswer, queueAnswer, queueItem } from '@promoter/control/answers';
import { Refusal } from '@promoter/local/refusal.ts';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer, printJsonLines, styled } from '../print.ts';
import { readPostText } from '../read-post-text.ts';

interface QueueOptions extends RemoteOptions {
  account: string;
}

const ADD_EXAMPLE = `
Example:
  npm run -s bot -- queue add --account A "The night belongs to long jobs. Rent a node before you leave: {link} ({code}) #GPUCloud"`;

/** `bot queue`, which is `queue list`, `bot queue add` and `bot queue remove`. */
export function addQueue(program: Command): void {
  const queue = withRemote(program.command('queue'))
    .description('list your own posts that wait for a slot, add one, or remove one')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- queue')
    .action((options: RemoteOptions) => list(options));

  withRemote(queue.command('list'))
    .description('list the posts of the queue with the slot that each was given')
    .option('--account <id>', 'of one account')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- queue list --account A')
    .action((_: RemoteOptions, command: Command) => list(command.optsWithGlobals()));

  withRemote(queue.command('add'))
    .description('add a post, sent once between two local days, with {link} and {code} filled in')
    .requiredOption('--account <id>', 'who posts it')
    .option('--from <day>', 'its first local day, such as 2026-11-22; today unless given')
    .option('--until <day>', 'its last local day; thirty days in all unless given')
    .argument('[text]', 'the text; read from standard input where it is left out')
    .addHelpText('after', ADD_EXAMPLE)
    .action((text: string | undefined, _: QueueOptions, command: Command) => add(text, command.optsWithGlobals()));

  withRemote(queue.command('remove'))
    .description('take a post out of the queue, and out of the slot that it was given')
    .argument('<id>', 'as "queue list" shows it')
    .requiredOption('--account <id>', 'whose queue it is in')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- queue remove mi9zk31q7f3a --account A')
    .action((id: string, _: QueueOptions, command: Command) => remove(id, command.optsWithGlobals()));
}

async function list({ account, ...options }: RemoteOptions & { account?: string }): Promise<void> {
  const query = account === undefined ? '' : `?account=${encodeURIComponent(account)}`;
  const { items, share } = await callApi(options, 'GET', `/queue${query}`, queueAnswer);
  if (options.json) return printJsonLines(items);
  if (items.length === 0) return print('No posts of your own wait: "queue add" adds one.');
  for (const item of items) {
    printItem(item);
    print('');
  }
  print(styled('dim', `At most ${Math.round(share * 100)}% of an account’s slots of a day are the queue’s.`));
}

async function add(
  given: string | undefined,
  { account, from, until, ...options }: QueueOptions & { from?: string; until?: string },
): Promise<void> {
  const text = await readPostText(given);
  const body = { account, text, ...(from && { first: from }), ...(until && { last: until }) };
  const added = callApi(options, 'POST', '/queue', queueItem, body).catch(sayWhatToDo);
  printAnswer(await added, options, printItem);
}

/** The refusal of a text names the first rule that it fails; there may be more. */
function sayWhatToDo(error: unknown): never {
  if (!(error instanceof Refusal) || !error.message.startsWith('the text fails the rule')) throw error;
  throw new Refusal(
    `${error.message}\nNothing was queued. Mend the text and add it again; "write <slot> TEXT --check" tells of every rule, and stores nothing.`,
  );
}

async function remove(id: string, { account, ...options }: QueueOptions): Promise<void> {
  const query = new URLSearchParams({ account, id }).toString();
  const removed = await callApi(options, 'DELETE', `/queue?${query}`, queueItem);
  printAnswer(removed, options, () => print(`${id} is in the queue of account ${account} no longer`));
}

const STATES: Readonly<Record<QueueItemAnswer['state'], string>> = {
  waiting: 'waits for a slot',
  assigned: 'is to be sent in',
  sent: 'was sent in',
  refused: 'is given up: its text was refused too often',
  expired: 'was never sent: its days are over',
  removed: 'was removed',
};

function printItem({ id, account, state, slot, text, first, last, by, reason }: QueueItemAnswer): void {
  print(
    styled('bold', `${id} of ${account} ${STATES[state]}${slot === null ? '' : ` ${slot}`}`),
    styled('dim', `from ${first} to ${last}, by ${by}${reason === null ? '' : `; ${reason}`}`),
    text.replace(/^(?=.)/gm, '    '),
  );
}
