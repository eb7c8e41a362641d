import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { freePort } from '../support/free-port.ts';

const ROOT = join(import.meta.dirname, '../..');

test('SIGTERM to npm ends the bot in good order and frees its port', async () => {
  const port = String(await freePort());
  const args = ['start', '--', '--port', port, '--data', mkdtempSync(join(tmpdir(), 'npm-'))];
  // A group of its own, so that nothing of it outlives a failure.
  const npm = spawn('npm', args, { cwd: ROOT, stdio: 'pipe', detached: true });
  const [ended, closed] = [once(npm, 'exit'), once(npm, 'close')];
  const status = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      (answer) => answer.status,
      () => 'nobody listens',
    );
  let output = '';
  const started = new Promise<void>((resolve) => {
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('address: http')) resolve();
    });
  });
  try {
    await Promise.race([started, closed]);
    expect(await status()).toBe(200);
    npm.kill('SIGTERM');
    await ended;
    expect(await status()).toBe('nobody listens');
  } finally {
    endGroup(npm.pid);
    await closed;
  }
  expect(output).toContain('stopped. What is recorded stays');
});

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
