import { address, show } from '../address.ts';

/** What is searched for in the view that is open: the parameter `q` of its address. */
export const searched = (): string => address.value.parameters.get('q') ?? '';

/** A field whose words the address keeps. */
export const Search = ({ label }: { label: string }) => (
  <label class="search">
    <span class="hidden">{label}</span>
    <input
      type="search"
      name="q"
      placeholder={label}
      autoComplete="off"
      maxLength={100}
      value={searched()}
      onInput={({ currentTarget }) => show({ q: currentTarget.value }, { replaces: true })}
    />
  </label>
);

/** A name as it is searched for: `#Pokémon`, `pokemon` and `Poke Mon` are one. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Whether one of the texts has what is searched for; every text has nothing. */
export function isFound(wanted: string, ...texts: readonly string[]): boolean {
  const folded = foldName(wanted);
  return texts.some((text) => foldName(text).includes(folded));
}
