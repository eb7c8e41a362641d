import { livedInBot, serveBot } from '../test/support/lived-in-bot.ts';

/** Serves the dashboard over a bot with three weeks behind it, for looking at. Ends with the process. */
const bot = await livedInBot('2026-11-02', Date.parse('2026-11-23T13:04:00Z'));
const { address, token } = await serveBot(bot);
process.stdout.write(`${address}\ntoken: ${token}\n`);
