import { describe, expect, test } from '@jest/globals';
import { HOUR_MS } from '@promoter/domain';
import { announcePreview, composeNext } from '../../packages/local/run/announce-preview.ts';
import { createTrendsAnnouncer, withoutSources } from '../../packages/local/run/announce-trends.ts';
import type { Workspace } from '../../packages/local/workspace.ts';
import { slotOf, testBot } from '../support/bot.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

/** A bot at half past midnight. */
function nightBot() {
  const bot = testBot();
  const at = slotOf(bot.config, 'A@2026-11-23T09:00').at - 8.5 * HOUR_MS;
  bot.at(at);
  const { store } = bot;
  const { config, now, log } = bot.services();
  const nothing = { fileLog: log, tally: () => ({ reads: 0, writes: 0 }), close: async () => {}, dataDir: '' };
  const workspace: Workspace = {
    ...nothing,
    config,
    store,
    now,
    log,
    holdsData: true,
    keys: null,
    mediaDir: undefined,
  };
  return { store, workspace };
}

async function preview(workspace: Workspace, { speed = 1, json = false } = {}): Promise<string> {
  const next = await composeNext(workspace);
  if (next) announcePreview(next, workspace, speed, json);
  return printed.text;
}

describe('the preview of a bot that has just been started', () => {
  test('shows the next slot’s post at night, marked as not recorded, and says until when it waits', async () => {
    const { workspace } = nightBot();
    const said = await preview(workspace);
    expect(said).toMatch(/^preview of A@2026-11-23T09:00, not recorded: /);
    expect(said).toContain('https://voltagegpu.com/?utm_source=twitter');
    expect(said).toMatch(/\nnext: A at 09:00, in 8 h 30 min\n/);
  });

  test('says that the trends of now are none of then', async () => {
    const { workspace } = nightBot();
    expect(await preview(workspace)).toContain('Trends of now have expired by then');
    printed.text = '';
    const later = { ...workspace, now: () => workspace.now() + 3 * HOUR_MS };
    expect(await preview(later)).not.toContain('Trends of now have expired');
  });

  test('records nothing', async () => {
    const { workspace, store } = nightBot();
    await preview(workspace);
    expect(await store.ledger.list('A', '2026-11-22', '2026-11-23')).toEqual([]);
    expect((await store.history.read('rehearsal', workspace.now())).entries).toEqual([]);
  });

  test('says how long the wait is on the wall, where time runs faster', async () => {
    const { workspace } = nightBot();
    expect(await preview(workspace, { speed: 600 })).toMatch(/in 8 h 30 min, 51 s at this speed\n/);
  });

  test('is of the first slot that no sped-up run has played', async () => {
    const { workspace } = nightBot();
    const played = { ...workspace, playedUntil: slotOf(workspace.config, 'B@2026-11-23T23:15').at + HOUR_MS };
    expect(await preview(played)).toMatch(/^preview of A@2026-11-24T09:00, /);
  });

  test('says what would hold it back', async () => {
    const { workspace, store } = nightBot();
    await store.holds.pause('A', workspace.now());
    expect(await preview(workspace)).toContain('it would be held back now: paused');
  });

  test('is a sentence where it cannot be composed', async () => {
    const { workspace } = nightBot();
    const broken = {
      ...workspace,
      store: {
        ...workspace.store,
        offers: { ...workspace.store.offers, list: () => Promise.reject(new Error('no disk')) },
      },
    };
    expect(await preview(broken)).toMatch(
      /^No post can be composed for A@2026-11-23T09:00 as things are now \(no disk\)\. It is tried anew when the slot opens\.\n\nnext: /,
    );
  });

  test('is an event of its own in JSON, and so is the wait', async () => {
    const { workspace } = nightBot();
    const events = (await preview(workspace, { json: true }))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toMatchObject([
      {
        event: 'preview',
        slot: 'A@2026-11-23T09:00',
        account: 'A',
        text: expect.stringContaining('VoltageGPU'),
        reason: null,
      },
      { event: 'next', slot: 'A@2026-11-23T09:00', at: '2026-11-23T08:00:00.000Z', realSeconds: 30_600 },
    ]);
  });
});

describe('sources that do not deliver', () => {
  type Sources = Parameters<ReturnType<typeof createTrendsAnnouncer>>[0]['sources'];
  const ok = (source: 'trends24' | 'getdaytrends'): Sources[number] => ({
    source,
    outcome: 'answered',
    entries: 5,
    error: null,
  });
  const failed = (source: 'trends24' | 'getdaytrends', error: string, outcome: 'failed' | 'resting' = 'failed') =>
    ({ source, outcome, entries: 0, error }) satisfies Sources[number];
  const OFFLINE = 'worldwide: its name is not found from here (ENOTFOUND)';

  /** What is said of these refreshes, one after the other. */
  function saidOf(...refreshes: Sources[]): string {
    const announce = createTrendsAnnouncer(30, false);
    for (const sources of refreshes) announce({ at: '', sources, trends: [], kept: 0, refused: 0 });
    return printed.text;
  }

  test('without a network are told once, with what happens instead', () => {
    const offline = [failed('trends24', OFFLINE), failed('getdaytrends', OFFLINE)];
    const resting = [failed('trends24', OFFLINE, 'resting'), failed('getdaytrends', OFFLINE, 'resting')];
    expect(saidOf(offline, offline, resting)).toBe(
      'No trend site can be reached from here: posts go out with tags of the calendar and of the field. Asked again every 30 minutes.\n\n',
    );
  });

  test('for another reason are not told as a lack of network', () => {
    expect(saidOf([failed('trends24', 'worldwide: HTTP 403')])).toMatch(
      /^No trend site delivers now \("trends" says why\): /,
    );
  });

  test('are named where others do, and told again when all deliver', () => {
    const some = [ok('trends24'), failed('getdaytrends', OFFLINE)];
    expect(saidOf(some, some, [ok('trends24'), ok('getdaytrends')])).toBe(
      'No trends from getdaytrends now; the other sources deliver. "trends" says why.\n\nEvery source delivers trends again.\n\n',
    );
  });

  test('are not spoken of while all is well', () => {
    expect(saidOf([ok('trends24'), ok('getdaytrends')])).toBe('');
  });

  test('are in the log file, and not as warnings on the terminal beside', () => {
    const terminal: string[] = [];
    const file: string[] = [];
    const log = withoutSources(
      (_, message) => terminal.push(message),
      (_, message) => file.push(message),
    );
    log('warn', 'a trend source failed', { source: 'trends24', error: OFFLINE });
    log('warn', 'tragedy and violence make up a region’s list', { region: 'worldwide' });
    expect({ terminal, file }).toEqual({
      terminal: ['tragedy and violence make up a region’s list'],
      file: ['a trend source failed'],
    });
  });
});
