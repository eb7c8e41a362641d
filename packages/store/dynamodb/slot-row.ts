import {
  accountOf,
  type Draft,
  type EpochMs,
  KINDS,
  type NewerWord,
  parseSlotId,
  REJECT_REASONS,
  type SlotId,
  type WantedCard,
} from '@promoter/domain';
import {
  ABANDON_REASONS,
  type Confirmation,
  type Decision,
  type RuleVerdict,
  SKIP_REASONS,
  type Slot,
  type SlotRecord,
  type WritableStatus,
} from '@promoter/slots';
import * as z from 'zod/mini';
import { makeupFields, unlessFaulty, withReadMakeup } from './makeup.ts';
import { angle, deletion, faultOf, keptUntil, mode, placeholders, readRow, texts, time, wordOf } from './rows.ts';
import type { Report } from './unreadable-rows.ts';

/** A price card, as an attribute beside the text: releases before it read past it, and post the text alone. */
const card = z.object({
  offer: z.string(),
  layout: z.enum(KINDS),
  pricesMicroUsd: z.readonly(z.array(z.int())),
  day: z.iso.date(),
});

/** A text, as an attribute. */
export const draft = z.codec(
  z.object({
    text: z.string(),
    tags: texts,
    angle,
    offerIds: texts,
    link: z.string(),
    utmId: z.string(),
    fingerprint: z.string(),
    skeleton: z.string(),
    costMicroUsd: z.int(),
    media: z.exactOptional(z.object({ file: z.string(), alt: z.string() })),
    card: unlessFaulty(card),
    ...makeupFields,
  }),
  z.custom<Draft>(),
  {
    decode: ({ costMicroUsd, card, ...rest }) => ({
      ...withReadMakeup(rest),
      ...(card && { media: { card: { ...keyOf(card), prices: card.pricesMicroUsd } } }),
      cost: costMicroUsd,
    }),
    encode: ({ cost, media, ...rest }) => ({
      ...rest,
      ...(media && 'file' in media && { media }),
      ...(media && 'card' in media && { card: { ...keyOf(media.card), pricesMicroUsd: media.card.prices } }),
      costMicroUsd: cost,
    }),
  },
);

const keyOf = ({ offer, layout, day }: Omit<WantedCard, 'prices'>) => ({ offer, layout, day });

const attempt = z.int();
const withoutMedia = z.exactOptional(z.string());

/** How a post became certain; rows say `adopted` for `confirmed`. */
const how = z.codec(wordOf(['answered', 'adopted']), z.custom<Confirmation | NewerWord>(), {
  decode: (word) => (word === 'adopted' ? 'confirmed' : word),
  encode: (word) => (word === 'confirmed' ? 'adopted' : word),
});

/** A status as attributes of the row, at its top level, where the console shows and sorts them. */
const status = z.discriminatedUnion('state', [
  z.object({ state: z.literal('claimed'), owner: z.string(), claimedAt: time }),
  z.object({ state: z.literal('sending'), draft, attempt, sendingAt: time, withoutMedia }),
  z.object({ state: z.literal('waiting'), draft, attempt, until: time, withoutMedia }),
  z.object({
    state: z.literal('unknown'),
    draft,
    attempt,
    sendingAt: time,
    detail: z.string(),
    isFinal: z.exactOptional(z.boolean()),
    looks: z.readonly(z.array(time)),
    withoutMedia,
  }),
  z.object({
    state: z.literal('posted'),
    draft,
    xId: z.string(),
    postedAt: time,
    how,
    withoutMedia,
    deletion: unlessFaulty(deletion),
  }),
  z.object({
    state: z.literal('rejected'),
    draft,
    reason: wordOf(REJECT_REASONS),
    detail: z.string(),
    settledAt: time,
  }),
  z.object({
    state: z.literal('abandoned'),
    draft,
    reason: wordOf(ABANDON_REASONS),
    detail: z.exactOptional(z.string()),
    settledAt: time,
    withoutMedia,
  }),
  z.object({ state: z.literal('rehearsed'), draft, rehearsedAt: time }),
  z.object({
    state: z.literal('skipped'),
    reason: wordOf(SKIP_REASONS),
    detail: z.exactOptional(z.string()),
    settledAt: time,
  }),
  z.object({ state: z.literal('blocked'), rule: z.string(), detail: z.string(), settledAt: time }),
]);

/*
 * A decision has some twenty verdicts and a handful of trends that were not used, and the row is written three times:
 * lines such as `length ✓ 213 of 260` cost half of what maps would, and are easier to read in the console.
 */
const VERDICT = /^(.+?) ([✓✗]) (.*)$/s;
const verdict = z.codec(z.string().check(z.regex(VERDICT)), z.custom<RuleVerdict>(), {
  decode: (line) => {
    const [, rule = '', mark, detail = ''] = VERDICT.exec(line) ?? [];
    return { rule, pass: mark === '✓', detail };
  },
  encode: ({ rule, pass, detail }) => `${rule} ${pass ? '✓' : '✗'} ${detail}`,
});

