import { type Makeup, makeupOf } from '@promoter/domain';
import * as z from 'zod/mini';

/** A part of a row that nothing depends on: where it cannot be read, it is left out and the row is read without it. */
export const unlessFaulty = <Part extends z.ZodMiniType>(part: Part) => z.catch(z.optional(part), undefined);

const word = unlessFaulty(z.string());

/** What a text was made of, as attributes of a row. */
export const makeupFields = { idea: word, device: word, product: word, domainTag: word, topicCategory: word };

type MakeupRow = { [Field in keyof typeof makeupFields]?: string | undefined };

/** A row as it was read, without those fields of its makeup that were faulty. */
export function withReadMakeup<Row extends MakeupRow>(row: Row) {
  const { idea, device, product, domainTag, topicCategory, ...rest } = row;
  return { ...rest, ...makeupOf({ idea, device, product, domainTag, topicCategory }) };
}

const packedWord = z.nullable(z.string());

/**
 * A makeup without the names of its fields, as the many rows of Fingerprints have it. A newer release may add more. It is
 * read whole or not at all: to read each word by itself would double the time that six hundred of them take.
 */
const packed = z.optional(z.tuple([packedWord, packedWord, packedWord, packedWord, packedWord], z.unknown()));

/** What a row's entry ends with: the packed makeup, or nothing for a text that has none. */
export function packedMakeup({ idea, device, product, domainTag, topicCategory }: Makeup): (string | null)[][] {
  const words = [idea, device, product, domainTag, topicCategory].map((word) => word ?? null);
  return words.some((word) => word !== null) ? [words] : [];
}

/** The makeup that an entry ends with; empty where there is none that can be read. */
export function unpackedMakeup(end: unknown): Makeup {
  const [idea, device, product, domainTag, topicCategory] = packed.safeParse(end).data ?? [];
  return makeupOf({ idea, device, product, domainTag, topicCategory });
}
