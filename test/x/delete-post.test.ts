import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createXPublisher } from '@promoter/x';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');

describe('deleting a post on X', () => {
  let x: XServer;
  beforeEach(async () => {
    x = await startXServer({ now: () => NOW });
  });
  afterEach(() => x.close());

  const publisher = (timeoutMs = 30_000, credentials = X_CREDENTIALS) =>
    createXPublisher({ credentials, apiUrl: x.url, timeoutMs, now: () => NOW });

  /** Publishes a post; returns its id. */
  async function published(): Promise<string> {
    const outcome = await publisher().publish('Rent 8x H200 #GPU');
    if (outcome.kind !== 'posted') throw new Error('it was not posted');
    return outcome.xId;
  }

  test('one call is one signed request, after which X no longer has the post', async () => {
    const id = await published();
    expect(await publisher().remove(id)).toEqual({ kind: 'deleted' });
    expect([...x.deleted]).toEqual([id]);
    expect(x.requests.at(-1)).toMatchObject({
      line: `DELETE /2/tweets/${id}`,
      authorization: expect.stringMatching(/^OAuth /),
      body: '',
    });
    expect(x.requests).toHaveLength(2);
  });

  test('a post that is gone already counts as deleted', async () => {
    const id = await published();
    await publisher().remove(id);
    expect(await publisher().remove(id)).toEqual({ kind: 'deleted' });
  });

  test.each([
    ['reset-before', 0],
    ['reset-after', 1],
    ['503-before', 0],
    ['503-after', 1],
    ['truncated', 1],
    ['no-json', 0],
    ['429:120', 0],
  ])('%s is no definite answer, and asking again settles it', async (fault, deleted) => {
    const id = await published();
    x.onDelete(fault);
    expect(await publisher().remove(id)).toMatchObject({ kind: 'later', detail: expect.stringMatching(/./) });
    expect(x.deleted.size).toBe(deleted);
    expect(await publisher().remove(id)).toEqual({ kind: 'deleted' });
  });

  test.each(['hang-before', 'hang-after'])('%s ends with the timeout', async (fault) => {
    const id = await published();
    x.onDelete(fault);
    expect(await publisher(100).remove(id)).toMatchObject({ kind: 'later', detail: 'X did not answer in time' });
  });

  test('no account deletes the post of another', async () => {
    const id = await published();
    const other = { ...X_CREDENTIALS, accessToken: `2${X_CREDENTIALS.accessToken}` };
    expect(await publisher(30_000, other).remove(id)).toMatchObject({ kind: 'refused', stop: null });
    expect(x.deleted.size).toBe(0);
  });
});
