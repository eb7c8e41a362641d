import { afterEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, SECOND_MS, startOfDay } from '@promoter/domain';
import { reconcileDays } from '@promoter/pipeline';
import { scheduleOf } from '../../packages/config/index.ts';
import { type BotClock, createBotClock } from '../../packages/local/bot-clock.ts';
import { serveFunctionUrl } from '../../packages/local/run/http-server.ts';
import { saveReachedTime, shareClock, sharedTime } from '../../packages/local/running-clock.ts';
import { startTime } from '../../packages/local/start-time.ts';
import { silent, testBot } from '../support/bot.ts';
import { TOKEN, testApi } from '../support/control.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');
const MIDNIGHT = startOfDay('Europe/Paris', NOON);

/** A sped-up clock whose real time the test sets, in seconds from noon; it steps ten times in each. */
function spedUp(speed: number) {
  let real = NOON;
  const clock = createBotClock(speed, MIDNIGHT, () => real);
  const passUntil = (seconds: number): void => {
    for (; real < NOON + seconds * SECOND_MS; clock.advance()) real += SECOND_MS / 10;
  };
  return { clock, passUntil, jump: (ms: number) => (real += ms), real: () => real };
}

describe('the time of a sped-up bot', () => {
  test('lets a day pass in 144 seconds at 600', () => {
    const { clock, passUntil } = spedUp(600);
    passUntil(144);
    expect(clock.now() - MIDNIGHT).toBe(24 * HOUR_MS);
  });

  test('stands still while a post is composed, and does not catch up', async () => {
    const { clock, passUntil } = spedUp(600);
    passUntil(1);
    await clock.standStill(async () => passUntil(5));
    expect(clock.now() - MIDNIGHT).toBe(10 * MINUTE_MS);
    passUntil(6);
    expect(clock.now() - MIDNIGHT).toBe(20 * MINUTE_MS);
  });

  test('goes on after work that failed', async () => {
    const { clock, passUntil } = spedUp(600);
    await expect(clock.standStill(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    passUntil(1);
    expect(clock.now() - MIDNIGHT).toBe(10 * MINUTE_MS);
  });

  test('passes over no slot while the machine sleeps', () => {
    const { clock, jump } = spedUp(600);
    jump(8 * HOUR_MS);
    clock.advance();
    expect(clock.now() - MIDNIGHT).toBe(2 * MINUTE_MS);
  });
});

describe('the time that a bot begins at, and that other commands see', () => {
  const real = () => NOON;

  test.each<[string, number, number | null, number]>([
    ['is now', 1, null, NOON],
    ['is today’s midnight, sped up', 600, null, MIDNIGHT],
    ['is where an earlier sped-up run was stopped', 600, NOON + HOUR_MS, NOON + HOUR_MS],
    ['is today’s midnight after a run of the day before', 600, MIDNIGHT - HOUR_MS, MIDNIGHT],
  ])('%s', async (_, speed, reached, begins) => {
    const { config, store } = testBot();
    if (reached !== null) await saveReachedTime(store, reached);
    expect(await startTime(speed, config, store, real)).toBe(begins);
  });

  test('is where a run in real time was stopped: its slots are not played again', async () => {
    const { config, store } = testBot();
    const schedule = scheduleOf(config);
    await reconcileDays({ store, schedule, mode: 'rehearsal', now: () => NOON - HOUR_MS, log: silent });
    expect(await startTime(600, config, store, real)).toBe(NOON - HOUR_MS);
  });

  test('is what a sped-up bot has reached while it runs, and real again once it has ended', async () => {
    const { store } = testBot();
    await saveReachedTime(store, NOON + HOUR_MS);
    await shareClock(store, { speed: 600, address: 'http://localhost:8000' });
    const during = await sharedTime(store, real, false);
    expect(during).toMatchObject({ spedUpAt: 'http://localhost:8000', playedUntil: undefined });
    expect(during.now()).toBe(NOON + HOUR_MS);

    // Killed, or stopped and followed by a run in real time.
    const killed = await sharedTime(store, real, true);
    await shareClock(store, { speed: 1 });
    for (const after of [killed, await sharedTime(store, real, false)]) {
      expect(after).toMatchObject({ spedUpAt: undefined, playedUntil: NOON + HOUR_MS });
      expect(after.now()).toBe(NOON);
    }
  });
});

describe('a dashboard at 600 seconds in one', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  /** The control API of a sped-up bot behind its real server. */
  async function served(clock: BotClock, real: () => number) {
    const { api, bot } = testApi(MIDNIGHT, {}, { now: clock.now, realNow: real, speed: 600 });
    const server = await serveFunctionUrl((event) => clock.standStill(() => api(event)), 0, clock.now, silent);
    closing.push(() => server.close());
    return { bot, address: `http://localhost:${server.port}` };
  }

  test('stays signed in and steers through five hours of the bot’s, in step with its time', async () => {
    const { clock, passUntil, real } = spedUp(600);
    const { address, bot } = await served(clock, real);
    const own = { 'sec-fetch-site': 'same-origin' };
    const signedIn = await fetch(`${address}/sign-in`, {
      method: 'POST',
      headers: own,
      body: new URLSearchParams({ token: TOKEN }),
      redirect: 'manual',
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await (await fetch(address, { headers: { cookie } })).text();
    const csrf = /name="csrf" content="([^"]+)"/.exec(page)?.[1] ?? '';

    passUntil(30);
    expect(clock.now() - MIDNIGHT).toBe(5 * HOUR_MS);
    const schedule = scheduleOf(bot.config);
    await reconcileDays({ store: bot.store, schedule, mode: 'rehearsal', now: clock.now, log: silent });
    const status = await (await fetch(`${address}/status`, { headers: { cookie } })).text();
    expect(JSON.parse(status)).toMatchObject({ now: '2026-11-23T05:00:00+01:00', speed: 600 });
    expect(status).not.toContain('settle-silent');
    const paused = await fetch(`${address}/pause?account=A`, {
      method: 'POST',
      headers: { ...own, cookie, 'x-csrf-token': csrf },
    });
    expect(paused.status).toBe(200);
  });
});