/** `#Storm tragedy: “dies”` */
const passedOver = z.codec(z.string(), z.custom<Decision['passedOver'][number]>(), {
  decode: (line) => {
    const [hashtag = '', ...reason] = line.split(' ');
    return { hashtag, reason: reason.join(' ') };
  },
  encode: ({ hashtag, reason }) => `${hashtag} ${reason}`,
});

/** Why a post is what it is, as an attribute. */
export const decision = z.codec(
  z.object({
    story: texts,
    trend: z.nullable(z.object({ hashtag: z.string(), source: z.string(), category: z.string(), reason: z.string() })),
    tags: texts,
    angle: z.nullable(z.string()),
    offerIds: texts,
    rules: z.readonly(z.array(verdict)),
    passedOver: z.readonly(z.array(passedOver)),
    candidates: z.number(),
    nearest: z.nullable(z.number()),
    makeup: unlessFaulty(z.object(makeupFields)),
    arithmetic: unlessFaulty(texts),
    yardsticks: unlessFaulty(texts),
  }),
  z.custom<Decision>(),
  {
    decode: ({ makeup, arithmetic, yardsticks, ...rest }) => ({
      ...rest,
      ...(makeup && { makeup: withReadMakeup(makeup) }),
      ...(arithmetic && { arithmetic }),
      ...(yardsticks && { yardsticks }),
    }),
    encode: (value) => value,
  },
);

const header = z.object({ at: time, mode });

/** A status as the code names it; rows call an `unknown` slot's timeline checks `looks`. */
function statusOf(row: z.output<typeof status>): WritableStatus {
  if (row.state === 'unknown') {
    const { looks, ...rest } = row;
    return { ...rest, timelineChecks: looks };
  }
  if (row.state !== 'posted') return row;
  const { deletion, ...rest } = row;
  return { ...rest, ...(deletion && { deletion }) };
}

/** A status as rows name it. */
function rowStatusOf(value: WritableStatus): z.output<typeof status> {
  if (value.state !== 'unknown') return value;
  const { timelineChecks, ...rest } = value;
  return { ...rest, looks: timelineChecks };
}

/** The attributes of all statuses: an update removes those that the new status does not have. */
const STATUS_FIELDS = [...new Set(status.def.options.flatMap((option) => Object.keys(option.shape)))];

/**
 * Parses a slot's row. One that cannot be read is reported, and its status is `unreadable`; a decision that cannot be
 * read is reported, and null. Undefined for a row whose key is no slot id.
 */
export function readSlotRow(row: Readonly<Record<string, unknown>>, report: Report): SlotRecord | undefined {
  const key = String(row.slot);
  const name = parseSlotId(key);
  if (!name) {
    report('Slots', key, 'slot: is no slot id');
    return undefined;
  }
  const place = { table: 'Slots', key: `${key} decision`, report } as const;
  const slotAt = (at: EpochMs): Slot => ({ id: key, ...name, day: name.local.slice(0, 10), at });
  const why = (row.decision ?? null) === null ? undefined : readRow(decision, row.decision, place);
  const [head, body] = [header.safeParse(row), status.safeParse(row)];
  if (head.success && body.success) {
    const { at, mode } = head.data;
    return { slot: slotAt(at), mode, status: statusOf(body.data), decision: why ?? null };
  }
  const faults = [head, body].flatMap(({ error }) => (error ? faultOf(error, row) : []));
  report('Slots', key, faults.join(', '));
  return {
    slot: slotAt(time.safeParse(row.at).data ?? roughMomentOf(key)),
    // Where the mode cannot be read either, the safe assumption is live.
    mode: mode.safeParse(row.mode).data ?? 'live',
    status: { state: 'unreadable', detail: faults.join(', ') },
    decision: why ?? null,
  };
}

/** A slot's moment from its id alone, without the zone: at most 14 hours off, good enough to sort by. */
export const roughMomentOf = (slot: SlotId): EpochMs =>
  Date.parse(`${parseSlotId(slot)?.local ?? '1970-01-01T00:00'}Z`);

export const slotRow = ({ slot, mode, status, decision }: SlotRecord & { status: WritableStatus }) => ({
  ...slotKey(slot.id),
  at: z.encode(time, slot.at),
  mode,
  ...statusFields(status),
  ...decisionField(decision),
  expiresAt: keptUntil(slot.at),
});

/** A decision as an attribute; no attribute for null. */
export const decisionField = (value: Decision | null): Record<string, unknown> =>
  value === null ? {} : { decision: z.encode(decision, value) };

export const slotKey = (slot: SlotId) => ({ account: accountOf(slot), slot });

export const statusFields = (value: WritableStatus): Record<string, unknown> => z.encode(status, rowStatusOf(value));

/** An update that replaces the row's status, and sets other attributes too. */
export function statusUpdate(value: WritableStatus, others: Readonly<Record<string, unknown>> = {}) {
  const fields = { ...statusFields(value), ...others };
  const removed = STATUS_FIELDS.filter((field) => !Object.hasOwn(fields, field));
  const set = Object.keys(fields).map((field) => `#${field} = :${field}`);
  return {
    UpdateExpression: `SET ${set.join(', ')} REMOVE ${removed.map((field) => `#${field}`).join(', ')}`,
    ...placeholders(fields, [...Object.keys(fields), ...removed]),
  };
}
