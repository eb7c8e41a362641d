import type { Brand } from '@promoter/content';

const MODEL_CARD = { source: 'its model card', asOf: '2026-11' };
const NVIDIA = { source: 'NVIDIA data sheets', asOf: '2026-11' };

/**
 * What is known of products beside their price, by the beginning of their name; aliases are of the very name. `memory` is one GPU's, in GB. Traits of models:
 * `reasoning` thinks before it answers and bills its thoughts as output; `small` has few parameters, `large` has very many.
 */
export const products: Brand['products'] = [
  { name: 'B200', memory: 180, ...NVIDIA },
  { name: 'H200', memory: 141, ...NVIDIA },
  { name: 'H100', memory: 80, ...NVIDIA },
  { name: 'A100-80GB', aliases: ['A100 80GB'], memory: 80, ...NVIDIA },
  { name: 'A100-40GB', memory: 40, ...NVIDIA },
  { name: 'L40S', memory: 48, ...NVIDIA },
  { name: 'L40', memory: 48, ...NVIDIA },
  { name: 'RTX A6000', aliases: ['A6000'], memory: 48, ...NVIDIA },
  { name: 'RTX 6000 Ada', memory: 48, ...NVIDIA },
  { name: 'RTX A5000', memory: 24, ...NVIDIA },
  { name: 'RTX A4000', memory: 16, ...NVIDIA },
  { name: 'RTX 5090', memory: 32, ...NVIDIA },
  { name: 'RTX 4090', memory: 24, ...NVIDIA },
  { name: 'RTX 3090', memory: 24, ...NVIDIA },
  {
    name: 'DeepSeek-R1',
    aliases: ['DeepSeek R1'],
    traits: ['reasoning', 'large'],
    ...MODEL_CARD,
  },
  { name: 'QwQ', traits: ['reasoning'], ...MODEL_CARD },
  {
    name: 'Qwen3-32B',
    aliases: ['Qwen3 32B'],
    traits: ['thinks-on-request'],
    ...MODEL_CARD,
  },
  { name: 'Qwen3', traits: ['thinks-on-request'], ...MODEL_CARD },
  { name: 'Hermes-4-405B', aliases: ['Hermes 4 405B'], traits: ['large'], ...MODEL_CARD },
  { name: 'Hermes-4', traits: ['large'], ...MODEL_CARD },
  { name: 'gemma-3-12b', aliases: ['Gemma 3 12B'], traits: ['small'], ...MODEL_CARD },
  { name: 'gemma', traits: ['small'], ...MODEL_CARD },
  { name: 'Llama-3.2-3B', aliases: ['Llama 3.2 3B'], traits: ['small'], ...MODEL_CARD },
  { name: 'Llama-3.2-1B', traits: ['small'], ...MODEL_CARD },
  { name: 'Llama-3.1-8B', traits: ['small'], ...MODEL_CARD },
  { name: 'Llama-3.1-405B', traits: ['large'], ...MODEL_CARD },
];
