/** Where progress is shown: standard error, so that what a command prints stays clean. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** What is quicker than this is not spoken of. */
const PATIENCE_MS = 1_000;

const SECOND_MS = 1_000;

/**
 * Shows on a terminal that something is at work, once it takes longer than a second: what, how far where `tell` says
 * so, and for how long. Writes nothing where nobody looks or a script asked for JSON, and leaves nothing behind.
 */
export async function showProgress<T>(
  what: string,
  { json = false }: { json?: boolean },
  work: (tell: (howFar: string) => void) => Promise<T>,
  terminal: Terminal = process.stderr,
): Promise<T> {
  if (json || !terminal.isTTY) return work(() => {});
  const begun = performance.now();
  let howFar = '';
  let shownAt = 0;
  const show = (): void => {
    const ms = performance.now() - begun;
    if (ms < PATIENCE_MS || (shownAt > 0 && performance.now() - shownAt < SECOND_MS / 10)) return;
    shownAt = performance.now();
    terminal.write(`${CLEAR_LINE}${what}${howFar === '' ? '' : `: ${howFar}`} … ${Math.floor(ms / SECOND_MS)} s`);
  };
  const timer = setInterval(show, SECOND_MS);
  try {
    return await work((told) => {
      howFar = told;
      show();
    });
  } finally {
    clearInterval(timer);
    if (shownAt > 0) terminal.write(CLEAR_LINE);
  }
}

const CLEAR_LINE = '\r\u001b[2K';
