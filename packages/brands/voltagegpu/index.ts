export { cardTheme } from './card-theme.ts';
export { brand } from './catalogue.ts';
export { company } from './company.ts';
export { field } from './field/index.ts';
export { readPriceList } from './price-list.ts';
export { samples } from './samples.ts';
