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
export function registerSecret(secret: string): void {
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

/** Deeper causes are left out: whoever reads so far down has found nothing further up. */
const MOST_CAUSES = 10;

/**
 * Takes secrets out of an error that is about to leave for a log that others write: out of its words, its stack, its
 * causes, the errors that it gathers, and what else is told of it. Only errors are changed; other members are replaced
 * by copies, since they may be in use elsewhere. An error that cannot be changed is told anew.
 */
export function redactError(thrown: unknown, seen: ReadonlySet<unknown> = new Set()): unknown {
  if (!(thrown instanceof Error)) return copyWithout(thrown);
  if (seen.has(thrown)) return thrown;
  if (seen.size === MOST_CAUSES) return new Error('further causes are not told');
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
  const others = Object.keys(thrown).filter((name) => !SAID.has(name));
  const areCleared = others.map((name) => Reflect.set(thrown, name, memberWithout(thrown, name)));
  const [message, stack] = [redact(thrown.message), redact(thrown.stack ?? '')];
  const isCleared = setTo(thrown, 'message', message) && setTo(thrown, 'stack', stack) && !areCleared.includes(false);
  return isCleared && !Object.isFrozen(thrown)
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

/** Members that are looked at by name. */
const SAID = new Set(['message', 'stack', 'cause', 'errors']);

/** Whether the member has this value in the end. */
function setTo(error: Error, name: 'message' | 'stack', value: string): boolean {
  if ((error[name] ?? '') !== value) Reflect.set(error, name, value);
  return (error[name] ?? '') === value;
}

/** What JSON has of a value, without secrets. */
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
