import { loggable, redact, redactMember } from './redact.ts';

/** Errors beyond these, among causes and errors of an AggregateError, are left out. */
const MOST_ERRORS = 10;

/**
 * What was thrown, without secrets, for a log that others write: a new error with the name, message, stack, causes,
 * errors and other members of the thrown one, each redacted. The thrown one is not changed, as it may be in use
 * elsewhere. `copies` holds the errors that were copied already, by the original: errors may be each other's cause.
 */
export function redactError(thrown: unknown, copies = new Map<Error, Error>()): unknown {
  if (!(thrown instanceof Error)) return redactValue(thrown);
  const known = copies.get(thrown);
  if (known) return known;
  if (copies.size === MOST_ERRORS) return new Error('further causes are not shown');
  const copy = new Error();
  copies.set(thrown, copy);
  for (const name of new Set(['name', 'message', 'stack', ...Object.getOwnPropertyNames(thrown)])) {
    const enumerable = Object.prototype.propertyIsEnumerable.call(thrown, name);
    Object.defineProperty(copy, name, { value: redactedMember(thrown, name, copies), enumerable });
  }
  return copy;
}

function redactedMember(error: Error, name: string, copies: Map<Error, Error>): unknown {
  try {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string') return redactMember(name, value);
    return Array.isArray(value) ? value.map((one) => redactError(one, copies)) : redactError(value, copies);
  } catch {
    return NOT_SHOWN;
  }
}

/** What JSON has of a value, without secrets. */
function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'function' || typeof value === 'symbol' || ArrayBuffer.isView(value)) return NOT_SHOWN;
  if (typeof value !== 'object' || value === null) return value;
  try {
    return JSON.parse(JSON.stringify(value, loggable));
  } catch {
    return NOT_SHOWN;
  }
}

const NOT_SHOWN = '[not shown]';
