/** The module of a brand's folder. */
export type BrandModule = typeof import('./chosen.ts');

/** Loads the brand of that name where nothing is bundled: on a laptop, in tests. Throws where there is no such folder. */
export const loadBrand = (name: string): Promise<BrandModule> => import(`./${name}/index.ts`);
