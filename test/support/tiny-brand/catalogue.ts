import type { Brand } from '@promoter/content';
import type { Angle } from '@promoter/domain';

const TAGS = ['#Bricks', '#Brickwork', '#Bricklaying', '#Masonry'];

const LINES: Readonly<Record<Angle, string>> = {
  cost: 'Count the stones twice and pay for them once.',
  latency: 'Wet clay in the morning is a dry wall at night.',
  autoscale: 'Two hands carry a bucket, ten hands carry a roof.',
  regions: 'Build near the river and the river brings the sand.',
  uptime: 'A house that stands in the rain stands in the sun.',
  support: 'Ask the old woman next door how deep the ground freezes.',
};

const onEveryAngle = <T>(of: (angle: Angle) => T): Readonly<Record<Angle, T>> => ({
  cost: of('cost'),
  latency: of('latency'),
  autoscale: of('autoscale'),
  regions: of('regions'),
  uptime: of('uptime'),
  support: of('support'),
});

/** One voice, one sentence of each kind. */
export const brand: Brand = {
  name: 'Brickyard',
  link: 'https://example.com/bricks',
  promo: { code: 'BRICK10', discount: '10%' },
  tags: { gpu: onEveryAngle(() => TAGS), model: onEveryAngle(() => TAGS) },
  kindWords: { gpu: ['brick'], model: ['plan'] },
  kindLabels: { gpu: 'a kiln', model: 'a plan' },
  fieldWords: ['masonry'],
  layouts: [{ parts: '{opener}\n{line}\n\n{offer} {call} {tag}' }],
  voices: {
    A: {
      about: 'The foreman, to people who build.',
      emphasis: { kind: 'gpu', percent: 100 },
      bridges: {
        domain: ['People who build with {trend} know this.'],
        any: ['Read about {trend}, then build a wall.'],
        sports: ['Watch {trend}, then build a wall.'],
        entertainment: ['Listen to {trend}, then build a wall.'],
        gaming: ['Play {trend}, then build a wall.'],
        tech: ['Try {trend}, then build a wall.'],
        business: ['Think of {trend}, then build a wall.'],
        holiday: ['Enjoy {trend}, then build a wall.'],
        meme: ['Laugh at {trend}, then build a wall.'],
        place: ['Think of {trend} and build a wall.'],
        person: ['You know {trend}, and now build a wall.'],
      },
      hooks: ['A good wall begins with a plan.'],
      lines: onEveryAngle((angle) => ({
        gpu: [LINES[angle]],
        model: [`On paper first: ${LINES[angle]}`],
      })),
      offers: {
        gpu: ['{machine} is {price} today.'],
        'gpu-compared': ['{machine} is {perGpu}; {source} asked {theirs} on {asOf}.'],
        model: ['{model} is {in} in and {out} out.'],
        'model-input': ['{model} takes {in} in.'],
        free: ['{product} is free to try.'],
        'gpu-unpriced': ['There is a kiln for your clay.'],
        'model-unpriced': ['There is a plan for your house.'],
      },
      calls: {
        any: ['Take {discount} off with {code}: {link}'],
        gpu: ['Build it with {code}, {discount} off: {link}'],
        model: ['Draw it with {code}, {discount} off: {link}'],
      },
    },
  },
  themes: [['wall', 'row', 'house']],
  claims: [
    { id: 'promo', wordings: ['{discount} off'], evidence: 'The code takes 10% off at the till.', asOf: '2026-01' },
  ],
  terms: [],
  references: [],
  samples: {
    gpus: [{ count: 1, name: 'Kiln K1', price: '1.50' }],
    models: [
      { name: 'House plan', input: '0.10', output: '0.20' },
      { name: 'Wall plan', input: '0.10' },
      { name: 'Hut plan', input: '0', output: '0' },
    ],
  },
  gifs: [],
};
