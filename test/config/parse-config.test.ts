import { describe, expect, test } from '@jest/globals';
import { type Config, describeFaults, parseConfig, readPriceOf } from '@promoter/config';

const parsed = (raw: unknown): Config => {
  const result = parseConfig(raw);
  if (!result.ok) throw new Error(describeFaults(result.faults));
  return result.config;
};

const faults = (raw: unknown): string[] => {
  const result = parseConfig(raw);
  return result.ok ? [] : describeFaults(result.faults).split('\n');
};

describe('a configuration', () => {
  test('that says nothing is the contract’s: two accounts, ten posts a day, a rehearsal', () => {
    const config = parsed({});
    expect(config).toMatchObject({
      mode: 'rehearsal',
      timezone: 'Europe/Paris',
      window: { start: 540, end: 1410 },
      intervalMinutes: 90,
      dailyCap: 10,
      accounts: [
        { id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 },
        { id: 'B', handle: 'Voltage_GPU', offsetMinutes: 45 },
      ],
    });
    expect(parsed(undefined)).toEqual(config);
  });

  test('may write its window as two times', () => {
    expect(parsed({ window: { start: '22:00', end: '06:00' } }).window).toEqual({ start: 1320, end: 360 });
    expect(parsed({ window: '00:00-24:00' }).window).toEqual({ start: 0, end: 1440 });
  });

  test('may name a brand, which has to be among those that are at hand', () => {
    expect(parsed({}).brand).toBe('voltagegpu');
    expect(parseConfig({ brand: 'acme' }, ['acme', 'voltagegpu']).ok).toBe(true);
    expect(parseConfig({ brand: 'acme', windo: 1 }, ['voltagegpu'])).toMatchObject({
      faults: [
        { path: 'windo' },
        { path: 'brand', message: 'there is no folder packages/brands/acme, only voltagegpu' },
      ],
    });
    expect(faults({ brand: '../voltagegpu' })).toEqual(['brand: must be lower case letters, digits and dashes']);
  });

  test('keeps money exact', () => {
    expect(parsed({ budget: { monthlyUsd: 149.99 } }).budget.monthlyUsd).toBe(149_990_000);
    expect(parsed({ x: { prices: { readPost: '0.0155' } } }).x.prices.readPost).toBe(15_500);
  });

  test('may price an account’s reads by themselves: those of another developer’s app cost more', () => {
    const [own, other] = [
      { id: 'A', handle: 'one', offsetMinutes: 0 },
      { id: 'B', handle: 'two', offsetMinutes: 45, readUsd: 0.005 },
    ];
    const config = parsed({ accounts: [own, other] });
    expect(['A', 'B'].map((id) => readPriceOf(config, id))).toEqual([1_000, 5_000]);
    expect(readPriceOf(parsed({ accounts: [own], x: { prices: { readOwnPost: 0.002 } } }), 'A')).toBe(2_000);
    expect(faults({ accounts: [{ ...own, readUsd: 'much' }] })).toEqual([
      'accounts[0].readUsd: must be an amount in US dollars such as 150 or "0.015"',
    ]);
  });

  test('may have many accounts, as long as the gap fits', () => {
    const accounts = Array.from({ length: 30 }, (_, i) => ({
      id: `A${i}`,
      handle: `handle_${i}`,
      offsetMinutes: i * 3,
    }));
    expect(parsed({ accounts, minGapMinutes: 3 }).accounts).toHaveLength(30);
  });
});

describe('a faulty configuration', () => {
  test('is refused with every fault at once, each with its path', () => {
    expect(
      faults({
        mode: 'liev',
        timezone: 'Mars/Olympus',
        window: '9-23',
        windo: 1,
        accounts: [{ id: 'a', handle: '@x', offsetMinutes: -1, colour: 'red' }],
        budget: { monthlyUsd: -1 },
        trends: { regions: ['atlantis'], minRelevance: 2 },
        minGapMinutes: 'soon',
      }).map((line) => line.slice(0, line.indexOf(':'))),
    ).toEqual(
      expect.arrayContaining([
        'mode',
        'timezone',
        'window',
        'windo',
        'accounts[0].id',
        'accounts[0].handle',
        'accounts[0].offsetMinutes',
        'accounts[0].colour',
        'budget.monthlyUsd',
        'trends.regions[0]',
        'trends.minRelevance',
        'minGapMinutes',
      ]),
    );
  });

  test('says what does not fit together beside what is misspelt', () => {
    expect(faults({ windo: 1, minGapMinutes: 50, mode: 'live' })).toEqual([
      'windo: is no setting; remove it or correct its name',
      'minGapMinutes: minGapMinutes 50 × 2 accounts is more than intervalMinutes 90: at most 45 fits',
      expect.stringMatching(/^trends\.acceptPolicyRisk: must be true .* or set trends\.use to "relevant"/),
    ]);
  });

  test.each([null, [], 'rehearsal', 7])('that is %j is refused, not replaced by defaults', (raw) => {
    expect(raw === null ? faults({ accounts: null }) : faults(raw)).not.toEqual([]);
  });

  test('may not name an account or a handle twice', () => {
    const accounts = [
      { id: 'A', handle: 'Volt', offsetMinutes: 0 },
      { id: 'A', handle: 'volt', offsetMinutes: 45 },
    ];
    expect(faults({ accounts })).toEqual([
      'accounts[1].id: "A" is used twice',
      'accounts[1].handle: "volt" is used twice',
    ]);
  });

  test.each(['+01:00', 'GMT+1', 'UTC-5'])('may not name the zone %s, which has no daylight saving', (timezone) => {
    expect(faults({ timezone })).toEqual(['timezone: must be an IANA time zone such as "Europe/Paris"']);
  });
});

test('an address for alarms is refused without being repeated: the file is for everybody to read', () => {
  expect(parsed({}).alarmWebhook).toBe(false);
  expect(faults({ alarmWebhook: 'https://hooks.slack.com/services/T1/B1/abc' })).toEqual([
    'alarmWebhook: must be true or false: the address itself is a secret',
  ]);
});

describe('live mode', () => {
  const live = { mode: 'live' };

  test('with bridged trends wants the risk accepted in writing', () => {
    expect(faults(live)).toHaveLength(1);
    expect(parsed({ ...live, trends: { acceptPolicyRisk: true } }).mode).toBe('live');
  });

  test('with relevant trends only needs nothing more', () => {
    expect(parsed({ ...live, trends: { use: 'relevant' } }).mode).toBe('live');
  });
});
