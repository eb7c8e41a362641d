import { type MetricsAnswer, metricsAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printAnswer, printTable, type Row, styled } from '../print.ts';

/** How many hashtags are listed; `--json` has all of them. */
const MOST_TAGS = 10;

/** `bot metrics`: what was published and how it was received, what was refused, and how X and the sources answered. */
export function addMetrics(program: Command): void {
  withRemote(program.command('metrics'))
    .description('show how posts were received, by angle and hashtag, and what was refused, over some days')
    .option('--days <count>', 'how many local days, today included', wholeNumber(1, 400), 7)
    .addHelpText('after', '\nExample:\n  npm run -s bot -- metrics --days 30')
    .action(async ({ days, ...options }: RemoteOptions & { days: number }) => {
      const metrics = await callApi(options, 'GET', `/metrics?days=${days}`, metricsAnswer);
      printAnswer(metrics, options, printMetrics);
    });
}

function printMetrics(metrics: MetricsAnswer): void {
  const { first, last, mode, posts, slots, angles, hashtags, api, recoveries } = metrics;
  const states = slots.map(({ state, slots: count }) => `${count} ${state}`).join(', ');
  const cost = `$${posts.costUsd.toFixed(2)}${mode === 'rehearsal' ? ' had they been sent' : ''}`;
  print(styled('bold', `${first} to ${last}, ${mode}: ${posts.total} posts, ${cost}`));
  print(`slots: ${states || 'none'}`, `on X: ${describeReception(posts)}`);
  print(
    `no answer from X: ${recoveries.confirmed} confirmed from the timeline, ${recoveries.abandoned} abandoned, ${recoveries.unknown} unknown`,
    '',
  );
  printTable(angles.map((row) => ({ angle: row.angle, share: percent(row.share), ...receptionOf(row) })));
  if (hashtags.length > 0) {
    print('');
    printTable(hashtags.slice(0, MOST_TAGS).map((row) => ({ hashtag: row.hashtag, ...receptionOf(row) })));
  }
  if (hashtags.length > MOST_TAGS) print(`and ${hashtags.length - MOST_TAGS} more`);
  printRefusals(metrics.validation);
  if (api.length === 0) return;
  print('');
  printTable(
    api.map(({ call, calls, unanswered, errors, p50Ms, p95Ms, costUsd }) => ({
      call,
      calls,
      'no answer': unanswered ?? '–',
      errors,
      'median ms': p50Ms ?? '–',
      '95th ms': p95Ms ?? '–',
      cost: `$${costUsd.toFixed(2)}`,
    })),
  );
}

function printRefusals(validation: MetricsAnswer['validation']): void {
  const { decisions, validRate, blockedBy, skippedFor, rejectedFor } = validation;
  print('', `valid texts: ${percent(validRate)} of ${decisions} decisions`);
  const counts = [
    ...blockedBy.map(({ rule, slots }) => `${slots} blocked by ${rule}`),
    ...skippedFor.map(({ reason, slots }) => `${slots} skipped: ${reason}`),
    ...rejectedFor.map(({ reason, slots }) => `${slots} rejected by X: ${reason}`),
  ];
  if (counts.length > 0) print(...counts.map((line) => `  ${line}`));
}

type Reception = Pick<MetricsAnswer['posts'], 'measured' | 'impressions' | 'engagements' | 'engagementRate'>;

const describeReception = ({ measured, impressions, engagements }: Reception): string =>
  measured === 0
    ? 'not measured yet'
    : `${impressions ?? '–'} impressions, ${engagements ?? '–'} engagements on the ${measured} measured`;

const receptionOf = ({ posts, impressions, engagementRate }: Reception & { posts: number }): Row => ({
  posts,
  impressions: impressions ?? '–',
  engagement: percent(engagementRate),
});

const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
