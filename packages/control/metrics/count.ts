/** Things counted by a name, the most frequent first and equals by name. */
export function countBy<T>(things: readonly T[], nameOf: (thing: T) => string): [name: string, things: T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return [...groups].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
}
