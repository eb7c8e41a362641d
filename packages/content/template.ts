/** A sentence with blanks in braces, as the catalogue holds it: `Eight hours on {machine} come to {cost:8h}.` */
export type Template = string;

const BLANK = /\{([^{}]+)\}/g;

/** Puts values into blanks. A blank without a value stays as it is, which validation refuses. */
export const fill = (template: Template, values: Readonly<Record<string, string>>): string =>
  template.replace(BLANK, (blank, name: string) => values[name] ?? blank);

/** The names of a template's blanks, in order: `machine`, `cost:8h`. */
export const blanksOf = (template: Template): string[] => [...template.matchAll(BLANK)].map(([, name]) => name ?? '');

const SENTENCE_ENDS = ['. ', '? '];

/** Puts a blank's value in where it stands: a value that begins a sentence begins with a capital, unless it is a name. */
export const fillWith = (template: Template, figureFor: (name: string) => { text: string; isName: boolean }): string =>
  template.replace(BLANK, (_, name: string, at: number) => {
    const { text, isName } = figureFor(name);
    const begins = at === 0 || SENTENCE_ENDS.includes(template.slice(at - 2, at));
    return begins && !isName ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  });
