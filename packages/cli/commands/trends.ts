import { type SourceHealth, topicOverrides, trendsAnswer } from '@promoter/control/answers';
import { print, printJson, printJsonLines, printTable, styled } from '@promoter/local/print.ts';
import type { Command } from 'commander';
import { type RemoteOptions, withRemote } from '../options.ts';
import { withApi } from '../with-api.ts';

interface TrendsOptions extends RemoteOptions {
  refresh?: boolean;
}

/** `bot trends`: what is on the shelf and why it may be used or not; and the operator's word on a topic. */
export function addTrends(program: Command): void {
  const trends = withRemote(program.command('trends'))
    .description('list the trends on the shelf with their verdicts')
    .option('--refresh', 'ask the sources first (a deployed bot does so by itself)')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run -s bot -- trends --refresh\n  npm run -s bot -- trends deny "#SomeTopic"',
    )
    .action(listTrends);

  withRemote(trends.command('allow'))
    .description('use this topic whatever the rules say')
    .argument('<topic>')
    .action(rule('allow'));
  withRemote(trends.command('deny')).description('never use this topic').argument('<topic>').action(rule('deny'));
  withRemote(trends.command('forget'))
    .description('take a topic off both lists: the rules decide again')
    .argument('<topic>')
    .action(forget);
}

async function listTrends(options: TrendsOptions): Promise<void> {
  if (options.refresh) await (await import('../actions/refresh-trends.ts')).refresh(options);
  const { trends, lists, sources } = trendsAnswer.parse(await withApi(options, (api) => api.get('/trends')));
  if (options.json) return printJsonLines(trends);
  if (trends.length === 0)
    print('No trends on the shelf: posts carry domain tags alone. "trends --refresh" asks the sources.');
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

/** A source that is well has nothing to say, whatever went wrong before. */
function sourceRow({ name, healthy, lastSuccessAt, entries, error, failures, restsUntil }: SourceHealth) {
  const rests = restsUntil === null ? '' : `, rests until ${restsUntil}`;
  const fault = healthy ? '–' : styled('red', `${error ?? 'failed'} (${failures} in a row${rests})`);
  return [name, lastSuccessAt ?? 'never', entries, fault];
}

const rule = (list: 'allow' | 'deny') => async (topic: string, own: RemoteOptions, command: Command) => {
  const options: RemoteOptions = { ...own, ...command.optsWithGlobals() };
  report(await withApi(options, (api) => api.post(`/trends/${list}?topic=${encodeURIComponent(topic)}`)), options);
};

async function forget(topic: string, own: RemoteOptions, command: Command): Promise<void> {
  const options: RemoteOptions = { ...own, ...command.optsWithGlobals() };
  // From either list it is taken off both.
  report(await withApi(options, (api) => api.delete(`/trends/allow?topic=${encodeURIComponent(topic)}`)), options);
}

function report(answer: unknown, { json }: RemoteOptions): void {
  const lists = topicOverrides.parse(answer);
  if (json) printJson(lists);
  else print(`allow: ${lists.allow.join(', ') || '–'}`, `deny: ${lists.deny.join(', ') || '–'}`);
}
