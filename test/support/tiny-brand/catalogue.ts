import type { Brand, Idea } from '@promoter/content';
import { ANGLES, type Angle, KINDS, type Kind } from '@promoter/domain';

/** The name that posts and price cards have. */
export const company = 'Brickyard';

export const samples: Brand['samples'] = {
  gpus: [{ count: 1, name: 'Kiln K1', price: '1.50' }],
  models: [
    { name: 'House plan', input: '0.10', output: '0.20' },
    { name: 'Wall plan', input: '0.10' },
    { name: 'Hut plan', input: '0', output: '0' },
  ],
};

const TAGS = ['#Bricks', '#Brickwork', '#Bricklaying', '#Masonry'];

const THOUGHTS: Readonly<Record<Angle, string>> = {
  cost: 'Count the stones twice and pay for them once.',
  latency: 'Wet clay in the morning is a dry wall at night.',
  autoscale: 'Two hands carry a bucket, ten hands carry a roof.',
  regions: 'Build near the river and the river brings the sand.',
  uptime: 'A house that stands in the rain stands in the sun.',
  support: 'Ask the old woman next door how deep the ground freezes.',
};

const PRICED: Readonly<Record<Kind, string>> = {
  gpu: 'Two hours of {machine} come to {cost:2h}',
  model: '{model} reads a plan for {in} a million words',
};

const ideasOf = (angle: Angle, kind: Kind): Idea[] => {
  const common = { angle, says: THOUGHTS[angle], second: [], tags: TAGS };
  const thought = kind === 'gpu' ? THOUGHTS[angle] : `On paper: ${THOUGHTS[angle]}`;
  return [
    {
      ...common,
      id: `${angle}-${kind}`,
      fits: { kind },
      closings: [`Build a wall of ${angle} for a ${kind}`],
      first: [`${PRICED[kind]}, in short: ${thought}`],
      hooks: { queue: [`Everyone is at {trend}. ${PRICED[kind]}: ${thought}`] },
    },
    {
      ...common,
      id: `${angle}-${kind}-unpriced`,
      fits: { kind, priced: false },
      closings: [`Build a house of ${angle} for a ${kind}`],
      first: [thought],
      hooks: { queue: [`Everyone at {trend} needs a house. ${thought}`] },
    },
  ];
};

/** One voice, one idea of each kind. */
export const brand: Brand = {
  name: company,
  link: 'https://example.com/bricks',
  promo: { code: 'BRICK10', discount: '10%' },
  tags: { gpu: TAGS, model: TAGS },
  fieldTopics: [{ kind: 'technique', sells: 'gpu', groups: ['walls'], tags: ['Bricklaying'] }],
  devices: {
    time: ['sports'],
    queue: ['sports', 'entertainment', 'gaming', 'tech', 'business', 'holiday', 'meme', 'place'],
    team: ['sports'],
    replay: ['sports'],
    rehearsal: ['sports'],
    budget: ['sports'],
    place: ['sports'],
    comparison: ['sports'],
    deadline: ['sports'],
  },
  kindLabels: { gpu: 'a kiln', model: 'a plan' },
  fieldWords: ['masonry'],
  layouts: [{ parts: '{hook} {point} {second}\n\n{call} {tag}' }],
  billing: { granularity: 'hour', source: 'the till', asOf: '2026-01' },
  products: [],
  yardsticks: [],
  voices: {
    A: {
      about: 'The foreman, to people who build.',
      emphasis: { kind: 'gpu', percent: 100 },
      emoji: false,
      fieldHooks: { walls: ['People who build with {trend} know this.'] },
      ideas: ANGLES.flatMap((angle) => KINDS.flatMap((kind) => ideasOf(angle, kind))),
      calls: {
        any: ['{closing} with {code}, {discount} off: {link}'],
        gpu: [],
        model: [],
        free: ['{closing}: {link} ({code} takes {discount} off the others)'],
      },
    },
  },
  claims: [
    { id: 'promo', wordings: ['{discount} off'], evidence: 'The code takes 10% off at the till.', asOf: '2026-01' },
  ],
  terms: [],
  references: [],
  samples,
  gifs: [],
};
