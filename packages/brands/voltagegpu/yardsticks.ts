import type { Brand } from '@promoter/content';

const TIMES = {
  '10 minutes': [['stage'], ['run'], ['waited'], ['data set'], ['resume'], ['tried'], ['waiting time']],
  '30 minutes': [['save'], ['saves'], ['saved'], ['checkpoint'], ['checkpoints'], ['waited']],
  '60 minutes': [['waiting time']],
  '48 hours': [['profiling'], ['watchdog']],
  '24-hour': [['run']],
  '9 to 5': [['users come']],
};
const WORKLOAD = {
  '100 tests': [['questions'], ['prompt']],
  '200 tests': [['nights']],
  '400 tokens': [['examples']],
  '2,000 tokens': [['examples'], ['prompt']],
  '10,000 users': [['ask'], ['asks'], ['demo'], ['bot']],
  '10,000 times': [['explain']],
  '500-token': [['page']],
  '100,000 times': [['prompt']],
  '100,000 calls': [['prompt']],
  '1,000 requests': [['retry'], ['return together']],
};
const DOCS = [['docs'], ['notes'], ['log'], ['feedback'], ['prompt'], ['manual']];
const TEXTS = Object.fromEntries(
  ['1,000-word', '1,000 words', '20,000 words', '50,000 words', '100,000 words', '50 pages', '500 words'].map(
    (text) => [text, DOCS],
  ),
);

/**
 * Figures that ideas may hold beside those of an offer. A fact has a source and the date on which it was last checked,
 * and is not used once that is two years ago; an assumption is a quantity that an example speaks of without reckoning
 * with it, and no statement about anything. `words` are how texts write it, `beside` is what has to stand near it: one
 * of the lists, all of its entries.
 */
export const yardsticks: Brand['yardsticks'] = [
  {
    id: 'match',
    says: 'a football match lasts 90 minutes',
    words: ['90 minutes'],
    beside: { '90 minutes': [['match'], ['football']] },
    source: 'IFAB, Laws of the Game 2025/26, Law 7: two halves of 45 minutes',
    asOf: '2025-07',
  },
  {
    id: 'novel',
    says: 'a novel is about 100,000 words',
    words: ['100,000 words'],
    beside: { '100,000 words': [['novel'], ['novel’s']] },
    source: 'publishers ask for 80,000 to 100,000 words of adult fiction (authorscast.com)',
    asOf: '2026-11',
  },
  {
    id: 'tokens-a-word',
    says: '100 tokens are about 75 words of English',
    words: [],
    ratio: { tokens: 4, words: 3 },
    source: 'OpenAI Help Center, “What are tokens and how to count them?”',
    asOf: '2026-11',
  },
  {
    id: 'terabyte-at-a-gigabit',
    says: '1 TB takes 2 h 14 min over 1 Gbit/s, and so do 100 GB over 100 Mbit/s: 8,000 seconds, rounded up',
    words: ['1 TB', '1 Gbit/s', '100 GB', '100 Mbit/s', '2 h 14 min', '10 Gbit/s', 'two minutes'],
    beside: {
      '100 GB': [['upload'], ['100 Mbit/s']],
      '1 TB': [['evening'], ['data'], ['storage'], ['rent'], ['2 h 14 min']],
      '1 Gbit/s': [['1 TB', '2 h 14 min']],
      '100 Mbit/s': [['100 GB', '2 h 14 min']],
      '2 h 14 min': [
        ['1 TB', '1 Gbit/s'],
        ['100 GB', '100 Mbit/s'],
      ],
      '10 Gbit/s': [['140 GB', 'two minutes']],
    },
    source: 'SI units: 8 × 10¹² bits at 10⁹ (10¹⁰) bits a second, 8 × 10¹¹ bits at 10⁸',
    asOf: '2026-11',
  },
  {
    id: 'fibre',
    says: 'light in glass fibre takes about 5 ms for 1,000 km, 10 ms there and back',
    words: ['5,000 km', '50 ms'],
    beside: { '50 ms': [['5,000 km']] },
    source: 'speed of light divided by a refractive index of about 1.47 (ITU-T G.652 fibre)',
    asOf: '2026-11',
  },
  {
    id: 'reading',
    says: 'people read about 240 words a minute',
    words: ['seven hours', 'over an hour'],
    beside: { 'seven hours': [['100,000 words']], 'over an hour': [['20,000 words', 'reading']] },
    source: 'Brysbaert (2019), “How many words do we read per minute?”: 238 for non-fiction',
    asOf: '2026-11',
  },
  {
    id: 'half-precision',
    says: 'a parameter takes 2 bytes in 16-bit precision, so 70B are 140 GB',
    words: ['16-bit', '8-bit', '70B', '140 GB'],
    beside: { '70B': [['140 GB']], '140 GB': [['70B'], ['weights']] },
    source: 'IEEE 754 half precision and bfloat16 are 16 bits wide',
    asOf: '2026-11',
  },
  {
    id: 'times',
    says: 'how long an example’s run, wait or working day is',
    words: Object.keys(TIMES),
    beside: TIMES,
    assumption: 'how long the example’s job, break or wait takes',
  },
  {
    id: 'workload',
    says: 'how many questions and tokens an example’s prompts and tests have',
    words: Object.keys(WORKLOAD),
    beside: WORKLOAD,
    assumption: 'the size of the example’s workload',
  },
  {
    id: 'texts',
    says: 'how long an example’s texts are',
    words: Object.keys(TEXTS),
    beside: TEXTS,
    assumption: 'the size of the example’s documents',
  },
];
