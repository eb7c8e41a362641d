import { SECOND_MS } from '@promoter/domain';

/** Where progress is shown: standard error, so that what a command prints stays clean. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Quicker work shows no progress. */
const QUIET_MS = SECOND_MS;

/**
 * Shows a line of progress on a terminal once the work takes longer than a second: what is done, how far it is (where the
 * work reports that), and for how long. Writes nothing elsewhere or with `json`, and clears the line at the end.
 */
export async function showProgress<T>(
  what: string,
  { json = false }: { json?: boolean },
  work: (report: (progress: string) => void) => Promise<T>,
  terminal: Terminal = process.stderr,
): Promise<T> {
  if (json || !terminal.isTTY) return work(() => {});
  const begun = performance.now();
  let progress = '';
  let shownAt = 0;
  const show = (): void => {
    const ms = performance.now() - begun;
    if (ms < QUIET_MS || (shownAt > 0 && performance.now() - shownAt < SECOND_MS / 10)) return;
    shownAt = performance.now();
    terminal.write(`${CLEAR_LINE}${what}${progress === '' ? '' : `: ${progress}`} … ${Math.floor(ms / SECOND_MS)} s`);
  };
  const timer = setInterval(show, SECOND_MS);
  try {
    return await work((reported) => {
      progress = reported;
      show();
    });
  } finally {
    clearInterval(timer);
    if (shownAt > 0) terminal.write(CLEAR_LINE);
  }
}

const CLEAR_LINE = '\r\u001b[2K';
