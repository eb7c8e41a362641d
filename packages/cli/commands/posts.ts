import { type PostLine, postsAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { describeDeletion } from '../describe-deletion.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printJsonLines, styled } from '../print.ts';

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
      for (const { slot, mode, xId, url, text, offerIds, metrics, deletion, missingSince } of posts) {
        const sample = offerIds.some((id) => id.startsWith('sample-')) ? ', with sample prices' : '';
        print(styled('bold', `${slot} ${url ?? xId ?? mode}${sample}`), text.replace(/^(?=.)/gm, '    '));
        if (deletion) print(styled('yellow', `    ${describeDeletion(deletion)}`));
        if (missingSince) print(styled('yellow', `    no longer on X, as was seen on ${minuteOf(missingSince)}`));
        print(...(metrics ? [styled('dim', `    ${describeMetrics(metrics)}`)] : []), '');
      }
      if (next !== null) print(styled('dim', `There are older ones: --before ${next}`));
    });
}

type Metrics = NonNullable<PostLine['metrics']>;

const describeMetrics = ({ readAt, impressions, likes, reposts, replies, quotes }: Metrics): string =>
  `${impressions === null ? '' : `${impressions} views, `}${likes} likes, ${reposts} reposts, ${replies} replies, ${quotes} quotes (${minuteOf(readAt)})`;

const minuteOf = (time: string): string => time.slice(0, 16).replace('T', ' ');
