import { setTimeout } from 'node:timers/promises';
import { type SourceStatus, type TopicOverridesAnswer, topicOverrides, trendsAnswer } from '@promoter/control/answers';
import { nameKey, topicKey } from '@promoter/domain';
import { WrongUsage } from '@promoter/local/refusal.ts';
import { type Command, Option } from 'commander';
import { callApi, type Method } from '../api-client.ts';
import { withWorkspace } from '../open-workspace.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer, printJsonLines, printTable, type Row, styled } from '../print.ts';
import { printTrends } from '../print-trends.ts';
import { showProgress } from '../progress.ts';

interface TrendsOptions extends RemoteOptions {
  refresh?: boolean;
}

const EXAMPLES = `
Examples:
  npm run -s bot -- trends --refresh
  npm run -s bot -- trends deny "#SomeTopic"`;

/** `bot trends`: the stored trends with their classification, and the operator's topic overrides. */
export function addTrends(program: Command): void {
  const trends = withRemote(program.command('trends'))
    .description('list the stored trends, and why each may be used or not')
    .option('--refresh', 'ask the sources first (a deployed bot does so by itself)')
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action((options: TrendsOptions, { args }: Command) => listTrends(options, args));

  for (const [name, description, method, changed] of OVERRIDES) {
    const override = withRemote(trends.command(name)).description(description).argument('<topic>');
    if (method === 'DELETE') {
      override.addOption(new Option('--only <list>', 'remove it from one list').choices(['allow', 'deny']));
    }
    override.action((topic: string, _: RemoteOptions, command: Command) => {
      const { only } = command.opts<{ only?: OverrideList }>();
      return changeLists(method, only ? [only] : changed, topic, command);
    });
  }
}

type OverrideList = 'allow' | 'deny';

/** Each by its name and description, and what it asks of the API. */
const OVERRIDES = [
  ['allow', 'use this topic whatever the rules say', 'POST', ['allow']],
  ['deny', 'never use this topic, also where it is allowed', 'POST', ['deny']],
  ['reset', 'remove a topic from both lists: the rules decide again', 'DELETE', ['allow', 'deny']],
] as const;

/** Of the refused topics that are not listed; GET /trends has them all. */
const SHOWN_REFUSED = 20;

async function listTrends(options: TrendsOptions, [word]: readonly string[]): Promise<void> {
  if (word !== undefined) {
    const commands = OVERRIDES.map(([name, description]) => `"trends ${name} ${word}": ${description}`);
    throw new WrongUsage(
      `"trends" alone lists the trends; for a topic, say what to do with it:\n${commands.join('\n')}`,
    );
  }
  if (options.refresh) await refresh(options);
  const { trends, lists, refused, sources } = await callApi(options, 'GET', '/trends', trendsAnswer);
  if (options.json) return printJsonLines(trends);
  printTrends(trends);
  if (sources.length > 0) {
    print('');
    printTable(sources.map(sourceRow));
  }
  const listed = new Set(trends.map(({ hashtag }) => topicKey(hashtag)));
  const others = refused.filter(({ topic }) => !listed.has(topic));
  if (others.length > 0) {
    print('', `refused for a day besides, the last to end first (${refused.length} topics in all):`);
    printTable(
      others.slice(0, SHOWN_REFUSED).map(({ topic, category, source, words, expiresAt }) => ({
        topic,
        category,
        source,
        until: expiresAt.slice(0, 16).replace('T', ' '),
        evidence: words,
      })),
    );
  }
  for (const list of ['allow', 'deny'] as const)
    if (lists[list].length > 0) print('', `${list}: ${lists[list].join(', ')}`);
}

async function refresh(options: RemoteOptions): Promise<void> {
  if (options.url !== undefined) throw new WrongUsage('--refresh asks the sources from this machine: leave --url away');
  const [{ refreshTrends }, { loadBrand }] = await Promise.all([
    import('@promoter/pipeline/refresh-trends'),
    import('@promoter/brands/load'),
  ]);
  await withWorkspace({ ...options, ifMissing: 'make-default' }, async ({ config, store, now, fileLog: log }) => {
    const { field } = await loadBrand(config.brand);
    await showProgress('asking the sources', options, () =>
      refreshTrends({ config, store, field, fetch, now, pause: setTimeout, log }),
    );
  });
}

/** The row of a healthy source names no fault, whatever went wrong before. */
function sourceRow({ name, healthy, lastSuccessAt, entries, error, failures, restsUntil }: SourceStatus): Row {
  const rests = restsUntil === null ? '' : `, rests until ${restsUntil}`;
  const often = failures === 0 ? '' : ` (${failures} in a row${rests})`;
  const fault = healthy ? '–' : styled('red', `${error ?? 'failed'}${often}`);
  return { source: name, 'last delivered': lastSuccessAt ?? 'never', entries, fault };
}

/** A topic is on a list under any of its names; one that is on none is said so, as the rules keep deciding. */
async function sayWhereNothingIsSet(
  from: readonly OverrideList[],
  topic: string,
  options: RemoteOptions,
): Promise<void> {
  const { lists } = await callApi(options, 'GET', '/trends', trendsAnswer);
  const isSet = from.some((list) => lists[list].some((other) => nameKey(other) === nameKey(topic)));
  if (!isSet && !options.json) print(`${topic} was not on ${from.length > 1 ? 'either list' : `the ${from[0]} list`}.`);
}

async function changeLists(
  method: Method,
  changed: readonly OverrideList[],
  topic: string,
  command: Command,
): Promise<void> {
  // Options may come before the subcommand too, where commander reads them as those of `trends`.
  const options: RemoteOptions = command.optsWithGlobals();
  let lists: TopicOverridesAnswer = { allow: [], deny: [] };
  if (method === 'DELETE') await sayWhereNothingIsSet(changed, topic, options);
  for (const list of changed) {
    lists = await callApi(options, method, `/trends/${list}?topic=${encodeURIComponent(topic)}`, topicOverrides);
  }
  printAnswer(lists, options, ({ allow, deny }) => {
    print(`allow: ${allow.join(', ') || '–'}`, `deny: ${deny.join(', ') || '–'}`);
    const isDenied = deny.some((other) => nameKey(other) === nameKey(topic));
    if (changed[0] === 'allow' && method === 'POST' && isDenied) {
      print(`${topic} is still denied, which wins: lift it with "trends reset ${topic} --only deny".`);
    }
  });
}
