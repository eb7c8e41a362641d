import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const BOT = join(import.meta.dirname, '../../packages/cli/bot.js');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

const start = (args: readonly string[], env: Record<string, string>, cwd?: string): ChildProcess =>
  spawn(process.execPath, ['--no-warnings', BOT, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    cwd,
    stdio: 'pipe',
  });

/** Runs `bot <args>` to its end, as a user would, with this on its standard input, in this folder. */
export async function bot(
  args: readonly string[],
  { input = '', env = {}, cwd }: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<Ended> {
  const child = start(args, env, cwd);
  child.stdin?.end(input);
  const [out, err] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'close'),
  ]);
  return { code: child.exitCode, out, err };
}

export interface Running {
  child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  /** Resolves when the output matches. */
  said(pattern: RegExp): Promise<void>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts `bot <args>` and leaves it running. */
export function startBot(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = start(args, env);
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  return {
    child,
    output: () => output,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(output)) resolve();
        };
        listeners.add(look);
        child.once('close', () => reject(new Error(`ended before it said ${pattern}: ${output}`)));
        look();
      }),
    end: async (signal) => {
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
    },
  };
}
