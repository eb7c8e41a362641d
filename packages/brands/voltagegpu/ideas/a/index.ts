import type { Voice } from '@promoter/content';
import { autoscale } from './autoscale.ts';
import { cost } from './cost.ts';
import { fieldHooks } from './field-hooks.ts';
import { latency } from './latency.ts';
import { regions } from './regions.ts';
import { support } from './support.ts';
import { uptime } from './uptime.ts';

export const voiceA: Voice = {
  about:
    'The colleague from the machine room, to people who train models. Dry, plain, practical; numbers first, short ' +
    'sentences, no exclamation marks. Speaks of jobs, nodes, checkpoints and hours.',
  emphasis: { kind: 'gpu', percent: 70 },
  emoji: false,
  fieldHooks,
  free: {
    gpu: ['Today, an hour on {machine} is free.', 'Try that on {machine}, free today.'],
    model: [],
  },
  ideas: [...cost, ...latency, ...autoscale, ...regions, ...uptime, ...support],
  calls: {
    any: [
      '{closing}: {link} ({discount} off with {code})',
      '{closing}, {discount} off with {code}: {link}',
      '{closing}: {link} – {discount} off with {code}',
      '{closing} ({discount} off with {code}): {link}',
    ],
    gpu: [],
    model: [],
    free: ['{closing}: {link} ({discount} off paid models with {code})'],
  },
};
