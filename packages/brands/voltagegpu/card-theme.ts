import type { CardTheme } from '@promoter/content/card-theme';

/** Dark, with a band of the accent: it stands apart from X's white, dim and black backgrounds alike. */
export const cardTheme: CardTheme = {
  background: '#101a36',
  text: '#ffffff',
  quiet: '#b6c2e2',
  accent: '#ffd23f',
  band: '#ffd23f',
  onBand: '#101a36',
};
