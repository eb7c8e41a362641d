import { scheduleOf } from '@promoter/config';
import { type AccountId, localDay, readValue } from '@promoter/domain';
import { isVerificationDue } from '@promoter/slots';
import * as z from 'zod/mini';
import type { SettleServices } from './services.ts';
import { writeStop } from './write-stop.ts';

export type Verification =
  /** Too early, or verified already today. */
  { kind: 'not-due' } | { kind: 'verified'; handle: string } | { kind: 'failed'; detail: string };

/**
 * Asks X once a local day, before the first slot, whose credentials these are. Credentials that X refuses stop the
 * account while there is time to fix them. Those of another account are an alarm only: an account may have been
 * renamed. May be called at any time; `atOnce` asks now, whether it is due or not.
 */
export async function verifyAccount(services: SettleServices & { atOnce?: boolean }): Promise<Verification> {
  const { account, config, store, now, log, atOnce = false } = services;
  const today = localDay(config.timezone, now());
  const timeline = await services.timeline;
  if (!timeline) return { kind: 'not-due' };
  const isDue = isVerificationDue(scheduleOf(config), account, now());
  const verifiedDay = async () => (await readValue(store.keyValues, verifiedKey(account), verifiedSchema))?.day;
  const isWanted = atOnce || (isDue && (await verifiedDay()) !== today);
  if (!isWanted) return { kind: 'not-due' };
  const answer = await timeline.verify();
  if (answer.kind === 'unreadable') {
    log('warn', 'the credentials could not be verified', { account, detail: answer.detail });
    if (answer.stop) await writeStop(account, answer.stop, services);
    return { kind: 'failed', detail: answer.detail };
  }
  await store.keyValues.set(verifiedKey(account), { day: today, handle: answer.handle });
  const expected = config.accounts.find(({ id }) => id === account)?.handle ?? '';
  if (answer.handle.toLowerCase() === expected.toLowerCase()) return answer;
  const detail = `the credentials belong to @${answer.handle}, not to @${expected}`;
  log('error', detail, { account });
  return { kind: 'failed', detail };
}

/** The key of whose an account's credentials are, and of when they were verified: `{ day, handle }`. */
export const verifiedKey = (account: AccountId): string => `verified:${account}`;
const verifiedSchema = z.object({ day: z.string() });
