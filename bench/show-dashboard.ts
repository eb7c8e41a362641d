/** Serves the dashboard over a bot with three weeks of posts, to look at: `npm run dashboard:demo`. Ends with the process. */
import { livedInBot, serveBot } from '../test/support/lived-in-bot.ts';

const bot = await livedInBot('2026-11-02', Date.parse('2026-11-23T13:04:00Z'), { cardsFrom: '2026-11-16' });
const { address, token } = await serveBot(bot);
process.stdout.write(`${address}\ntoken: ${token}\n`);
