/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/** The colours of a brand's price cards. Each text has a contrast of at least 4.5 to what it stands on. */
export interface CardTheme {
  background: Colour;
  /** What is sold, and its price for the whole machine. */
  text: Colour;
  /** Dates and units. */
  quiet: Colour;
  /** The price, and the company's name. */
  accent: Colour;
  /** The band with the computed line, at the foot of the card. */
  band: Colour;
  onBand: Colour;
}
