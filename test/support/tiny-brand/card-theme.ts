import type { CardTheme } from '@promoter/content/card-theme';

/** Light, as bricks on lime. */
export const cardTheme: CardTheme = {
  background: '#fbf3ea',
  text: '#2b1a12',
  quiet: '#6b5244',
  accent: '#9c2f12',
  band: '#9c2f12',
  onBand: '#ffffff',
};
