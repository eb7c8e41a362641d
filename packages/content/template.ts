/** A sentence with blanks in braces, as the catalogue holds it: `{trend} in one tab, the loss curve in the other.` */
export type Template = string;

const BLANK = /\{([a-zA-Z]+)\}/g;

/** Puts values into blanks. A blank without a value stays as it is, which validation refuses. */
export const fill = (template: Template, values: Readonly<Record<string, string>>): string =>
  template.replace(BLANK, (blank, name: string) => values[name] ?? blank);

/** The names of a template's blanks, in order. */
export const blanksOf = (template: Template): string[] => [...template.matchAll(BLANK)].map(([, name]) => name ?? '');
