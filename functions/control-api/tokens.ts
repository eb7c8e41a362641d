import type { Log } from '@promoter/domain';
import * as z from 'zod/mini';
import { jsonOf } from '../wiring/json-of.ts';
import { isSameSecret } from './token.ts';

/** What a token lets its holder do: look, or look and change. */
export type Role = 'read' | 'steer';

/** A token of the control API, as its secret names it. */
export interface Token {
  /** Who holds it, as the log and instructions name them. */
  label: string;
  role: Role;
  value: string;
}

/** The tokens that a secret holds, and why others of it let nobody in, without a value. */
export interface Tokens {
  tokens: readonly Token[];
  refused: readonly string[];
}

/** A shorter token could be guessed. */
const LEAST_LENGTH = 24;

/** Whoever holds the one token, where the secret names no others. */
export const OWNER = 'owner';

const LABEL = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;
const entry = z.object({ token: z.string().check(z.trim()), role: z.enum(['read', 'steer']) });

/**
 * Reads the control secret: one token, its owner's, or a JSON object of labels, each with a token and a role:
 * `{"Anna": {"token": "…", "role": "steer"}, "Wall": {"token": "…", "role": "read"}}`. Each is read by itself: a faulty
 * one locks nobody else out.
 */
export function tokensIn(secret: string): Tokens {
  const text = secret.trim();
  const entries = z.record(z.string(), z.unknown()).safeParse(jsonOf(text));
  if (!entries.success) {
    const fault = faultOfToken(text);
    if (fault !== undefined) return { tokens: [], refused: [`the one token lets nobody in: ${fault}`] };
    return { tokens: [{ label: OWNER, role: 'steer', value: text }], refused: [] };
  }
  const tokens: Token[] = [];
  const refused: string[] = [];
  for (const [label, value] of Object.entries(entries.data)) {
    const fault = faultOf(label, value, tokens);
    const parsed = entry.safeParse(value);
    if (fault === undefined && parsed.success) tokens.push({ label, role: parsed.data.role, value: parsed.data.token });
    else refused.push(`the token of “${label.slice(0, 40)}” lets nobody in: ${fault}`);
  }
  return { tokens, refused };
}

function faultOf(label: string, value: unknown, before: readonly Token[]): string | undefined {
  const parsed = entry.safeParse(value);
  if (!LABEL.test(label)) return 'a label has at most 40 letters, digits, spaces, dots, dashes and underscores';
  if (!parsed.success) return 'it needs {"token": "…", "role": "read" or "steer"}';
  const { token } = parsed.data;
  const same = before.find((other) => isSameSecret(token, other.value));
  return faultOfToken(token) ?? (same && `“${same.label}” has the same`);
}

function faultOfToken(token: string): string | undefined {
  if (token.length < LEAST_LENGTH) return `it has ${token.length} characters and needs at least ${LEAST_LENGTH}`;
  if (/^[{[]/.test(token)) return 'it is written as JSON is, and is none';
  return /[^\x21-\x7e]/.test(token) ? 'it holds a character that no header may' : undefined;
}

/** The token of a text; undefined where it is none. Every one is compared, so that time tells nothing. */
export function tokenWith(given: string, tokens: readonly Token[]): Token | undefined {
  return tokens.filter(({ value }) => isSameSecret(given, value))[0];
}

/** Reads the tokens of the current secret. Of each secret it is logged once which of its tokens let nobody in. */
export function createTokenReader({ controlToken, log }: { controlToken: () => Promise<string>; log: Log }) {
  let known: { secret: string; tokens: readonly Token[] } | undefined;
  return async (): Promise<readonly Token[]> => {
    const secret = await controlToken();
    if (known?.secret === secret) return known.tokens;
    const { tokens, refused } = tokensIn(secret);
    for (const why of refused) log('error', 'a control token is refused', { why });
    known = { secret, tokens };
    return tokens;
  };
}
