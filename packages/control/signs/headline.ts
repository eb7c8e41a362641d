import type { HealthAnswer, Sign } from '../answers/index.ts';

/** How many things a headline names. */
const NAMED = 3;

/** Whether nothing is at fault. A hold that somebody chose is no fault. */
export const healthOf = (signs: readonly Sign[]): HealthAnswer['status'] =>
  signs.some(({ severity }) => severity === 'fault') ? 'unhealthy' : 'healthy';

/** All signs in one line: what is the same for several accounts is said once, with their names. */
export function headlineOf(signs: readonly Sign[], accounts: readonly { id: string; handle: string }[]): string {
  const lines = [...Map.groupBy(signs, ({ what }) => what)].map(([what, same]) => {
    const ids = new Set(same.flatMap((sign) => sign.accounts));
    const handles = accounts.filter(({ id }) => ids.has(id)).map(({ handle }) => `@${handle}`);
    return handles.length === 0 ? what : `${what}: ${handles.join(', ')}`;
  });
  if (lines.length === 0) return 'All is well';
  const others = lines.length - NAMED;
  return lines.slice(0, NAMED).join(' · ') + (others > 0 ? ` · and ${others} more` : '');
}
