/** Serves the dashboard over a bot with three weeks of posts, to look at: `npm run dashboard:demo`. Ends with the process. */
import { MINUTE_MS } from '@promoter/domain';
import { TOKEN } from '../test/support/control.ts';
import { livedInBot, serveBot } from '../test/support/lived-in-bot.ts';

const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');

/** Anna's token is on no page. */
const TOKENS = { owner: TOKEN, Anna: 'the-token-of-a-colleague-in-the-demo' } as const;

/** What people did before one looks, which the log of changes tells: minutes ago, who, and what was asked of the API. */
const DONE = [
  [50, 'Anna', '/pause?account=B'],
  [29, 'owner', '/resume?account=B'],
  [7, 'Anna', '/plan/A@2026-11-23T19:30/skip'],
] as const;

const bot = await livedInBot('2026-11-02', MONDAY_AFTERNOON, { cardsFrom: '2026-11-16' });
const secret = Object.fromEntries(Object.entries(TOKENS).map(([label, token]) => [label, { token, role: 'steer' }]));
const { address, token } = await serveBot(bot, JSON.stringify(secret));
for (const [minutesAgo, by, path] of DONE) {
  bot.at(MONDAY_AFTERNOON - minutesAgo * MINUTE_MS);
  const headers = { authorization: `Bearer ${TOKENS[by]}` };
  const { ok, status } = await fetch(`${address}${path}`, { method: 'POST', headers });
  if (!ok) throw new Error(`${path} was answered ${status}`);
}
bot.at(MONDAY_AFTERNOON);
process.stdout.write(`A demonstration: its accounts, prices, posts and figures are all made up, and so is its time, Monday
23 November 2026. Nothing is sent to X. Ctrl-C ends it, and nothing of it is kept.

${address}
token: ${token}
`);
