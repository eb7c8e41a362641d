import type { Log } from '@promoter/domain';
import type { RefreshSummary } from '@promoter/pipeline/refresh-trends';
import { say } from '../print.ts';

/** Failures of a connection, as their causes are named: what a machine without a network has, or behind a wall. */
const NO_CONNECTION = /E(NOTFOUND|AI_AGAIN|CONN\w+|NET\w+|HOST\w+|TIMEDOUT)|no answer in time/;

/**
 * Says whether the sources deliver trends, and what happens where they do not: when that changes, and not at each refresh.
 * Nothing is said of sources that deliver from the first on.
 */
export function createTrendsAnnouncer(refreshMinutes: number, json: boolean): (summary: RefreshSummary) => void {
  let told = '';
  return ({ sources }) => {
    const failing = sources.filter(({ outcome }) => outcome === 'failed' || outcome === 'resting');
    const names = failing.map(({ source }) => source);
    const none = names.length > 0 && names.length === sources.length;
    const key = none ? 'none' : names.join();
    if (key === told) return;
    told = key;
    const delivered = none ? 'none' : names.length > 0 ? 'some' : 'all';
    say({ event: 'trends', delivered, failing: names }, json, sentenceOf(), '');

    function sentenceOf(): string {
      if (names.length === 0) return 'Every source delivers trends again.';
      if (!none) return `No trends from ${names.join(', ')} now; the other sources deliver. "trends" says why.`;
      const isOffline = failing.every(({ error }) => NO_CONNECTION.test(error ?? ''));
      const what = isOffline
        ? 'No trend site can be reached from here'
        : 'No trend site delivers now ("trends" says why)';
      return `${what}: posts go out with tags of the calendar and of the field. Asked again every ${refreshMinutes} minutes.`;
    }
  };
}

/** A log for refreshing trends: what is amiss with a source goes to the file alone, since it is announced in other words. */
export const withoutSources =
  (log: Log, fileLog: Log): Log =>
  (level, message, facts = {}) =>
    (level === 'warn' && 'source' in facts ? fileLog : log)(level, message, facts);
