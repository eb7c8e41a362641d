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

/** What a process of its own is started with. */
interface Circumstances {
  /** Its standard input; empty unless given. */
  input?: string;
  env?: Record<string, string>;
  cwd?: string;
}

/** Runs `bot <args>` to its end in a process of its own, as a user would. */
export async function botAsProcess(
  args: readonly string[],
  { input = '', env = {}, cwd }: Circumstances = {},
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

/** One command at a time prints here. */
let printing: Promise<unknown> = Promise.resolve();

/**
 * Runs `bot <args>` to its end: in this process, which takes a tenth of the time of one of its own, unless it is to have
 * an input, an environment or a folder.
 */
export function bot(args: readonly string[], circumstances?: Circumstances): Promise<Ended> {
  if (circumstances !== undefined || args[0] === 'run') return botAsProcess(args, circumstances);
  const ended = printing.then(() => botHere(args));
  printing = ended.catch(() => undefined);
  return ended;
}

async function botHere(args: readonly string[]): Promise<Ended> {
  const { runCommand } = await import('../../packages/cli/run-command.ts');
  const printed = { out: '', err: '' };
  const { stdout, stderr } = process;
  const [toOut, toErr] = [stdout.write, stderr.write];
  stdout.write = (chunk: string | Uint8Array) => {
    printed.out += String(chunk);
    return true;
  };
  stderr.write = (chunk: string | Uint8Array) => {
    printed.err += String(chunk);
    return true;
  };
  try {
    const code = await runCommand(args);
    return { code, ...printed };
  } finally {
    Object.assign(stdout, { write: toOut });
    Object.assign(stderr, { write: toErr });
  }
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
