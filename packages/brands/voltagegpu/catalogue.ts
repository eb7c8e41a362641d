import type { Brand } from '@promoter/content';
import { company } from './company.ts';
import { devices } from './devices.ts';
import { fieldWords } from './field/words.ts';
import { fieldTopics } from './field-topics.ts';
import { voiceA } from './ideas/a/index.ts';
import { voiceB } from './ideas/b/index.ts';
import { products } from './products.ts';
import { samples } from './samples.ts';
import { yardsticks } from './yardsticks.ts';

/**
 * The catalogue of VoltageGPU: everything its posts are made of. `npm run check:catalogue` reads it, names the
 * entry at fault, and composes through all of it.
 */
export const brand: Brand = {
  name: company,
  link: 'https://voltagegpu.com/',
  promo: { code: 'SHA-256-C7E8976BBAF2', discount: '5%' },
  tags: {
    gpu: ['#GPU', '#CloudGPU', '#GPUCloud', '#CloudComputing', '#AITraining', '#DeepLearning'],
    model: ['#LLM', '#AI', '#GenAI', '#AIInference', '#LLMOps', '#AIEngineering'],
  },
  fieldTopics,
  devices,
  kindLabels: { gpu: 'GPU compute', model: 'AI inference' },
  fieldWords,
  layouts: [
    { parts: '{hook} {point} {second}\n\n{call} {tag}' },
    { parts: '{hook} {point}\n{second}\n\n{call} {tag}' },
    { parts: '{hook} {point} {second}\n{call} {tag}' },
    { parts: '{hook} {point}\n\n{second}\n{call} {tag}' },
  ],
  billing: {
    granularity: 'unknown',
    source: 'voltagegpu.com/api/volt/machines quotes an hourlyPrice; how a part of an hour is billed is not said there',
    asOf: '2025-09',
  },
  products,
  yardsticks,
  voices: { A: voiceA, B: voiceB },
  claims: [
    {
      id: 'by-the-hour',
      wordings: ['by the hour', 'hourly', 'gpu hour'],
      evidence: 'The price list at voltagegpu.com/api/volt/machines quotes each machine with an hourlyPrice.',
      asOf: '2025-09',
    },
    {
      id: 'per-token',
      wordings: ['per token', 'by the token', 'per million tokens'],
      evidence: 'Models are offered in dollars per million tokens, input and output apart.',
      asOf: '2025-09',
    },
    {
      id: 'openai-compatible',
      wordings: ['openai-compatible'],
      evidence: 'The inference API at api.voltagegpu.com/v1 takes requests in the shape of the OpenAI API.',
      asOf: '2025-09',
    },
    {
      id: 'promo',
      wordings: ['{discount} off', '{discount} less'],
      evidence: 'The promo code takes 5% off, as announced by the company.',
      asOf: '2025-09',
    },
  ],
  terms: ['p95'],
  // A price elsewhere belongs here only with the page it was read on and the date; it is used for thirty days.
  references: [],
  samples,
  // The company has no GIFs of its own yet. One is named here, `{ file: 'rack.gif', alt: 'What it shows.' }`, and its file
  // put into the folder `media` beside this file; others' GIFs need a licence and have no place here.
  gifs: [],
};
