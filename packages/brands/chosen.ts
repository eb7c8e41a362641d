import type { Brand } from '@promoter/content';

/**
 * What the `index.ts` of a brand's folder exports. Handlers import the brand from here, and the bundler puts the folder
 * that the setting `brand` names in this module's place; there is nothing here to run.
 */
export declare const brand: Brand;
