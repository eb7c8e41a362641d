import type { HealthAnswer, Sign } from '../answers/index.ts';

/** How many things a headline names, beside the holds: the faults where there are any. */
const NAMED = 3;

/** What keeps posts back is never left out. */
const HOLDS: ReadonlySet<string> = new Set(['stopped', 'paused', 'cooldown', 'daily-limit']);

/** Whether nothing is at fault. A hold that somebody chose is no fault. */
export const healthOf = (signs: readonly Sign[]): HealthAnswer['status'] =>
  signs.some(({ severity }) => severity === 'fault') ? 'unhealthy' : 'healthy';

/** All signs in one line: what is the same for several accounts is said once, with their names. */
export function headlineOf(signs: readonly Sign[], accounts: readonly { id: string; handle: string }[]): string {
  if (signs.length === 0) return 'All is well';
  const groups = [...Map.groupBy(signs, ({ what }) => what)].map(([what, same]) => {
    const ids = new Set(same.flatMap((sign) => sign.accounts));
    const handles = accounts.filter(({ id }) => ids.has(id)).map(({ handle }) => `@${handle}`);
    const isHold = same.some(({ kind }) => HOLDS.has(kind));
    const isFault = same.some(({ severity }) => severity === 'fault');
    return { isHold, isFault, line: handles.length === 0 ? what : `${what}: ${handles.join(', ')}` };
  });
  const isUnhealthy = groups.some(({ isFault }) => isFault);
  const gravest = groups.filter(({ isHold, isFault }) => !isHold && isFault === isUnhealthy).slice(0, NAMED);
  const lines = groups.filter((group) => group.isHold || gravest.includes(group)).map(({ line }) => line);
  const others = groups.length - lines.length;
  return [...lines, ...(others > 0 ? [`and ${others} more`] : [])].join(' · ');
}
