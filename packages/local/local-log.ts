import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '@promoter/domain';
import { loggable, redact } from '@promoter/functions/wiring/redact.ts';
import { styled } from './print.ts';

/** A log of this size is set aside as `bot.log.1`, in the place of an earlier one. */
const LARGEST_BYTES = 10_000_000;

export const logFile = (dataDir: string): string => join(dataDir, 'bot.log');

/** Writes everything as JSON lines to the data directory's bot.log. */
export function createFileLog(dataDir: string, largestBytes = LARGEST_BYTES): Log {
  mkdirSync(dataDir, { recursive: true });
  const append = appendTo(logFile(dataDir), largestBytes);
  return (level, message, facts = {}) =>
    append(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts }, loggable)}\n`);
}

/** Writes warnings and errors to the terminal, an identical warning only once, and everything to another log. */
export function createTerminalLog(fileLog: Log): Log {
  const warned = new Set<string>();
  return (level, message, facts = {}) => {
    fileLog(level, message, facts);
    if (level !== 'warn' && level !== 'error') return;
    const details = Object.entries(facts).map(([name, value]) => `${name}: ${readable(value)}`);
    const line = redact([message, ...details].join(' · '));
    if (level === 'warn' && warned.has(line)) return;
    if (level === 'warn') warned.add(line);
    process.stderr.write(`${styled(level === 'warn' ? 'yellow' : 'red', line, process.stderr)}\n`);
  };
}

/** A log that cannot be written, on a full disk say, must not stop the work; the ledger reports its own failures. */
function appendTo(file: string, largestBytes: number): (line: string) => void {
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    try {
      if (size > largestBytes) {
        renameSync(file, `${file}.1`);
        size = 0;
      }
      appendFileSync(file, line);
      size += Buffer.byteLength(line);
    } catch (error) {
      process.stderr.write(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
}

/** A fact for a person; an error as its message, since as JSON it would be empty. */
function readable(value: unknown): string {
  if (value instanceof Error) return value.message;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(readable).join(', ');
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return members.map(([name, member]) => `${name} ${readable(member)}`).join(', ');
}
