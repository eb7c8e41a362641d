import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { Refusal } from '@promoter/local/refusal.ts';

/** What the person at the terminal answers, or a program on standard input: a line for each question. */
export interface Answers {
  /** Whether a person can be asked once more. */
  isTerminal: boolean;
  /** Asks on standard error; on a terminal the answer is not shown. Refuses where the input ends: `what` is missing. */
  ask(what: string, question: string): Promise<string>;
  close(): void;
}

/** Reads nothing before the first question. */
export function openAnswers(): Answers {
  const isTerminal = process.stdin.isTTY === true;
  const lines: string[] = [];
  let isEnded = false;
  let look = (): void => {};
  let reader: Interface | undefined;

  function read(): Interface {
    const opened = createInterface({
      input: process.stdin,
      // A terminal's own echo is off while this one, which goes nowhere, stands in its place.
      output: new Writable({ write: (_chunk, _encoding, done) => done() }),
      terminal: isTerminal,
      historySize: 0,
    });
    opened.on('line', (line) => {
      lines.push(line);
      look();
    });
    opened.on('close', () => {
      isEnded = true;
      look();
    });
    // In this mode a terminal sends no signal by itself.
    opened.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    return opened;
  }

  async function nextLine(): Promise<string | undefined> {
    while (lines.length === 0 && !isEnded) {
      await new Promise<void>((resolve) => {
        look = resolve;
      });
    }
    return lines.shift();
  }

  return {
    isTerminal,
    async ask(what, question) {
      reader ??= read();
      process.stderr.write(question);
      const line = await nextLine();
      process.stderr.write('\n');
      if (line === undefined) throw new Refusal(`no ${what} was given: nothing was stored`);
      return line.trim();
    },
    close: () => reader?.close(),
  };
}
