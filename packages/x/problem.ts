import * as z from 'zod/mini';

/**
 * X's reason for a refusal, from either of its shapes: a problem document, or `errors` with code and message. A problem
 * document may hold such errors too, whose message is then the real reason. EMPTY_PROBLEM where a body gives none.
 */
export function problemOf(body: unknown): XProblem {
  if (typeof body === 'string') return { ...EMPTY_PROBLEM, detail: text.parse(wordsOfPage(body)) };
  const whole = problemBody.safeParse(body);
  if (!whole.success) return EMPTY_PROBLEM;
  const outer = problemSchema.parse(whole.data);
  const errors = errorsSchema.parse(whole.data.errors).slice(0, MAX_ERRORS);
  const parsed = errors.map((error) => problemSchema.parse(error));
  const [first = EMPTY] = parsed;
  const messages = parsed.map(({ message, detail }) => message || (outer.detail && detail));
  const problem: XProblem = {
    title: outer.title || first.title,
    detail: outer.detail || outer.message || first.detail,
    type: outer.type === 'about:blank' ? first.type || outer.type : outer.type || first.type,
    reason: outer.reason || first.reason,
    period: outer.period || first.period,
    status: outer.status ?? first.status,
    resetAt: outer.resetAt ?? first.resetAt,
    inner: text.parse([...new Set(messages)].filter((message) => message !== outer.detail).join(' ')),
    codes: [outer, ...parsed].flatMap(({ code }) => code ?? []),
    fields: errors.flatMap(({ parameters, ...named }) => [
      ...Object.keys(problemBody.safeParse(parameters).data ?? {}),
      ...['parameter', 'field', 'name', 'path'].flatMap((key) => (typeof named[key] === 'string' ? [named[key]] : [])),
    ]),
  };
  return wordsOf(problem) === '' && problem.codes.length === 0 ? EMPTY_PROBLEM : problem;
}

/** The real reason in X's own words; empty where it gives none. */
export const wordsOf = ({ inner, detail, title, type }: XProblem): string => inner || detail || title || type;

/** A problem as one short line, with what stands around the real reason; the status alone where it is empty. */
export function describeProblem(status: number, problem: XProblem): string {
  const { inner, detail, codes } = problem;
  const around = [...(inner ? [detail] : []), ...codes.slice(0, 1).map((code) => `code ${code}`)].filter(Boolean);
  const words = [wordsOf(problem), around.length === 0 ? '' : `(${around.join(', ')})`].filter(Boolean).join(' ');
  return words === '' ? `HTTP ${status}` : `HTTP ${status}: ${words}`;
}

/** Characters of X's own text that are stored or logged, and errors of one answer that are read. */
const MAX_TEXT = 200;
const MAX_ERRORS = 5;

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

/** What a page says that came instead of a problem: its title, else its text. */
const wordsOfPage = (page: string): string => /<title[^>]*>([^<]*)/i.exec(page)?.[1] ?? page.replace(/<[^>]*>/g, ' ');

// What is no date parses to NaN, which is no number to the schema.
const moment = z.catch(z.nullable(z.pipe(z.pipe(z.string(), z.transform(Date.parse)), z.number())), null);
const number = z.catch(z.nullable(z.int()), null);

const problemSchema = z.pipe(
  z.object({
    title: text,
    detail: text,
    message: text,
    type: text,
    reason: text,
    code: number,
    /** The length of a usage cap: `Daily`, `Monthly`. */
    period: text,
    /** The status that the body itself names; null where it names none. */
    status: number,
    /** When a spending cap is reset; null where it does not say. */
    reset_date: moment,
  }),
  z.transform(({ reset_date: resetAt, ...problem }) => ({ ...problem, resetAt })),
);

const EMPTY = problemSchema.parse({});

/** What X's bodies say of a refusal; what is absent is empty. */
export interface XProblem extends Omit<z.output<typeof problemSchema>, 'message' | 'code'> {
  /** What the errors inside say, which is the real reason. */
  inner: string;
  /** X's own numbers for refusals. */
  codes: readonly number[];
  /** The names of the fields that the errors are about. */
  fields: readonly string[];
}

const { message: _, code: __, ...NO_WORDS } = EMPTY;

/** A refusal that gives no reason. */
export const EMPTY_PROBLEM: XProblem = { ...NO_WORDS, inner: '', codes: [], fields: [] };

const problemBody = z.record(z.string(), z.unknown());
const errorsSchema = z.catch(z.array(problemBody), []);
