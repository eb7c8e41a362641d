import type { HealthAnswer, Sign } from '../answers/index.ts';

/** How many things a headline names, beside the holds: those of the gravest severity. */
const NAMED = 3;

/** What keeps posts back is never left out. */
const HOLDS: ReadonlySet<string> = new Set(['stopped', 'paused', 'cooldown', 'daily-limit']);

const HEALTH = { fault: 'unhealthy', degradation: 'degraded', warning: 'healthy' } as const;

/** The health that the gravest sign leaves; pass the gravest first. */
export const healthOf = ([gravest]: readonly Sign[]): HealthAnswer['status'] => HEALTH[gravest?.severity ?? 'warning'];

/** All signs, the gravest first, in one line: what is the same for several accounts is said once, with their names. */
export function headlineOf(signs: readonly Sign[], accounts: readonly { id: string; handle: string }[]): string {
  if (signs.length === 0) return 'All is well';
  const groups = [...Map.groupBy(signs, ({ what }) => what)].map(([what, same]) => {
    const ids = new Set(same.flatMap((sign) => sign.accounts));
    const handles = accounts.filter(({ id }) => ids.has(id)).map(({ handle }) => `@${handle}`);
    const isHold = same.some(({ kind }) => HOLDS.has(kind));
    const severity = same[0]?.severity;
    return { isHold, severity, line: handles.length === 0 ? what : `${what}: ${handles.join(', ')}` };
  });
  const others = groups.filter(({ isHold }) => !isHold);
  const gravest = others.filter(({ severity }) => severity === others[0]?.severity).slice(0, NAMED);
  const lines = groups.filter((group) => group.isHold || gravest.includes(group)).map(({ line }) => line);
  const leftOut = groups.length - lines.length;
  return [...lines, ...(leftOut > 0 ? [`and ${leftOut} more`] : [])].join(' · ');
}
