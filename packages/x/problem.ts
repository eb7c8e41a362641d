import * as z from 'zod/mini';
import type { XProblem } from './refusals.ts';

/** What X says about a refusal, from a problem body or the first inline error; null where it says nothing. */
export function problemOf(body: unknown): XProblem | null {
  const whole = problemBody.safeParse(body);
  if (!whole.success) return null;
  const inline = inlineErrors.safeParse(body);
  const problem = problemSchema.parse(inline.success ? { ...inline.data.errors[0], ...whole.data } : whole.data);
  return problem.title === '' && problem.detail === '' && problem.type === '' ? null : problem;
}

/** A problem as one short line; the status alone where there is none. */
export function describeProblem(status: number, problem: XProblem | null): string {
  if (!problem) return `HTTP ${status}`;
  const words = problem.detail === '' || problem.detail === problem.title ? problem.title : problem.detail;
  return `HTTP ${status}: ${words === '' ? problem.type : words}`;
}

/** The longest that X's own words may be in a table or a log. */
const MAX_WORDS = 200;

/** Text from outside that is only ever shown: one line, bounded. Anything that is no text is as good as absent. */
const words = z.catch(
  z.pipe(
    z.string(),
    z.transform((text) =>
      text
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, MAX_WORDS),
    ),
  ),
  '',
);

const moment = z.catch(
  z.pipe(
    z.string(),
    z.transform((text) => (Number.isNaN(Date.parse(text)) ? null : Date.parse(text))),
  ),
  null,
);

const problemSchema = z.pipe(
  z.object({
    title: words,
    detail: words,
    type: words,
    reason: words,
    period: words,
    status: z.catch(z.nullable(z.int()), null),
    reset_date: moment,
  }),
  z.transform(({ reset_date, ...problem }): XProblem => ({ ...problem, resetAt: reset_date })),
);

/** A refusal without a word. */
export const NOTHING_SAID: XProblem = problemSchema.parse({});

const problemBody = z.record(z.string(), z.unknown());
const inlineErrors = z.object({ errors: z.array(problemBody).check(z.minLength(1)) });
