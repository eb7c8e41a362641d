/** A second brand as a folder of packages/brands would hold it, as small as one can be. */
export { cardTheme } from './card-theme.ts';
export { brand, company, samples } from './catalogue.ts';
export { field } from './field.ts';
export { readPriceList } from './price-list.ts';
