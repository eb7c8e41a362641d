import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '@promoter/domain';
import { styled } from './print.ts';

/** Warnings and errors for the person at the terminal; everything, as JSON lines, in the data directory's bot.log. */
export function createLocalLog(dataDir: string): Log {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'bot.log');
  return (level, message, facts = {}) => {
    appendFileSync(file, `${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts })}\n`);
    if (level === 'warn' || level === 'error') {
      const details = Object.entries(facts).map(
        ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
      process.stderr.write(`${styled(level === 'warn' ? 'yellow' : 'red', [message, ...details].join(' · '))}\n`);
    }
  };
}
