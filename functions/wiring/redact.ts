/**
 * The last net under every log: texts that this process read as secrets stand in no line of it, whatever brought them
 * there, nor does what is written as only secrets are. The code before it keeps them out of errors and tables; this is
 * for the path that nobody thought of.
 */
const secrets = new Set<string>();

/** As they may stand in a text, longest first: one may be the beginning of another. */
let written: readonly string[] = [];

/** Shorter texts are no secrets, and would stand in any line. */
const LEAST_LENGTH = 8;

/** Keeps a secret out of what is logged from now on: the text, and each text in it where it is JSON. */
export function keepOut(secret: string): void {
  for (const text of [secret, ...textsIn(secret)]) {
    if (text.trim().length >= LEAST_LENGTH) secrets.add(text.trim());
  }
  written = [...secrets]
    .flatMap((text) => [text, encodeURIComponent(text), inJson(text), inJson(inJson(text))])
    .sort((a, b) => b.length - a.length);
}

/** The text, without any secret. */
export function redact(text: string): string {
  let redacted = text;
  for (const secret of written) redacted = redacted.replaceAll(secret, REDACTED);
  for (const pattern of WRITTEN_AS_SECRETS) redacted = redacted.replace(pattern, `$1${REDACTED}`);
  return redacted;
}

/** For `JSON.stringify`: a text without secrets, and none where its name says that it is one. */
export function withoutSecrets(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return NAMED_AS_SECRET.test(name) ? REDACTED : redact(value);
}

/** The same, with errors by what they say, since as JSON they would be empty. */
export function loggable(key: string, value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(key, value);
  if (!(value instanceof Error)) return value;
  const { name, message, cause } = value;
  return { name, message, ...(cause === undefined ? {} : { cause }) };
}

/**
 * Takes secrets out of an error that is about to leave for a log that others write: out of its words, its own members,
 * its causes and the errors that it gathers, however they point at each other. One that cannot be changed is told anew.
 */
export function redactError(thrown: unknown, seen = new Set<unknown>()): unknown {
  if (typeof thrown === 'string') return redact(thrown);
  if (typeof thrown !== 'object' || thrown === null || seen.has(thrown)) return thrown;
  seen.add(thrown);
  if (Object.isFrozen(thrown)) return new Error(redact(String(thrown)));
  // Message, stack, cause and gathered errors are members that no list of keys shows.
  for (const name of Object.getOwnPropertyNames(thrown)) {
    const { writable, value } = Object.getOwnPropertyDescriptor(thrown, name) ?? {};
    const cleared = NAMED_AS_SECRET.test(name) && typeof value === 'string' ? REDACTED : redactError(value, seen);
    if (writable && cleared !== value) Reflect.set(thrown, name, cleared);
  }
  return thrown;
}

const REDACTED = '[redacted]';

/** Names of members whose text is never told. */
const NAMED_AS_SECRET =
  /^(?:authorization|(?:set-)?cookie|[\w-]*(?:token|secret|password|apiKey|api[-_]key|priceListKey))$/i;

/** What follows the first group is a secret, whoever wrote it: this process may never have seen it as one. */
const WRITTEN_AS_SECRETS = [
  /\b((?:Bearer|Basic) +)[\w.~+/%=-]{8,}/gi,
  // The parts of an OAuth 1.0a header; the quotes are escaped where it stands in JSON.
  /\b(oauth_(?:consumer_key|token|signature)=\\*"?)[^"\\,&\s]+/gi,
  // Members of objects that stand in a text, and values of a query.
  /(\\*"(?:authorization|cookie|set-cookie|[\w-]*(?:token|secret|apikey|password|priceListKey|api[-_]key))\\*" *: *\\*")[^"\\]{8,}/gi,
  /([?&][\w-]*(?:token|secret|api[-_]?key|password|signature|credential)=)[^&\s"'#\\]+/gi,
  // Who has this cookie is signed in.
  /(promoter-session=)[^;\s"\\]+/gi,
  // The id of an AWS key.
  /(\b(?:AKIA|ASIA))[A-Z0-9]{16}\b/g,
];

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

/** As it stands between quotes in JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
