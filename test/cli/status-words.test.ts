import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import { type ControlServices, readStatus } from '@promoter/control';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { reconcileDays } from '@promoter/pipeline';
import { printStatus } from '../../packages/cli/commands/status.ts';
import { checkStatus } from '../../packages/cli/doctor/check-status.ts';
import { offerOf } from '../contracts/store-fixtures.ts';
import { LIVE, silent, testBot } from '../support/bot.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

/** 04:00 in Paris: no slot is open. */
const NIGHT = Date.parse('2026-11-23T03:00:00Z');

/** What `status` says of a bot that reconciled its slots a minute ago. */
async function statusOf(change: Partial<ControlServices> = {}, raw: unknown = {}, offers = 0): Promise<string> {
  const { config, store } = testBot(raw);
  const now = () => NIGHT - MINUTE_MS;
  await reconcileDays({ store, schedule: scheduleOf(config), mode: config.mode, now, log: silent });
  if (offers > 0) await store.offers.put([offerOf('gpu-8x-h200', { fetchedAt: NIGHT })]);
  printStatus(await readStatus({ config, store, now: () => NIGHT, ...change }));
  return printed.text;
}

describe('status', () => {
  test('says that a bot runs', async () => {
    expect(await statusOf()).toMatch(/^running: slots were last reconciled on 2026-11-23 at 03:59$/m);
  });

  test('says at once that it was stopped, which is no fault', async () => {
    const said = await statusOf({ stoppedAt: NIGHT - 30_000 });
    expect(said).toMatch(/^Stopped at 03:59\n/);
    expect(said).toMatch(/^not running: slots were last reconciled/m);
    expect(said).toContain('Stopped at 03:59. Start it again with "npm start": it goes on where it was stopped.');
  });

  test('says where X gives no clicks, which is no fault, and nothing of them where it does', async () => {
    const { config, store } = testBot(LIVE);
    const clicks = { way: 'none', at: NIGHT - HOUR_MS, why: 'HTTP 403: Client Forbidden' };
    await store.keyValues.set('engagement:A', { at: NIGHT, gone: [], clicks });
    await store.keyValues.set('engagement:B', { at: NIGHT, gone: [], clicks: { way: 'fields', at: NIGHT } });
    const status = await readStatus({ config, store, now: () => NIGHT });
    printStatus(status);
    const said = 'X gives no clicks: engagement stands in (HTTP 403: Client Forbidden)';
    expect(printed.text.match(/clicks.*/g)).toEqual([`clicks on posts of A: ${said}`]);
    const findings = checkStatus(status, { deployed: true }).filter(({ subject }) => subject.startsWith('clicks'));
    expect(findings).toEqual([{ subject: 'clicks A', verdict: 'ok', detail: said }]);
    expect(status.accounts.map((account) => account.clicks)).toEqual([
      { way: 'none', at: '2026-11-23T03:00:00+01:00', why: 'HTTP 403: Client Forbidden' },
      { way: 'fields', at: '2026-11-23T04:00:00+01:00', why: null },
    ]);
  });

  test('calls it a fault once a slot has passed without the bot', async () => {
    const now = () => NIGHT + 8 * HOUR_MS;
    const said = await statusOf({ stoppedAt: NIGHT, now });
    expect(said).toMatch(/^unhealthy: Stopped at 04:00/);
    expect(said).toMatch(
      /^Stopped at 04:00\. 4 slots passed without it\. Start it again with "npm start": it goes on where it was stopped\.$/m,
    );
  });

  test('does not hold slots against a sped-up run that it never reached', async () => {
    const noon = NIGHT + 8 * HOUR_MS;
    expect(await statusOf({ stoppedAt: noon, now: () => noon + MINUTE_MS })).toMatch(/^Stopped at 12:00\n/);
  });

  test('knows a bot that was started again, or settled by hand, since', async () => {
    expect(await statusOf({ stoppedAt: NIGHT - 2 * MINUTE_MS })).toMatch(/^running: /m);
  });

  test.each([
    ['stopped', NIGHT - 2 * HOUR_MS, /^Stopped at 02:00\n[\s\S]*It ran sped up and has played until 05:00, /],
    ['killed', undefined, /^Not running: a sped-up run has played until 05:00, /],
  ])('says of a sped-up run that was %s until when it played, and what to do', async (_, stoppedAt, said) => {
    // It reconciled in a time that is yet to come.
    const later = { now: () => NIGHT - HOUR_MS, playedUntil: NIGHT + HOUR_MS, stoppedAt };
    const shown = await statusOf(later);
    expect(shown).toMatch(said);
    const words = shown.replace(/\s+/g, ' ');
    expect(words).toContain('its slots go on from 05:00, and with --speed at once; for a fresh start name another');
  });

  test.each([
    ['a rehearsal without prices', {}, 0, /^offers: none: rehearsed posts quote sample prices, .*offers put FILE/m],
    ['a live bot without prices', LIVE, 0, /^offers: none: posts name no price; yours come in with /m],
    ['a bot with prices', {}, 1, /^offers: 1 available, fresh$/m],
  ])('says of %s which are quoted', async (_, raw, offers, line) => {
    expect(await statusOf({}, raw, offers)).toMatch(line);
  });
});
