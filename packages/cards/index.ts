export { createCardDrawer, type DrawCard, MOST_BYTES } from './card-drawer.ts';
export { type CardBrand, type CardFacts, cardFacts } from './card-facts.ts';
export { type CardProduct, cardProductOf, offersOf } from './card-product.ts';
export { contrastOf, LEAST_CONTRAST, themeFaults } from './contrast.ts';
export { CARD_FILES, type CardFile, type CardFiles, readCardFiles } from './files.ts';
export { HEIGHT, WIDTH } from './layout/element.ts';
export { type CardMeans, createCardPlanner } from './plan-card.ts';
export { altTextOf, datedLine, nodeLine } from './words.ts';
