import type { Voice } from '@promoter/content';
import { autoscale } from './autoscale.ts';
import { cost } from './cost.ts';
import { fieldHooks } from './field-hooks.ts';
import { latency } from './latency.ts';
import { regions } from './regions.ts';
import { support } from './support.ts';
import { uptime } from './uptime.ts';

export const voiceB: Voice = {
  about:
    'The friendly developer at the next desk, to people who build with models. Warm, curious, says "you"; likes side ' +
    'projects, prompts and small steps. Never lectures, never shouts.',
  emphasis: { kind: 'model', percent: 70 },
  emoji: true,
  fieldHooks,
  free: {
    gpu: [],
    model: ['You can call {model} free today.', 'Try this on {model}, free today.', 'Today {model} answers you free.'],
  },
  ideas: [...cost, ...latency, ...autoscale, ...regions, ...uptime, ...support],
  calls: {
    any: [
      '{closing}: {link} (code {code}, {discount} off)',
      '{closing} – {discount} off with {code}: {link}',
      '{closing}. {discount} off with {code}: {link}',
      '{closing}: {link} – {discount} off using {code}',
    ],
    gpu: [],
    model: [],
    free: ['{closing}: {link} ({discount} off paid models: {code})'],
  },
};
