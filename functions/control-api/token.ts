import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Compares in constant time, which reveals neither where two texts differ nor how long they are. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** A key for one use only, derived from the control token: a new token invalidates everything signed. */
export const keyFor = (use: string, token: string): Buffer => createHmac('sha256', token).update(use).digest();

/** Signs a text, in characters that cookies and headers allow. */
export const sign = (text: string, key: Buffer): string => createHmac('sha256', key).update(text).digest('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const BEARER = /^Bearer +([\x21-\x7e]{1,512}) *$/i;

/** The token of an Authorization header; undefined when it holds no well-formed one. */
export const bearerToken = (header: string): string | undefined => BEARER.exec(header)?.[1];
