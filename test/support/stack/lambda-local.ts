import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../../packages/local/stack/main.ts');

export interface LambdaLocal {
  output(): string;
  /** Resolves when it serves the Function URL, or has ended instead. */
  serving: Promise<unknown>;
  /** Ends it as a person would; answers its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `lambda:local` with these options. */
export function startLambdaLocal(...args: string[]): LambdaLocal {
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let output = '';
  const announced = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ctrl-C stops it.')) resolve();
      });
    }
  });
  return {
    output: () => output,
    serving: Promise.race([announced, closed]),
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
      return child.exitCode;
    },
  };
}
