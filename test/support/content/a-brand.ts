import type { Brand, Idea } from '@promoter/content';

/** An idea that is true of every machine with a price. */
export const anIdea = (change: Partial<Idea> = {}): Idea => ({
  id: 'night-shift',
  says: 'A job that runs while you sleep costs eight hours.',
  angle: 'cost',
  field: ['run', 'hours'],
  fits: { kind: 'gpu' },
  about: ['run'],
  first: ['A training run of eight hours on {machine} costs {cost:8h}.'],
  hooks: { time: ['Watch {trend} and let a run of eight hours on {machine} cost {cost:8h}.'] },
  second: ['Read its log in the morning.'],
  closings: ['Start a run on {brand}'],
  tags: ['#GPUCloud'],
  ...change,
});

/** An idea that is true of every model with a price. */
export const aModelIdea = (change: Partial<Idea> = {}): Idea =>
  anIdea({
    id: 'first-million',
    says: 'A million tokens have a price.',
    fits: { kind: 'model' },
    about: ['prompt'],
    first: ['A prompt for {model} is read at {in} per million tokens.'],
    hooks: { time: ['Watch {trend}, then write a prompt for {model}: {in} per million tokens.'] },
    second: ['Read it aloud first.'],
    closings: ['Write a prompt on {brand}'],
    tags: ['#LLM'],
    ...change,
  });

/** A sound catalogue of one voice, for account A. Nothing in it covers all angles, which only `checkBrand` asks for. */
export const aBrand = (change: Partial<Brand> & { ideas?: readonly Idea[] } = {}): Brand => {
  const { ideas = [anIdea()], ...rest } = change;
  return {
    name: 'Acme',
    link: 'https://acme.com/',
    promo: { code: 'ACME-5', discount: '5%' },
    tags: { gpu: ['#GPU', '#CloudGPU', '#MLOps', '#HPC'], model: ['#AI', '#GenAI', '#LLMOps', '#NLP'] },
    fieldTopics: [
      { kind: 'technique', sells: 'gpu', groups: ['run'], tags: ['FineTuning'] },
      { kind: 'product', sells: 'gpu', groups: ['hours'], tags: ['H200', 'H100'] },
    ],
    devices: {
      time: ['sports', 'entertainment'],
      queue: ['sports'],
      team: ['sports'],
      replay: ['sports'],
      rehearsal: ['sports'],
      budget: ['business'],
      place: ['sports'],
      comparison: ['tech'],
      deadline: ['holiday'],
    },
    kindLabels: { gpu: 'GPU compute', model: 'AI inference' },
    fieldWords: ['prompt', 'token', 'gpu'],
    layouts: [{ parts: '{hook} {point} {second}\n\n{call} {tag}' }],
    billing: { granularity: 'unknown', source: 'the price list', asOf: '2026-01' },
    products: [
      { name: 'H200', memory: 141, source: 'the data sheet', asOf: '2026-01' },
      { name: 'RTX', source: 'the data sheet', asOf: '2026-01' },
      { name: 'DeepSeek-R1', traits: ['reasoning'], source: 'the model card', asOf: '2026-01' },
    ],
    yardsticks: [
      {
        id: 'match',
        says: 'a match lasts 90 minutes',
        words: ['90 minutes'],
        source: 'the laws of the game',
        asOf: '2025-07',
      },
      {
        id: 'tokens-a-word',
        says: 'four tokens are three words',
        words: [],
        ratio: { tokens: 4, words: 3 },
        source: 'the tokeniser',
        asOf: '2026-01',
      },
      {
        id: 'workload',
        says: 'how much an example asks for',
        words: ['1,000 answers', '500 tokens'],
        assumption: 'the size of the example',
      },
    ],
    voices: {
      A: {
        about: 'A colleague.',
        emphasis: { kind: 'gpu', percent: 100 },
        emoji: false,
        fieldHooks: { run: ['Planning {trend} work?'], hours: ['A run on {trend}, in numbers.'] },
        ideas,
        calls: { any: ['{closing}, {discount} off with {code}: {link}'], gpu: [], model: [], free: [] },
      },
    },
    claims: [
      { id: 'promo', wordings: ['{discount} off'], evidence: 'The code takes 5% off at the till.', asOf: '2026-01' },
    ],
    terms: ['p95'],
    references: [],
    samples: {
      gpus: [
        { count: 8, name: 'H200', price: '26.60' },
        { count: 1, name: 'RTX 4090', price: '0.46' },
      ],
      models: [
        { name: 'Qwen3-32B', input: '0.06', output: '0.24' },
        { name: 'Mistral', input: '0.06', output: '0.24' },
      ],
    },
    gifs: [],
    ...rest,
  };
};
