import { STATUS_CODES } from 'node:http';

/** A refusal, answered as problem details (RFC 9457). `detail` must hold only what the caller may know. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** For middy's error handler: the message is meant for the caller. */
  readonly expose = true;

  /** `parameters` names those of the request that are at fault. */
  constructor(
    status: number,
    detail?: string,
    headers: Readonly<Record<string, string>> = {},
    parameters: readonly string[] = [],
  ) {
    super(problemBody(status, detail, parameters));
    this.statusCode = status;
    this.headers = headers;
  }
}

/** The body of a problem. Its type is the default: the status says it all. */
export const problemBody = (status: number, detail?: string, parameters: readonly string[] = []): string =>
  JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(parameters.length === 0 ? {} : { parameters }),
  });

/** Sends a browser elsewhere: one without a session to the sign-in page. */
export class Redirect extends Error {
  override readonly name = 'Redirect';
  readonly statusCode = 303;
  readonly expose = true;
  readonly headers: Readonly<Record<string, string>>;

  constructor(location: string) {
    super('');
    this.headers = { location };
  }
}

/** What was found; a 404 that says `detail` where nothing was. */
export function orNotFound<T>(found: T | undefined, detail: string): T {
  if (found === undefined) throw new Problem(404, detail);
  return found;
}
