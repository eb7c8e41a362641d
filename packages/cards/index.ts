export { type CardFiles, createCardDrawer, type DrawCard, MOST_BYTES } from './card-drawer.ts';
export { type CardBrand, type CardFacts, cardFacts } from './card-facts.ts';
export { type CardProduct, cardProductOf, offersOf } from './card-product.ts';
export { contrastOf, LEAST_CONTRAST, themeFaults } from './contrast.ts';
export { HEIGHT, WIDTH } from './layout/element.ts';
export { altTextOf, datedLine, nodeLine } from './words.ts';
