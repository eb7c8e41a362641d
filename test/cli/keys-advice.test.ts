import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ENVIRONMENT } from '@promoter/config';
import type { AccountId } from '@promoter/domain';
import type { Workspace } from '@promoter/local/workspace.ts';
import { createInMemoryStore } from '@promoter/store/in-memory';
import type { XCredentials } from '@promoter/x';
import { checkKeys, verifyKeys } from '../../packages/cli/doctor/check-keys.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

const KEYS: XCredentials = { apiKey: 'key', apiSecret: 'secret', accessToken: '7-token', accessSecret: 'another' };

let x: XServer;
beforeEach(async () => {
  x = await startXServer({ users: { [KEYS.accessToken]: { id: '7', username: 'VOLTAGEGPU' } } });
  process.env[ENVIRONMENT.xApiUrl] = x.url;
});
afterEach(async () => {
  delete process.env[ENVIRONMENT.xApiUrl];
  await x.close();
});

/** What doctor finds of the first account's keys. */
async function finding() {
  const workspace: Workspace = {
    config: configOf(LIVE),
    store: createInMemoryStore(),
    now: Date.now,
    log: silent,
    fileLog: silent,
    tally: () => ({ reads: 0, writes: 0 }),
    dataDir: '',
    holdsData: true,
    keys: new Map<AccountId, XCredentials>([['A', KEYS]]),
    mediaDir: undefined,
    close: async () => {},
  };
  const [first] = await verifyKeys(workspace);
  return first;
}

test.each([
  [
    'keys that are wrong or revoked',
    '401',
    /^this machine’s clock agrees with X’s, so the keys are wrong or revoked: compare all four .*Create new tokens/,
  ],
  ['a clock that X calls wrong', 'wrong-clock', /^set this machine’s clock: X refuses .* more than 5 minutes off/],
  ['a clock ten minutes ahead of X’s', 'clock-off:600', /^set this machine’s clock/],
  ['a clock four minutes ahead, which X takes', 'clock-off:240', /so the keys are wrong or revoked/],
  ['an account that X has suspended', 'suspended', /^Appeal to X from the account itself/],
  ['an account that X has locked', 'locked', /^Sign in to the account on X, unlock it/],
  ['an app without rights', 'permissions', /^Give the app read and write permission, create new tokens/],
  ['an app that is not enrolled', 'not-enrolled', /^Attach the app to a project/],
  ['an app without credits', '402', /^Buy credits in X’s developer console/],
  ['an app whose spending cap is reached', 'spend-cap', /^Raise the spending cap/],
  ['an app whose usage cap is reached', 'usage-cap', /^Wait until the period ends/],
  [
    'a counter that is used up',
    '429:600',
    /^X takes no such question before 20.*: ask again; nothing is known of the keys/,
  ],
  ['an X that is down', '503-before', /^X did not answer as it should: wait some minutes, then ask again/],
  ['a connection that is cut', 'reset-before', /^see that this machine reaches api\.x\.com/],
  ['a page that is none of X’s', 'page', /^mend what these words name: .*or a proxy between here and X/],
])('%s: what to do is told', async (_, fault, todo) => {
  x.onRead(fault);
  expect(await finding()).toMatchObject({ verdict: 'failed', todo: expect.stringMatching(todo) });
});

test('an X that cannot be reached says nothing of the keys', async () => {
  await x.close();
  expect(await finding()).toMatchObject({
    detail: expect.stringContaining('X could not be reached'),
    todo: expect.stringMatching(/network, proxy, firewall.*nothing is known of the keys/),
  });
});

test('how far the clock is off is said', async () => {
  x.onRead('clock-off:600');
  expect(await finding()).toMatchObject({ detail: expect.stringMatching(/clock is 10 minutes ahead of X’s$/) });
});

test('keys of another account: put this account’s own there', async () => {
  await x.close();
  x = await startXServer({ users: { [KEYS.accessToken]: { id: '7', username: 'somebody' } } });
  process.env[ENVIRONMENT.xApiUrl] = x.url;
  expect(await finding()).toMatchObject({
    detail: 'the credentials belong to @somebody, not to @VOLTAGEGPU',
    todo: 'put @VOLTAGEGPU’s own keys there',
  });
});

describe('a file of keys that cannot be used is mended by a command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['one that others can read', { A: KEYS, B: KEYS }, 0o644, /^chmod 600 \S+keys\.json$/],
    ['one without an account', { A: KEYS }, 0o600, /^npm run -s bot -- connect --account B --secrets \S+keys\.json$/],
    ['one that is no object', [], 0o600, /^mend the file, or make another: npm run -s bot -- connect --account A /],
  ])('%s', (_, content, mode, todo) => {
    const file = join(folder, 'keys.json');
    writeFileSync(file, JSON.stringify(content));
    chmodSync(file, mode);
    expect(checkKeys(file, configOf())).toEqual([
      { subject: 'keys', verdict: 'failed', detail: expect.any(String), todo: expect.stringMatching(todo) },
    ]);
  });
});

test('right keys need nothing', async () => {
  expect(await finding()).toEqual({ subject: 'keys of A', verdict: 'ok', detail: 'belong to @VOLTAGEGPU' });
});

test('without a file of keys it is told what that is, who makes it and where it is described', () => {
  const [found] = checkKeys(undefined, configOf());
  expect(found).toMatchObject({ verdict: 'warning', detail: 'not checked' });
  expect(found?.todo).toMatch(
    /--secrets the file of the accounts’ keys to X, .*"connect --secrets".*docs\/going-live\.md/,
  );
});
