import { type EpochMs, isoTime, MINUTE_MS } from '@promoter/domain';
import type { DeployedFunction } from './deployed-function.ts';
import { parseExpression } from './schedule-expression.ts';
import type { Stack, StackFunction, StackRule } from './stack.ts';

/** An event that its function failed at every time. */
export interface FailedEvent {
  function: string;
  event: unknown;
  error: string;
}

/** Fires what is due in the minute that begins at `minute` and waits until all of it has run. */
export type EventBus = (minute: EpochMs) => Promise<void>;

interface Pending {
  target: StackFunction;
  event: unknown;
  due: EpochMs;
  since: EpochMs;
  tries: number;
}

/** How late a rule fires within its minute: some seconds, as EventBridge does. */
const JITTER_MS = 3_000;

/**
 * EventBridge's rules and Lambda's queue behind them, on a virtual clock. A function that fails gets its
 * event again a minute later and then two, as long as the template's age and count allow.
 */
export function createEventBus(
  stack: Stack,
  functions: ReadonlyMap<string, DeployedFunction>,
  start: EpochMs,
  failed: (event: FailedEvent) => void,
): EventBus {
  const rules = stack.rules.flatMap((rule) => {
    const target = stack.functions.find(({ id }) => id === rule.function);
    return target ? [{ rule, target, fires: parseExpression(rule.expression) }] : [];
  });
  let pending: Pending[] = [];

  const run = async (work: Pending): Promise<void> => {
    const outcome = await functions.get(work.target.id)?.call(work.event, work.due);
    if (outcome === undefined || outcome.ok) return;
    const { maxAgeMs, retries } = work.target.queue ?? { maxAgeMs: 0, retries: 0 };
    const due = work.due + work.tries * MINUTE_MS;
    if (work.tries > retries || due - work.since > maxAgeMs) {
      failed({ function: work.target.id, event: work.event, error: outcome.body });
    } else {
      pending.push({ ...work, due, tries: work.tries + 1 });
    }
  };

  return async (minute) => {
    const { due = [], later = [] } = Object.groupBy(pending, (work) =>
      work.due < minute + MINUTE_MS ? 'due' : 'later',
    );
    pending = later;
    const fired = rules.filter(({ fires }) => fires(minute, start));
    await Promise.all([...due, ...fired.map(({ rule, target }) => workOf(rule, target, minute))].map(run));
  };
}

const workOf = (rule: StackRule, target: StackFunction, minute: EpochMs): Pending => ({
  target,
  event: rule.input ?? scheduledEvent(rule, minute),
  due: minute + JITTER_MS,
  since: minute + JITTER_MS,
  tries: 1,
});

/** EventBridge's own event; its time is the rule's, to the second, not the delivery's. */
const scheduledEvent = (rule: StackRule, minute: EpochMs): object => ({
  version: '0',
  id: `${rule.id}-${minute}`,
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: isoTime(minute).replace('.000Z', 'Z'),
  region: 'us-east-1',
  resources: [`arn:aws:events:us-east-1:000000000000:rule/${rule.id}`],
  detail: {},
});
