import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  CATEGORIES,
  currentRefusals,
  type EpochMs,
  HOUR_MS,
  isoTime,
  REFUSED_FOR_MS,
  type RefusedTopic,
  type RefusedTopicStore,
  topicKey,
} from '@promoter/domain';
import * as z from 'zod/mini';
import type { Row } from './read-row.ts';
import { readRow } from './rows.ts';
import { unlessRefused } from './slots.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

/**
 * Topics that expire in the same span share a row, so that a refresh writes one row and not all. Four rows in turn hold
 * more than the day and four hours that a refusal is written for.
 */
const SPAN_MS = 12 * HOUR_MS;
const ROWS = 4;
/** Topics that one expression sets: DynamoDB takes 4 KB of it. */
const AT_ONCE = 100;

/**
 * A topic's attribute, `#chelsea`, and its value: one line for whoever looks into the console, `tragedy names google-rss
 * 2026-11-27T09:30Z Chelsea: three dead`. Every post reads them all, so what the key says already is left out.
 */
const ATTRIBUTE = /^#(.+)$/;
const LINE = /^(\w+) (itself|names) (\S+) (\d{4}-\d\d-\d\dT\d\d:\d\dZ) ?(.*)$/s;
const category = z.enum(CATEGORIES);

const line = z.string().check(
  z.regex(LINE),
  z.refine((text) => category.safeParse(text.split(' ')[0]).success, 'begins with a category'),
);

function topicOf(key: string, text: string): RefusedTopic {
  const [, of, reach, source = '', until = '', words] = LINE.exec(text) ?? [];
  return {
    key,
    category: category.parse(of),
    reach: reach === 'names' ? 'names' : 'itself',
    words: words || key,
    source,
    expiresAt: Date.parse(until),
  };
}

function lineOf({ key, category: of, reach, words, source, expiresAt }: RefusedTopic): string {
  const until = isoTime(expiresAt).replace(/:\d\d\.\d+Z$/, 'Z');
  return [of, reach, source, until, ...(topicKey(words) === key ? [] : [words])].join(' ');
}

/** Topics that are refused for a while, packed into a few rows of State. */
export function createRefusedTopicStore({ db, name, row: rowAt, report }: TableAccess): RefusedTopicStore {
  const keyOf = (place: number) => STATE.refusedTopics(place);

  function topicsIn(row: Row, now: EpochMs): RefusedTopic[] {
    return Object.entries(row).flatMap(([attribute, value]) => {
      const [, key] = ATTRIBUTE.exec(attribute) ?? [];
      if (key === undefined) return [];
      const read = readRow(line, value, { table: 'State', key: `${String(row.key)} ${attribute}`, report });
      if (read !== undefined) return [topicOf(key, read)];
      // Refused for a reason that cannot be read: refused as long as its row is there.
      const expiresAt = now + REFUSED_FOR_MS;
      return [{ key, category: 'unknown', reach: 'itself', words: 'cannot be read', source: 'a row', expiresAt }];
    });
  }

  async function putSpan(span: number, topics: readonly RefusedTopic[]): Promise<void> {
    const ends = isoTime((span + 1) * SPAN_MS);
    const key = keyOf(span % ROWS);
    const lines = topics.map((topic) => [`#${topic.key}`, lineOf(topic)] as const);
    const names = Object.fromEntries(lines.map(([attribute], place) => [`#${place}`, attribute]));
    const values = Object.fromEntries(lines.map(([, value], place) => [`:${place}`, value]));
    const update = new UpdateCommand({
      TableName: name('State'),
      Key: key,
      UpdateExpression: `SET ${lines.map((_, place) => `#${place} = :${place}`).join(', ')}`,
      ConditionExpression: '#ends = :ends',
      ExpressionAttributeNames: { ...names, '#ends': 'ends' },
      ExpressionAttributeValues: { ...values, ':ends': ends },
    });
    const put = new PutCommand({
      TableName: name('State'),
      Item: { ...key, ends, ...Object.fromEntries(lines) },
      ConditionExpression: 'attribute_not_exists(#ends) OR #ends < :ends',
      ExpressionAttributeNames: { '#ends': 'ends' },
      ExpressionAttributeValues: { ':ends': ends },
    });
    if (await unlessRefused(db.send(update))) return;
    // The row is of a span that is over. Another refresh may have begun the new one meanwhile.
    if (!(await unlessRefused(db.send(put)))) await db.send(update);
  }

  return {
    read: async (now) => {
      const rows = await Promise.all(Array.from({ length: ROWS }, (_, place) => rowAt(name('State'), keyOf(place))));
      return currentRefusals(
        rows.flatMap((row) => (row ? topicsIn(row, now) : [])),
        now,
      );
    },
    put: async (topics) => {
      const latest = new Map(topics.map((topic) => [topic.key, topic]));
      const spans = Map.groupBy(latest.values(), ({ expiresAt }) => Math.floor(expiresAt / SPAN_MS));
      for (const [span, of] of spans) {
        for (let start = 0; start < of.length; start += AT_ONCE) await putSpan(span, of.slice(start, start + AT_ONCE));
      }
    },
  };
}
