import { SESSION_COOKIE } from '@promoter/config';
import { jsonOf } from './json-of.ts';

/**
 * The last barrier before every log: strings that this process has read as secrets, and strings of a form that only
 * secrets have, appear in no line. Other code keeps secrets out of errors and tables; this is for the path that it missed.
 */
const secrets = new Set<string>();

/** Every spelling in which a secret may appear, longest first: one secret may be the beginning of another. */
let spellings: readonly string[] = [];

/** Shorter strings are no secrets, and would appear in any line. */
const LEAST_LENGTH = 8;

/** Keeps a secret out of what is logged from now on: the text itself and, where it is JSON, each string in it. */
export function registerSecret(secret: string): void {
  for (const text of [secret, ...stringsIn(jsonOf(secret))]) {
    if (text.trim().length >= LEAST_LENGTH) secrets.add(text.trim());
  }
  spellings = [...secrets]
    .flatMap((text) => [text, encodeURIComponent(text), escaped(text), escaped(escaped(text))])
    .sort((a, b) => b.length - a.length);
}

/** The text without any secret. */
export function redact(text: string): string {
  let redacted = text;
  for (const spelling of spellings) redacted = redacted.replaceAll(spelling, REDACTED);
  for (const pattern of SECRET_PATTERNS) redacted = redacted.replace(pattern, `$1${REDACTED}`);
  return redacted;
}

/** A replacer for `JSON.stringify`: strings without secrets, and none at all under a name that only secrets have. */
export function redactMember(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return SECRET_NAME.test(name) ? REDACTED : redact(value);
}

/** The same, and errors with name, message and cause: as JSON they would be empty. */
export function loggable(name: string, value: unknown): unknown {
  if (!(value instanceof Error)) return redactMember(name, value);
  return { name: value.name, message: value.message, ...(value.cause === undefined ? {} : { cause: value.cause }) };
}

const REDACTED = '[redacted]';

/** Names of members whose string is never logged. */
const SECRET_NAME =
  /^(?:authorization|(?:set-)?cookie|[\w-]*(?:token|secret|password|apiKey|api[-_]key|priceListKey))$/i;

/** What follows the first group is a secret, even if this process never read it as one. */
const SECRET_PATTERNS = [
  /\b((?:Bearer|Basic) +)[\w.~+/%=-]{8,}/gi,
  // The parts of an OAuth 1.0a header; in JSON its quotes are escaped.
  /\b(oauth_(?:consumer_key|token|signature)=\\*"?)[^"\\,&\s]+/gi,
  // Members of an object in a text, and parameters of a query.
  /(\\*"(?:authorization|cookie|set-cookie|[\w-]*(?:token|secret|apikey|password|priceListKey|api[-_]key))\\*" *: *\\*")[^"\\]{8,}/gi,
  /([?&][\w-]*(?:token|secret|api[-_]?key|password|signature|credential)=)[^&\s"'#\\]+/gi,
  // This cookie alone signs a person in.
  new RegExp(`(${SESSION_COOKIE}=)[^;\\s"\\\\]+`, 'gi'),
  // The id of an AWS key.
  /(\b(?:AKIA|ASIA))[A-Z0-9]{16}\b/g,
];

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** As the text appears between quotes in JSON. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
