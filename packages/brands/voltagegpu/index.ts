export { brand } from './catalogue.ts';
export { field } from './field/index.ts';
