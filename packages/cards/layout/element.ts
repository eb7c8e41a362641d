import type { Colour } from '@promoter/content/card-theme';
import type { Node } from '@takumi-rs/wasm';

/** What a card is drawn from: boxes and lines of text with CSS, lengths in pixels. */
export type Element = Node;

type Style = NonNullable<Element['style']>;

/** X shows a picture of this shape whole. */
export const WIDTH = 1_200;
export const HEIGHT = 675;

/** Between the card's edge and its texts. */
export const MARGIN = 60;

/** The widest that a text may be. */
export const ROOM = WIDTH - 2 * MARGIN;

/** The font that the renderer is given, in two weights. */
export const FONT = 'Inter';
export const REGULAR = 500;
export const BOLD = 800;

export const box = (style: Style, ...children: Element[]): Element => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

export interface TextStyle {
  size: number;
  colour: Colour;
  bold?: boolean;
}

/** One line of text, which never wraps. */
export const line = (text: string, { size, colour, bold = false }: TextStyle): Element => ({
  type: 'text',
  text,
  style: {
    fontFamily: FONT,
    fontSize: size,
    fontWeight: bold ? BOLD : REGULAR,
    color: colour,
    lineHeight: 1.15,
    whiteSpace: 'nowrap',
  },
});
