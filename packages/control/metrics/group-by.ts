/** Things grouped by a name, the largest group first and equals by name. */
export function groupBy<T>(things: readonly T[], nameOf: (thing: T) => string): [name: string, things: T[]][] {
  return [...Map.groupBy(things, nameOf)].sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
}
