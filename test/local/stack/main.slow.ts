import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { freePort } from '../../support/free-port.ts';
import { startLambdaLocal } from '../../support/stack/lambda-local.ts';
import { synthesise } from '../../support/stack/synthesise.ts';

const KEYS = { apiKey: 'a-key', apiSecret: 'a-secret', accessToken: 'a-token', accessSecret: 'another-secret' };

test('lambda:local runs the stack that cdk synth wrote: its URL answers, and its roles suffice', async () => {
  const secrets = join(mkdtempSync(join(tmpdir(), 'lambda-local-')), 'secrets.json');
  writeFileSync(secrets, JSON.stringify({ PostSlotA: KEYS, Token: 'open-sesame-to-the-tests' }));
  const port = await freePort();
  const local = startLambdaLocal('--assembly', synthesise(), '--secrets', secrets, '--port', String(port));
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://localhost:${port}${path}`, { headers });
  try {
    await local.serving;
    const health = await get('/health');
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: 'healthy' });
    expect((await get('/status')).status).toBe(401);
    const status = await get('/status', { authorization: 'Bearer open-sesame-to-the-tests' });
    expect(status.status).toBe(200);
    expect(await status.json()).toMatchObject({ mode: 'rehearsal' });
    expect((await get('/sign-in')).headers.get('content-type')).toContain('text/html');
  } finally {
    // 0 only where every event came to something, and no role lacked a right.
    expect(await local.stop()).toBe(0);
  }
  expect(local.output()).toMatch(/^ControlApi\w+: 4 runs, \d cold, 0 errors/m);
  expect(local.output()).not.toMatch(/[1-9]\d* errors|may not|failed at every try/);
  expect(local.output()).not.toContain('another-secret');
});
