import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';

/** `7 h 20 min`: the two largest units of a wait, rounded up, so that nothing comes later than was said. */
function waitInWords(ms: number): string {
  if (ms <= MINUTE_MS) return `${Math.ceil(ms / SECOND_MS)} s`;
  const minutes = Math.ceil(ms / MINUTE_MS);
  const parts = [
    [Math.floor(minutes / (DAY_MS / MINUTE_MS)), 'd'],
    [Math.floor(minutes / (HOUR_MS / MINUTE_MS)) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}

/** The wait of a bot: `7 h 33 min`, or sped up `9 h, 54 s at this speed`. */
export const describeWait = (ms: number, speed: number): string =>
  `${waitInWords(ms)}${speed === 1 ? '' : `, ${waitInWords(ms / speed)} at this speed`}`;
