import type { Brand } from '@promoter/content';

/** Of which topics a device is true: hours pass with every match, not with every bank. */
export const devices: Brand['devices'] = {
  time: ['sports', 'entertainment', 'gaming'],
  queue: ['sports', 'entertainment', 'gaming', 'tech', 'business', 'holiday', 'meme', 'place'],
  team: ['sports', 'entertainment', 'gaming'],
  replay: ['sports', 'entertainment'],
  rehearsal: ['sports', 'entertainment'],
  budget: ['sports', 'entertainment', 'gaming'],
  place: ['sports', 'entertainment', 'gaming'],
  comparison: ['sports', 'entertainment', 'gaming', 'tech', 'business', 'meme'],
  deadline: ['sports', 'entertainment', 'gaming', 'tech', 'business', 'holiday', 'meme', 'place'],
};
