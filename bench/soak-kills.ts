/**
 * The second half of `npm run soak`: `npm run soak:kills -- [--kills 300] [--seed 1]`. Every twenty kills
 * share a data directory. Ends with 1 when a promise was broken. A kill takes about a second.
 */
import { parseArgs } from 'node:util';
import { killTheBot } from '../test/support/kill-the-bot.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});
const KILLS_AT_A_TIME = 20;
const wanted = Number(values.kills);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const done = { kills: 0, slots: 0, accepted: 0, broken: 0 };
for (let seed = Number(values.seed); done.kills < wanted; seed += 1) {
  const { kills, slots, accepted, broken } = await killTheBot({
    kills: Math.min(KILLS_AT_A_TIME, wanted - done.kills),
    seed,
  });
  done.kills += kills;
  done.slots += slots;
  done.accepted += accepted;
  done.broken += broken.length;
  for (const fault of broken) print(`BROKEN with seed ${seed}: ${fault}`);
  print(`${done.kills} kills, ${done.slots} slots, ${done.accepted} posts, ${done.broken} promises broken`);
}
process.exitCode = done.broken === 0 ? 0 : 1;
