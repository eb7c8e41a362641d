import type { Brand } from '@promoter/content';

/** Prices of September 2025. */
export const samples: Brand['samples'] = {
  gpus: [
    { count: 8, name: 'B200', price: '41.86' },
    { count: 8, name: 'H200', price: '26.60' },
    { count: 8, name: 'A100-80GB', price: '6.02' },
    { count: 5, name: 'RTX A6000', price: '2.10' },
    { count: 2, name: 'RTX 3090', price: '0.46' },
  ],
  models: [
    { name: 'DeepSeek-R1', input: '0.46', output: '1.85' },
    { name: 'Hermes-4-405B', input: '0.46', output: '1.85' },
    { name: 'Qwen3-32B', input: '0.06', output: '0.24' },
    { name: 'gemma-3-12b', input: '0.07' },
    { name: 'Llama-3.2-3B', input: '0.02' },
    { name: 'GLM-4.5-Air', input: '0', output: '0' },
  ],
};
