import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Compares in a time that tells neither where two texts differ nor how long they are. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** A key for one use only, made of the control token: a new token makes all that was signed worthless. */
export const keyFor = (use: string, token: string): Buffer => createHmac('sha256', token).update(use).digest();

/** Signs a text, in the letters that cookies and headers take. */
export const sign = (text: string, key: Buffer): string => createHmac('sha256', key).update(text).digest('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const BEARER = /^Bearer +([\x21-\x7e]{1,512}) *$/i;

/** The token of an Authorization header; undefined when it holds none that is written like one. */
export const bearerToken = (header: string): string | undefined => BEARER.exec(header)?.[1];
