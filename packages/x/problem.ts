import * as z from 'zod/mini';

/** X's reason for a refusal, from a problem body or the first inline error; EMPTY_PROBLEM where it gives none. */
export function problemOf(body: unknown): XProblem {
  const whole = problemBody.safeParse(body);
  if (!whole.success) return EMPTY_PROBLEM;
  const inline = inlineErrors.safeParse(body);
  const problem = problemSchema.parse(inline.success ? { ...inline.data.errors[0], ...whole.data } : whole.data);
  return problem.title === '' && problem.detail === '' && problem.type === '' ? EMPTY_PROBLEM : problem;
}

/** A problem as one short line; the status alone where it is empty. */
export function describeProblem(status: number, { title, detail, type }: XProblem): string {
  const reason = detail || title || type;
  return reason === '' ? `HTTP ${status}` : `HTTP ${status}: ${reason}`;
}

/** Characters of X's own text that are stored or logged. */
const MAX_TEXT = 200;

/** Text that is only ever shown: one line, bounded. Anything but text counts as absent. */
const text = z.catch(
  z.pipe(
    z.string(),
    z.transform((raw) =>
      raw
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, MAX_TEXT),
    ),
  ),
  '',
);

// What is no date parses to NaN, which is no number to the schema.
const moment = z.catch(z.nullable(z.pipe(z.pipe(z.string(), z.transform(Date.parse)), z.number())), null);

const problemSchema = z.pipe(
  z.object({
    title: text,
    detail: text,
    type: text,
    reason: text,
    /** The length of a usage cap: `Daily`, `Monthly`. */
    period: text,
    /** The status that the body itself names; null where it names none. */
    status: z.catch(z.nullable(z.int()), null),
    /** When a spending cap is reset; null where it does not say. */
    reset_date: moment,
  }),
  z.transform(({ reset_date: resetAt, ...problem }) => ({ ...problem, resetAt })),
);

/** The fields of X's problem bodies; an absent one is empty. */
export type XProblem = z.output<typeof problemSchema>;

/** A refusal that gives no reason. */
export const EMPTY_PROBLEM: XProblem = problemSchema.parse({});

const problemBody = z.record(z.string(), z.unknown());
const inlineErrors = z.object({ errors: z.array(problemBody).check(z.minLength(1)) });
