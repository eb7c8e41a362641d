/**
 * The last protection of every log: it removes each text that this process read as a secret, and each text that is
 * written as only secrets are. The code before it keeps secrets out of errors and tables already; this covers paths that
 * were overlooked.
 */
const secrets = new Set<string>();

/** The secrets as they may be encoded in a text, longest first: one may be the beginning of another. */
let encoded: readonly string[] = [];

/** Shorter texts are no secrets and occur in ordinary lines. */
const LEAST_LENGTH = 8;

/** Redacts a secret from all logs from now on: the text, and each text in it where it is JSON. */
export function registerSecret(secret: string): void {
  for (const text of [secret, ...textsIn(secret)]) {
    if (text.trim().length >= LEAST_LENGTH) secrets.add(text.trim());
  }
  encoded = [...secrets]
    .flatMap((text) => [text, encodeURIComponent(text), inJson(text), inJson(inJson(text))])
    .sort((a, b) => b.length - a.length);
}

/** The text, without any secret. */
export function redact(text: string): string {
  let redacted = text;
  for (const secret of encoded) redacted = redacted.replaceAll(secret, REDACTED);
  for (const pattern of SECRET_PATTERNS) redacted = redacted.replace(pattern, `$1${REDACTED}`);
  return redacted;
}

/** A replacer for `JSON.stringify`: removes secrets from texts, and the whole text where its name says that it is one. */
export function withoutSecrets(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return NAMED_AS_SECRET.test(name) ? REDACTED : redact(value);
}

/** The same, with errors as name, message and cause, since as JSON they would be empty. */
export function loggable(key: string, value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(key, value);
  if (!(value instanceof Error)) return value;
  const { name, message, cause } = value;
  return { name, message, ...(cause === undefined ? {} : { cause }) };
}

/** Causes nested deeper than this are left out. */
const MAX_CAUSES = 10;

/**
 * Redacts an error before Lambda itself logs it: its message, stack, causes, aggregated errors and other members. Only
 * errors are changed; other members are replaced by copies, since they may be in use elsewhere. An error that cannot be
 * changed is replaced by a new one.
 */
export function redactError(thrown: unknown, seen: ReadonlySet<unknown> = new Set()): unknown {
  if (!(thrown instanceof Error)) return copyWithout(thrown);
  if (seen.has(thrown)) return thrown;
  if (seen.size === MAX_CAUSES) return new Error('further causes are left out');
  const also = new Set(seen).add(thrown);
  for (const name of ['cause', 'errors']) {
    if (!Object.hasOwn(thrown, name)) continue;
    const value: unknown = Reflect.get(thrown, name);
    Reflect.set(
      thrown,
      name,
      Array.isArray(value) ? value.map((one) => redactError(one, also)) : redactError(value, also),
    );
  }
  const others = Object.keys(thrown).filter((name) => !OWN_MEMBERS.has(name));
  const redactedMembers = others.map((name) => Reflect.set(thrown, name, memberWithout(thrown, name)));
  const [message, stack] = [redact(thrown.message), redact(thrown.stack ?? '')];
  const isRedacted =
    setTo(thrown, 'message', message) && setTo(thrown, 'stack', stack) && !redactedMembers.includes(false);
  return isRedacted && !Object.isFrozen(thrown)
    ? thrown
    : Object.assign(new Error(message), { name: thrown.name, stack });
}

function memberWithout(error: Error, name: string): unknown {
  try {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? withoutSecrets(name, value) : copyWithout(value);
  } catch {
    return '[not shown]';
  }
}

/** Members that are redacted by name. */
const OWN_MEMBERS = new Set(['message', 'stack', 'cause', 'errors']);

/** Whether the member has this value in the end. */
function setTo(error: Error, name: 'message' | 'stack', value: string): boolean {
  if ((error[name] ?? '') !== value) Reflect.set(error, name, value);
  return (error[name] ?? '') === value;
}

/** A value's JSON form, without secrets. */
function copyWithout(value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return '[bytes]';
  try {
    return JSON.parse(JSON.stringify(value, loggable));
  } catch {
    return '[not shown]';
  }
}

const REDACTED = '[redacted]';

/** Names of members whose text is always redacted. */
const NAMED_AS_SECRET =
  /^(?:authorization|(?:set-)?cookie|[\w-]*(?:token|secret|password|apiKey|api[-_]key|priceListKey))$/i;

/** What follows the first group is a secret, even one that this process has not read. */
const SECRET_PATTERNS = [
  /\b((?:Bearer|Basic) +)[\w.~+/%=-]{8,}/gi,
  // The parts of an OAuth 1.0a header; the quotes are escaped where it stands in JSON.
  /\b(oauth_(?:consumer_key|token|signature)=\\*"?)[^"\\,&\s]+/gi,
  // Members of objects that stand in a text, and values of a query.
  /(\\*"(?:authorization|cookie|set-cookie|[\w-]*(?:token|secret|apikey|password|priceListKey|api[-_]key))\\*" *: *\\*")[^"\\]{8,}/gi,
  /([?&][\w-]*(?:token|secret|api[-_]?key|password|signature|credential)=)[^&\s"'#\\]+/gi,
  // Whoever has this cookie is signed in.
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

/** As it is written between quotes in JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
