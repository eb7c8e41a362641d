import { type PostLine, postsAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { describeDeletion } from '../describe-deletion.ts';
import { describeMetrics, minuteOf } from '../describe-metrics.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printJsonLines, printText, styled } from '../print.ts';
import { printPosts, type ShownPost } from '../print-posts.ts';

interface PostsOptions extends RemoteOptions {
  account?: string;
  limit: number;
  before?: string;
}

/** `bot posts`: what was published, or rehearsed. */
export function addPosts(program: Command): void {
  withRemote(program.command('posts'))
    .description('list the last posts, newest first')
    .option('--account <id>', 'of one account only')
    .option('--limit <count>', 'how many', wholeNumber(1, 500), 20)
    .option(
      '--before <time>',
      'only those before it, such as 2026-11-22T09:00:00Z, or where the last list said it goes on',
    )
    .addHelpText('after', '\nExample:\n  npm run -s bot -- posts --account A --limit 3')
    .action(async ({ account = 'all', limit, before, ...options }: PostsOptions) => {
      const from = before === undefined ? '' : `&before=${encodeURIComponent(before)}`;
      const path = `/posts/${encodeURIComponent(account)}?limit=${limit}${from}`;
      const { posts, next } = await callApi(options, 'GET', path, postsAnswer);
      if (options.json) return printJsonLines(posts);
      if (posts.length === 0) print(before === undefined ? 'No posts yet.' : 'No older posts.');
      printPosts(posts.map(shownPost));
      if (next !== null) printText(styled('dim', `There are older ones: --before ${next}`));
    });
}

function shownPost(post: PostLine): ShownPost {
  const { slot, account, mode, xId, url, text, offerIds, metrics, deletion, missingSince, card } = post;
  const sample = offerIds.some((id) => id.startsWith('sample-')) ? ', with sample prices' : '';
  return {
    slot,
    account,
    state: `${mode === 'live' ? 'posted' : 'rehearsed'}${timeBeside(post)}${sample}`,
    text,
    warnings: [
      ...(deletion ? [describeDeletion(deletion)] : []),
      ...(missingSince ? [`no longer on X, as was seen on ${minuteOf(missingSince)}`] : []),
    ],
    notes: [
      ...(card ? [`with the price card of ${card.product}`] : []),
      ...(metrics ? [describeMetrics(metrics)] : mode === 'live' ? ['what it brought is not measured yet'] : []),
      describeMakeup(post),
      ...(xId === null ? [] : [url ?? `as ${xId} on X`]),
    ],
  };
}

/** Where it went out in another minute than its slot's: ` at 09:07`. */
const timeBeside = ({ slot, postedAt }: PostLine): string =>
  slot.endsWith(postedAt.slice(0, 16)) ? '' : ` at ${postedAt.slice(11, 16)}`;

/** What decided the text, as far as it is recorded; `why` tells all. */
const describeMakeup = ({ angle, idea, product, device, tags }: PostLine): string =>
  [
    `angle ${angle}`,
    ...(idea === undefined ? [] : [`idea ${idea}`]),
    ...(product === undefined ? [] : [`sells ${product}`]),
    ...(device === undefined ? [] : [`linked by ${device}`]),
    tags.join(' '),
  ].join(', ');
