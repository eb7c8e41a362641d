import * as z from 'zod/mini';

/** X's number of a post, an account or a file. */
export const id = z.string().check(z.regex(/^\d{1,25}$/));

/** How many of something. X’s description (2.167, 2026-08-22) has counters that come as strings where they are no number. */
export const count = z.pipe(
  z.union([z.int().check(z.gte(0)), z.string().check(z.regex(/^\d{1,15}$/))]),
  z.transform(Number),
);

/** What X may leave out, or give as null; in any other form it counts as left out. */
export const perhaps = <S extends z.ZodMiniType>(schema: S) => z.catch(z.nullish(schema), undefined);

/** Items that are read one by one. */
export const list = z.array(z.unknown());

/** The items that can be read: any other costs itself, not the page. */
export const readable = <S extends z.ZodMiniType>(schema: S, items: readonly unknown[]): z.output<S>[] =>
  items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });

/** Errors of any form are errors; only none at all, and an empty list, are not. */
export const hasErrors = (errors: unknown): boolean =>
  Array.isArray(errors) ? errors.length > 0 : errors !== undefined && errors !== null;
