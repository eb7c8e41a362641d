/**
 * The last net under every log: texts that this process read as secrets stand in no line of it, whatever brought them
 * there. The code before it keeps them out of errors and tables; this is for the path that nobody thought of.
 */
const secrets = new Set<string>();

/** Shorter texts are no secrets, and would stand in any line. */
const LEAST_LENGTH = 8;

/** Keeps a secret out of what is logged from now on: the text, and each text in it where it is JSON. */
export function keepOut(secret: string): void {
  for (const text of [secret, ...textsIn(secret)]) {
    if (text.trim().length >= LEAST_LENGTH) secrets.add(text.trim());
  }
}

/** The text, without any secret. */
export function redact(text: string): string {
  let redacted = text;
  for (const secret of secrets) {
    redacted = redacted.replaceAll(secret, REDACTED).replaceAll(encodeURIComponent(secret), REDACTED);
  }
  return redacted;
}

/** For `JSON.stringify`: texts without secrets, and errors by what they say, since as JSON they would be empty. */
export function loggable(_name: string, value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (!(value instanceof Error)) return value;
  const { name, message, cause } = value;
  return { name, message, ...(cause === undefined ? {} : { cause }) };
}

/** Takes secrets out of an error that is about to leave for a log that others write. */
export function redactError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  error.message = redact(error.message);
  if (error.stack !== undefined) error.stack = redact(error.stack);
  redactError(error.cause);
  return error;
}

const REDACTED = '[redacted]';

function textsIn(json: string): string[] {
  try {
    return textsOf(JSON.parse(json));
  } catch {
    return [];
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
