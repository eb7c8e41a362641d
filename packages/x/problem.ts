import * as z from 'zod/mini';

/**
 * X's reason for a refusal, from either of its shapes: a problem document, or `errors` with code and message. A problem
 * document may hold such errors too, whose message is then the real reason. EMPTY_PROBLEM where a body gives none.
 */
export function problemOf(body: unknown): XProblem {
  if (typeof body === 'string') return problemOfText(body);
  const whole: Record<string, unknown> | undefined = Array.isArray(body)
    ? { errors: body }
    : problemBody.safeParse(body).data;
  if (!whole) return EMPTY_PROBLEM;
  const outer = problemSchema.parse(whole);
  const { errors: several, error: one } = whole;
  const errors = [...errorsOf(several), ...errorsOf(one)].slice(0, MAX_ERRORS);
  const parsed = errors.map((error) => problemSchema.parse(error));
  const [first = EMPTY] = parsed;
  const messages = parsed.map(({ message, detail, reason }) => message || (outer.detail && (detail || reason)));
  const all = [...parsed, outer];
  const problem: XProblem = {
    title: outer.title || first.title,
    detail: outer.detail || outer.message || first.detail,
    type: outer.type === 'about:blank' ? first.type || outer.type : outer.type || first.type,
    reason: outer.reason || first.reason,
    period: all.find(({ period }) => period !== '')?.period ?? '',
    status: outer.status ?? first.status,
    resetAt: all.find(({ resetAt }) => resetAt !== null)?.resetAt ?? null,
    inner: text.parse([...new Set(messages)].filter((message) => message !== outer.detail).join(' ')),
    codes: [outer, ...parsed].flatMap(({ code }) => code ?? []),
    types: all.map(({ type }) => type),
    names: all.flatMap(({ title, reason }) => [title, reason]),
    words: all.flatMap(({ message, detail, title }) => [message, detail, title]),
    fields: errors.flatMap(({ parameters, ...named }) => [
      ...Object.keys(problemBody.safeParse(parameters).data ?? {}),
      ...['parameter', 'field', 'name', 'path'].flatMap((key) => (typeof named[key] === 'string' ? [named[key]] : [])),
    ]),
    isPage: false,
  };
  const isEmpty = wordsOf(problem) === '' && problem.codes.length === 0 && problem.fields.length === 0;
  return isEmpty ? EMPTY_PROBLEM : problem;
}

function problemOfText(body: string): XProblem {
  const detail = text.parse(wordsOfPage(body));
  return { ...EMPTY_PROBLEM, detail, words: [detail], isPage: isPage(body) };
}

/** Errors come as a list, as one alone, as mere words, and inside of one another: the innermost comes first. */
function errorsOf(errors: unknown, depth = 0): Record<string, unknown>[] {
  const each: unknown[] = Array.isArray(errors) ? errors : [errors];
  return each.slice(0, MAX_ERRORS).flatMap((error): Record<string, unknown>[] => {
    if (typeof error === 'string') return [{ message: error }];
    const { data } = problemBody.safeParse(error);
    if (!data) return [];
    const { errors: several, error: one, ...own } = data;
    return depth === MAX_DEPTH ? [own] : [...errorsOf(several, depth + 1), ...errorsOf(one, depth + 1), own];
  });
}

/** The real reason in X's own words; empty where it gives none. */
export const wordsOf = ({ inner, detail, title, reason, type }: XProblem): string =>
  inner || detail || title || reason || type;

/** A problem as one short line, with what stands around the real reason; the status alone where it is empty. */
export function describeProblem(status: number, problem: XProblem): string {
  const { inner, detail, codes } = problem;
  const around = [...(inner ? [detail] : []), ...codes.slice(0, 1).map((code) => `code ${code}`)].filter(Boolean);
  const words = [wordsOf(problem), around.length === 0 ? '' : `(${around.join(', ')})`].filter(Boolean).join(' ');
  return words === '' ? `HTTP ${status}` : `HTTP ${status}: ${words}`;
}

/** Characters of X's own text that are stored or logged, errors of one answer that are read, and how deep inside. */
const MAX_TEXT = 200;
const MAX_ERRORS = 100;
const MAX_DEPTH = 3;

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

/** Whether this is markup: a page of what stands before X, whose words are none of X's. */
const isPage = (body: string): boolean => /^\s*</.test(body);

/** What a page says that came instead of a problem: its title, else its text. */
const wordsOfPage = (page: string): string => /<title[^>]*>([^<]*)/i.exec(page)?.[1] ?? page.replace(/<[^>]*>/g, ' ');

// What is no date parses to NaN, which is no number to the schema.
const moment = z.catch(z.nullable(z.pipe(z.pipe(z.string(), z.transform(Date.parse)), z.number())), null);
const digits = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));
const number = z.catch(z.nullable(z.union([z.int(), digits])), null);

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
  /** What the whole and each error inside have as `type`, as `title` or `reason`, and as words. */
  types: readonly string[];
  names: readonly string[];
  words: readonly string[];
  /** The names of the fields that the errors are about. */
  fields: readonly string[];
  /** A page of markup instead of an answer of X's. */
  isPage: boolean;
}

const { message: _, code: __, ...NO_WORDS } = EMPTY;

/** A refusal that gives no reason. */
export const EMPTY_PROBLEM: XProblem = {
  ...NO_WORDS,
  inner: '',
  codes: [],
  types: [],
  names: [],
  words: [],
  fields: [],
  isPage: false,
};

const problemBody = z.record(z.string(), z.unknown());
