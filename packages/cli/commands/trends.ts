import { type SourceHealth, topicOverrides, trendsAnswer } from '@promoter/control/answers';
import { print, printJson, printJsonLines, printTable, styled } from '@promoter/local/print.ts';
import type { Command } from 'commander';
import { type RemoteOptions, withRemote } from '../options.ts';
import { withApi } from '../with-api.ts';

interface TrendsOptions extends RemoteOptions {
  refresh?: boolean;
}

/** `bot trends`: the stored trends with their classification, and the operator's topic overrides. */
export function addTrends(program: Command): void {
  const trends = withRemote(program.command('trends'))
    .description('list the stored trends, and why each may be used or not')
    .option('--refresh', 'ask the sources first (a deployed bot does so by itself)')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run -s bot -- trends --refresh\n  npm run -s bot -- trends deny "#SomeTopic"',
    )
    .action(listTrends);

  withRemote(trends.command('allow'))
    .description('use this topic whatever the rules say')
    .argument('<topic>')
    .action(overrideTopic('allow'));
  withRemote(trends.command('deny'))
    .description('never use this topic')
    .argument('<topic>')
    .action(overrideTopic('deny'));
  withRemote(trends.command('reset'))
    .description('remove a topic from both lists: the rules decide again')
    .argument('<topic>')
    .action(resetTopic);
}

async function listTrends(options: TrendsOptions): Promise<void> {
  if (options.refresh) await (await import('../actions/refresh-trends.ts')).refresh(options);
  const { trends, lists, sources } = trendsAnswer.parse(await withApi(options, (api) => api.get('/trends')));
  if (options.json) return printJsonLines(trends);
  if (trends.length === 0)
    print('No trends are stored: posts carry domain tags alone. "trends --refresh" asks the sources.');
  else {
    printTable(
      ['trend', 'usable', 'category', 'source', 'rank', 'because'],
      trends.map(({ hashtag, usable, category, source, rank, reason }) => [
        hashtag,
        usable ? styled('green', 'yes') : 'no',
        category,
        source,
        rank,
        reason,
      ]),
    );
  }
  if (sources.length > 0) {
    print('');
    printTable(['source', 'last delivered', 'entries', 'fault'], sources.map(sourceRow));
  }
  for (const list of ['allow', 'deny'] as const)
    if (lists[list].length > 0) print('', `${list}: ${lists[list].join(', ')}`);
}

/** The row of a healthy source names no fault, whatever went wrong before. */
function sourceRow({ name, healthy, lastSuccessAt, entries, error, failures, restsUntil }: SourceHealth) {
  const rests = restsUntil === null ? '' : `, rests until ${restsUntil}`;
  const fault = healthy ? '–' : styled('red', `${error ?? 'failed'} (${failures} in a row${rests})`);
  return [name, lastSuccessAt ?? 'never', entries, fault];
}

const overrideTopic = (list: 'allow' | 'deny') => async (topic: string, own: RemoteOptions, command: Command) => {
  const options: RemoteOptions = { ...own, ...command.optsWithGlobals() };
  report(await withApi(options, (api) => api.post(`/trends/${list}?topic=${encodeURIComponent(topic)}`)), options);
};

async function resetTopic(topic: string, own: RemoteOptions, command: Command): Promise<void> {
  const options: RemoteOptions = { ...own, ...command.optsWithGlobals() };
  // Removing a topic from either list removes it from both.
  report(await withApi(options, (api) => api.delete(`/trends/allow?topic=${encodeURIComponent(topic)}`)), options);
}

function report(answer: unknown, { json }: RemoteOptions): void {
  const lists = topicOverrides.parse(answer);
  if (json) printJson(lists);
  else print(`allow: ${lists.allow.join(', ') || '–'}`, `deny: ${lists.deny.join(', ') || '–'}`);
}
