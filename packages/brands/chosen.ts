import type { Brand } from '@promoter/content';
import type { CardTheme } from '@promoter/content/card-theme';
import type { ReadPriceList } from '@promoter/content/price-list';
import type { FieldVocabulary } from '@promoter/trends/field-vocabulary';

/**
 * What the `index.ts` of a brand's folder exports. Handlers import the brand from here, and the bundler puts the folder
 * that the setting `brand` names in this module's place; there is nothing here to run.
 */
/** The catalogue: what posts are composed from. */
export declare const brand: Brand;

/** The words and tags of the field that the brand is in: what trends are classified by. */
export declare const field: FieldVocabulary;

/** Reads the answer of the vendor's price list, `offers.priceListUrl`. */
export declare const readPriceList: ReadPriceList;

/** What its price cards are drawn with, without the catalogue: the company's name, its colours, and made-up prices. */
export declare const company: string;

export declare const samples: Brand['samples'];

export declare const cardTheme: CardTheme;
