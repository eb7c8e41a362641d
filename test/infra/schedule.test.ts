import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import { slotsBetween } from '@promoter/slots';
import { accounts, configOf, resourcesOf, TODAY, templateOf } from '../support/infra/stack.ts';

interface Target {
  Arn: { 'Fn::GetAtt': [string, string] };
  Input?: string;
  RetryPolicy: unknown;
  DeadLetterConfig: { Arn: { 'Fn::GetAtt': [string, string] } };
}

function rulesOf(bot: Record<string, unknown>) {
  return Object.values(resourcesOf(templateOf(bot), 'AWS::Events::Rule')).map(({ Properties }) => {
    const [target] = Properties.Targets as [Target];
    return { expression: String(Properties.ScheduleExpression), target, runs: target.Arn['Fn::GetAtt'][0] };
  });
}

const SLOT_RULE = /^cron\((\d+) ([\d,]+) \* \* \? \*\)$/;

/** The minutes of a UTC day at which an account's slot rules fire, `8:30`. */
function eventsOf(rules: ReturnType<typeof rulesOf>, account: string): Set<string> {
  const own = rules.filter(({ runs, target }) => runs.startsWith(`PostSlot${account}Function`) && !target.Input);
  return new Set(
    own.flatMap(({ expression }) => {
      const [, minute, hours = ''] = SLOT_RULE.exec(expression) ?? [];
      return hours.split(',').map((hour) => `${hour}:${minute}`);
    }),
  );
}

describe('the rules that EventBridge fires', () => {
  test.each([
    ['Europe/Paris', '09:00-23:30', 90],
    ['America/New_York', '01:00-05:00', 60],
    ['Australia/Lord_Howe', '20:00-04:00', 90],
  ])('in %s, %s every %i minutes, each slot of a year is fired, on both sides of every clock change', (timezone, window, intervalMinutes) => {
    const bot = {
      timezone,
      window,
      intervalMinutes,
      minGapMinutes: 15,
      accounts: [
        { id: 'A', handle: 'one', offsetMinutes: 0 },
        { id: 'B', handle: 'two', offsetMinutes: 30 },
      ],
    };
    const rules = rulesOf(bot);
    const fired = new Map(['A', 'B'].map((account) => [account, eventsOf(rules, account)]));
    const slots = slotsBetween(scheduleOf(configOf(bot)), TODAY, '2027-11-21');
    const missed = slots.filter(({ account, at }) => {
      const utc = new Date(at);
      return !fired.get(account)?.has(`${utc.getUTCHours()}:${utc.getUTCMinutes()}`);
    });
    expect(slots.length).toBeGreaterThan(2 * 365);
    expect(missed).toEqual([]);
  });

  test('Paris needs two rules an account: even hours on the hour, odd ones at half past', () => {
    const own = rulesOf({}).filter(({ runs, target }) => runs.startsWith('PostSlotA') && !target.Input);
    expect(own.map(({ expression }) => expression)).toEqual([
      'cron(0 7,8,10,11,13,14,16,17,19,20 * * ? *)',
      'cron(30 8,9,11,12,14,15,17,18,20,21 * * ? *)',
    ]);
  });

  test('each account settles its own posts every five minutes, by an event that says so', () => {
    const settling = rulesOf({}).filter(({ target }) => target.Input === '{"settle":true}');
    expect(settling.map(({ runs }) => runs.replace(/Function.*/, ''))).toEqual(['PostSlotA', 'PostSlotB']);
    expect(settling.map(({ expression }) => expression)).toEqual(['cron(2/5 * * * ? *)', 'cron(2/5 * * * ? *)']);
  });

  test.each([
    [30, 'rate(30 minutes)'],
    [60, 'rate(1 hour)'],
  ])('trends are read every %i minutes when so configured', (refreshMinutes, expression) => {
    const rules = rulesOf({ trends: { refreshMinutes } });
    expect(rules.find(({ runs }) => runs.startsWith('RefreshTrends'))?.expression).toBe(expression);
  });

  test('an event waits as long as a slot is open, at both layers, and then goes to a dead-letter queue', () => {
    const template = templateOf();
    for (const { target } of rulesOf({})) {
      expect(target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 1200, MaximumRetryAttempts: 10 });
      expect(target.DeadLetterConfig.Arn['Fn::GetAtt'][0]).toMatch(/^DeadLettersUndelivered/);
    }
    const invocations = Object.values(resourcesOf(template, 'AWS::Lambda::EventInvokeConfig'));
    expect(invocations.length).toBe(5);
    for (const { Properties } of invocations) {
      expect(Properties).toMatchObject({
        MaximumEventAgeInSeconds: 1200,
        MaximumRetryAttempts: 2,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^DeadLettersFailed/), 'Arn'] } },
        },
      });
    }
  });

  test('a poster has time for its calls to X, and the limit follows their timeout', () => {
    const timeout = (bot: Record<string, unknown>) =>
      Object.entries(resourcesOf(templateOf(bot), 'AWS::Lambda::Function')).find(([id]) =>
        id.startsWith('PostSlot'),
      )?.[1].Properties.Timeout;
    expect(timeout({})).toBe(70);
    expect(timeout({ x: { timeoutSeconds: 60 } })).toBe(270);
  });

  test('thirty accounts have their rules too', () => {
    const bot = { intervalMinutes: 90, minGapMinutes: 3, accounts: accounts(30) };
    expect(new Set(rulesOf(bot).map(({ runs }) => runs)).size).toBe(30 + 3);
  });
});
