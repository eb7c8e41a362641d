import type { CardTheme } from '@promoter/content/card-theme';
import type { Kind } from '@promoter/domain';
import { initSync, Renderer } from '@takumi-rs/wasm';
import type { CardFacts } from './card-facts.ts';
import type { CardFiles } from './files.ts';
import { BOLD, type Element, FONT, HEIGHT, line, REGULAR, WIDTH } from './layout/element.ts';
import type { Measure } from './layout/fit.ts';
import { gpuLayout } from './layout/gpu.ts';
import { modelLayout } from './layout/model.ts';

/**
 * Draws what a card says: a PNG of 1,200 × 675, the same bytes for the same facts and theme. Throws where it would be
 * larger than `MOST_BYTES`.
 */
export type DrawCard = (facts: CardFacts, theme: CardTheme) => Promise<Uint8Array>;

/** Most bytes of a card: it is to be kept in a row of a table. */
export const MOST_BYTES = 60_000;

const LAYOUTS: Readonly<Record<Kind, (facts: CardFacts, theme: CardTheme, measure: Measure) => Promise<Element>>> = {
  gpu: gpuLayout,
  model: modelLayout,
};

/** What draws cards; made once, since it compiles the renderer. */
export async function createCardDrawer({ wasm, fonts }: CardFiles): Promise<DrawCard> {
  initSync({ module: wasm });
  const renderer = new Renderer();
  await renderer.registerFont({ name: FONT, weight: REGULAR, data: fonts.regular });
  await renderer.registerFont({ name: FONT, weight: BOLD, data: fonts.bold });
  const measure: Measure = async (text, weight) =>
    (await renderer.measure(line(text, { size: 100, colour: '#000000', bold: weight === 'bold' }))).width;
  return async (facts, theme) => {
    const element = await LAYOUTS[facts.kind](facts, theme, measure);
    const png = await renderer.render(element, { width: WIDTH, height: HEIGHT, format: 'png' });
    if (png.byteLength > MOST_BYTES)
      throw new Error(`the card of ${facts.product} has ${png.byteLength} bytes, more than ${MOST_BYTES}`);
    return png;
  };
}
