import type { Brand } from './brand/brand.ts';
import type { Template } from './template.ts';

/** How many themes two sentences have in common. */
export type ThemeOverlap = (a: Template, b: Template) => number;

/** Measures which sentences go together: those that share a theme of the catalogue, such as waiting, money or words. */
export function themeOverlapBy({ themes }: Pick<Brand, 'themes'>): ThemeOverlap {
  const found = new Map<Template, ReadonlySet<number>>();
  const themesOf = (template: Template): ReadonlySet<number> => {
    const own = found.get(template) ?? findThemes(template, themes);
    found.set(template, own);
    return own;
  };
  return (a, b) => {
    const others = themesOf(b);
    return [...themesOf(a)].filter((theme) => others.has(theme)).length;
  };
}

function findThemes(template: Template, themes: Brand['themes']): Set<number> {
  const words = new Set(
    template
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.flatMap((word) => [word, word.replace(/s$/, '')]),
  );
  return new Set(themes.flatMap((theme, index) => (theme.some((word) => words.has(word)) ? [index] : [])));
}
