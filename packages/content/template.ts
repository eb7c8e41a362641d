import type { Template } from './brand/brand.ts';

const SLOT = /\{([a-zA-Z]+)\}/g;

/** Puts values into slots. A slot without a value stays as it is, which validation refuses. */
export const fill = (template: Template, values: Readonly<Record<string, string>>): string =>
  template.replace(SLOT, (slot, name: string) => values[name] ?? slot);

/** The names of a template's slots, in order. */
export const blanksOf = (template: Template): string[] => [...template.matchAll(SLOT)].map(([, name]) => name ?? '');
