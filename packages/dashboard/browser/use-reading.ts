import { useEffect, useRef, useState } from 'preact/hooks';
import * as api from './api.ts';
import { changes, status, tick } from './bot.ts';

/** What a view reads: not there yet, an answer, or a sentence on why it could not be read. */
export type Reading<Answer> = { answer?: Answer; fault?: string };

/**
 * Reads what a view shows: at once, after each change, and with each reading of the status, or `everyMinutes` where it
 * costs more. `key` names what is read: another key is another reading. The last answer stays until the next is there.
 */
export function useReading<Answer>(key: string, read: () => Promise<Answer>, everyMinutes = 0): Reading<Answer> {
  const [reading, setReading] = useState<Reading<Answer> & { key?: string }>({});
  const [last, setLast] = useState({ at: 0, change: -1 });
  const underWay = useRef<{ key: string; change: number } | null>(null);
  const now = tick.value;
  const change = changes.value;
  // The hours of a sped-up rehearsal pass in seconds.
  const restMs = (status.value?.speed ?? 1) > 1 ? 0 : everyMinutes * 60_000;
  const isDue = reading.key !== key || last.change !== change || Date.now() - last.at >= restMs;
  useEffect(() => {
    // One that takes longer than the time between two readings of the status is not begun again, or it would never end.
    const isUnderWay = underWay.current?.key === key && underWay.current.change === change;
    if (!isDue || isUnderWay) return;
    const own = { key, change };
    underWay.current = own;
    const end = (next: Reading<Answer> | null) => {
      if (underWay.current !== own) return;
      underWay.current = null;
      if (!next) return;
      setLast({ at: Date.now(), change });
      setReading({ ...next, key });
    };
    read().then(
      (answer) => end({ answer }),
      (error) => {
        // What concerns the whole page is said by the page: no connection, or the session has ended.
        const isOfPage = !(error instanceof api.Refused) || error instanceof api.SessionEnded;
        end(isOfPage ? null : { fault: `This could not be read: ${error.message}.` });
      },
    );
  }, [key, now, change]);
  useEffect(
    () => () => {
      underWay.current = null;
    },
    [],
  );
  return reading.key === key ? reading : {};
}
