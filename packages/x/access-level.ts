import type http from 'node:http';
import { ApiResponseError, TwitterApi } from 'twitter-api-v2';
import * as z from 'zod/mini';
import { newAgent, USER_AGENT, X_API_URL, type XAccess } from './client.ts';

/**
 * What an account's tokens may do; null where X does not say. Fixed when a token is made: a permission that the app is
 * given later reaches new tokens alone (docs.x.com, "App permissions", 2026-08).
 */
export type AccessLevel = 'read' | 'read-write' | 'read-write-directmessages' | null;

/** X has sent it with answers to signed requests since 2011 (twitter-api-announce, 2011-06-30). */
const header = z.object({
  'x-access-level': z.catch(z.nullable(z.enum(['read', 'read-write', 'read-write-directmessages'])), null),
});

/**
 * Asks X what an account's tokens may do, by one read of `users/me`. For a check by hand: the client of the bot keeps no
 * headers. Never throws; null also where X gives no answer.
 */
export async function readAccessLevel({ credentials, apiUrl, timeoutMs }: XAccess): Promise<AccessLevel> {
  const base = new URL(apiUrl ?? X_API_URL);
  const agent = newAgent(base);
  const late = Promise.withResolvers<AccessLevel>();
  const timer = setTimeout(() => late.resolve(null), timeoutMs);
  try {
    return await Promise.race([ask(credentials, base, agent, timeoutMs), late.promise]);
  } finally {
    clearTimeout(timer);
    agent.destroy();
  }
}

async function ask(
  { apiKey: appKey, apiSecret: appSecret, accessToken, accessSecret }: XAccess['credentials'],
  base: URL,
  httpAgent: http.Agent,
  timeout: number,
): Promise<AccessLevel> {
  const client = new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, { httpAgent });
  try {
    const { headers } = await client.v2.get<unknown>(
      'users/me',
      {},
      {
        fullResponse: true,
        prefix: `${base.href.replace(/\/+$/, '')}/`,
        timeout,
        headers: { 'user-agent': USER_AGENT, 'x-user-agent': USER_AGENT },
        forceParseMode: 'text',
        enableRateLimitSave: false,
      },
    );
    return levelIn(headers);
  } catch (error) {
    return error instanceof ApiResponseError ? levelIn(error.headers) : null;
  }
}

const levelIn = (headers: unknown): AccessLevel => header.safeParse(headers).data?.['x-access-level'] ?? null;
