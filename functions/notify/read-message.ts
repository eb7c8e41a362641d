import { type EpochMs, localTime } from '@promoter/domain';
import * as z from 'zod/mini';
import { jsonOf } from '../wiring/json-of.ts';

/** What a person or a program is told. */
export interface Message {
  /** One line: `ALARM: Overdue slots`, or a mail’s subject. */
  title: string;
  /** What happened, and what to do. May quote strangers: topics, headlines. */
  text: string;
  /** Which deployment, where, when: `promoter-prod · eu-west-3 · 2026-11-22T09:31:02+01:00`. */
  footer: string;
  /** Null for what is no alarm. */
  state: string | null;
  /** The alarm’s section, `docs/runbook.md#overdue-slots`. */
  runbook: string | null;
  at: EpochMs;
  /** The functions whose metric the alarm watches; mostly none. */
  watches: readonly string[];
}

export interface Place {
  /** `promoter-prod`. */
  deployment: string;
  region: string;
  timezone: string;
}

/** One message of the topic as SNS hands it to a function, as far as it is used. */
export const snsRecord = z.object({
  Sns: z.object({
    Subject: z.optional(z.nullable(z.string())),
    Message: z.string(),
    Timestamp: z.string().check(z.refine((time) => !Number.isNaN(Date.parse(time)))),
  }),
});

/** What CloudWatch publishes when an alarm goes off or ends, as far as it is used. */
const alarmSchema = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.optional(z.nullable(z.string())),
  NewStateValue: z.string(),
  NewStateReason: z.string(),
  Trigger: z.catch(z.object({ Dimensions: z.array(z.object({ name: z.string(), value: z.string() })) }), {
    Dimensions: [],
  }),
});

/** Makes one message of what stands on the topic: an alarm, or a mail of the bot’s or of a person’s. */
export function readMessage({ Sns }: z.output<typeof snsRecord>, { deployment, region, timezone }: Place): Message {
  const at = Date.parse(Sns.Timestamp);
  const footer = [deployment, region, localTime(timezone, at)].join(' · ');
  const alarm = alarmSchema.safeParse(jsonOf(Sns.Message)).data;
  if (alarm) return { ...alarmMessage(alarm), footer, at };
  const title = Sns.Subject || `A message of ${deployment}`;
  return { title, text: Sns.Message, footer, state: null, runbook: null, at, watches: [] };
}

/** How the stack’s alarms describe themselves: what people lose, then the section. */
const DESCRIPTION = /^(.*?) What to do: (docs\/runbook\.md#([\w-]+))$/s;

function alarmMessage(alarm: z.output<typeof alarmSchema>): Omit<Message, 'footer' | 'at'> {
  const { AlarmName, AlarmDescription, NewStateValue: state, NewStateReason: reason, Trigger } = alarm;
  const [, loss = AlarmDescription ?? '', runbook = null, section = AlarmName] =
    DESCRIPTION.exec(AlarmDescription ?? '') ?? [];
  const isOver = state === 'OK';
  const lines = [
    isOver ? `This is over: ${loss}` : loss,
    ...(isOver || runbook === null ? [] : [`What to do: ${runbook}`]),
    `Reason: ${reason}`,
  ];
  return {
    title: `${state}: ${section === AlarmName ? AlarmName : inWords(section)}`,
    text: lines.join('\n'),
    state,
    runbook,
    watches: Trigger.Dimensions.filter(({ name }) => name === 'FunctionName').map(({ value }) => value),
  };
}

/** `overdue-slots` → `Overdue slots`, as the runbook’s heading. */
const inWords = (section: string): string =>
  section.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('-', ' ');
