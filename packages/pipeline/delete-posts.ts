import { answerTo, DELETE_POST, type DeleteOutcome, type SlotId } from '@promoter/domain';
import { afterDeleteTry, type PendingDeletion, POLICY } from '@promoter/slots';
import { readPendingDeletions, writePendingDeletion } from './pending-deletions.ts';
import type { SettleServices } from './services.ts';
import { writeStop } from './write-stop.ts';

/**
 * Deletes on X the account's posts whose removal was asked for, and records what came of it. Holds and the budget do
 * not keep it back. May be called at any time: of several that delete the same post, the later ones find it gone.
 * Returns the errors of requests that could not be handled; they stay.
 */
export async function deletePosts(services: SettleServices): Promise<unknown[]> {
  const { account, store, now, log } = services;
  const errors: unknown[] = [];
  const startedAt = now();
  const pending = [...(await readPendingDeletions(store.keyValues, account))];
  // Those that were tried longest ago come first, so that one without an answer does not keep the others back.
  for (const [slot, request] of pending.sort(([, a], [, b]) => a.at - b.at)) {
    if (now() - startedAt >= POLICY.deletion.withinMs) break;
    if (request.notBefore > now()) continue;
    try {
      await deletePost(slot, request, services);
    } catch (error) {
      log('error', 'a post could not be deleted', { slot, error });
      errors.push(error);
    }
  }
  return errors;
}

async function deletePost(slot: SlotId, request: PendingDeletion, services: SettleServices): Promise<void> {
  const { account, store, now, log } = services;
  const status = (await store.ledger.read(slot))?.status;
  const isPosted = status?.state === 'posted';
  if (!isPosted) log('error', 'a post to be deleted has no row that says which it is', { slot });
  // Where it is settled, a process died before it removed the request.
  if (!isPosted || status.deletion?.askedAt === request.askedAt) {
    return writePendingDeletion(store.keyValues, slot, null);
  }
  const outcome = await removeFromX(status.xId, services);
  const result = afterDeleteTry(request, outcome, now());
  const { by, reason, detail } = result;
  log(result.state === 'deleted' ? 'info' : 'warn', `deletion ${result.state}`, { slot, by, reason, detail });
  if ('notBefore' in result) await writePendingDeletion(store.keyValues, slot, result);
  else {
    await store.ledger.transition(slot, { state: 'posted' }, { ...status, deletion: result });
    await writePendingDeletion(store.keyValues, slot, null);
  }
  if ('stop' in outcome && outcome.stop) await writeStop(account, outcome.stop, services);
}

/** Asks X once. Counted before and after, as every call is; a refused one is not billed. */
async function removeFromX(xId: string, services: SettleServices): Promise<DeleteOutcome> {
  const { config, store, now } = services;
  const publisher = await services.publisher;
  if (!publisher) {
    const detail =
      config.mode === 'rehearsal' ? 'a rehearsal calls nothing on X' : 'the account’s secret holds no usable keys';
    return { kind: 'later', detail, until: now() };
  }
  const at = now();
  await store.usage.record({ call: DELETE_POST, at, latencyMs: null, ok: true, reads: 0, cost: 0 });
  const outcome = await publisher.remove(xId);
  const ok = outcome.kind === 'deleted';
  const cost = ok ? config.x.prices.deletePost : 0;
  await store.usage.record({ call: answerTo(DELETE_POST), at, latencyMs: now() - at, ok, reads: 0, cost });
  return outcome;
}
