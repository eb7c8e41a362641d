import type { Brand } from '@promoter/content';
import { fieldWords } from './field/words.ts';
import { samples } from './samples.ts';
import { themes } from './themes.ts';
import { voiceA } from './voice-a/index.ts';
import { voiceB } from './voice-b/index.ts';

/**
 * The catalogue of VoltageGPU: everything its posts are made of. `npm run check:catalogue` reads it, names the
 * entry at fault, and composes through all of it.
 */
export const brand: Brand = {
  name: 'VoltageGPU',
  link: 'https://voltagegpu.com/',
  promo: { code: 'SHA-256-C7E8976BBAF2', discount: '5%' },
  tags: {
    gpu: {
      cost: ['#GPU', '#GPUCloud', '#CloudGPU', '#CloudComputing', '#FinOps', '#GPURental', '#AITraining'],
      latency: ['#GPU', '#HPC', '#CUDA', '#DeepLearning', '#GPUComputing', '#AIInfra', '#MLOps'],
      autoscale: ['#MLOps', '#CloudGPU', '#GPUCloud', '#CloudComputing', '#AIInfrastructure', '#DevOps', '#GPU'],
      regions: ['#CloudGPU', '#CloudComputing', '#AIInfrastructure', '#GPUCloud', '#DataEngineering', '#HPC', '#MLOps'],
      uptime: ['#MLOps', '#DevOps', '#AIInfra', '#GPUComputing', '#AITraining', '#DeepLearning', '#CloudGPU'],
      support: ['#GPU', '#CUDA', '#DeepLearning', '#MachineLearning', '#PyTorch', '#AITraining', '#MLOps'],
    },
    model: {
      cost: ['#LLM', '#AI', '#GenAI', '#LLMOps', '#AIInference', '#OpenSourceAI', '#AIEngineering'],
      latency: ['#LLM', '#AIInference', '#GenAI', '#LLMOps', '#AIEngineering', '#NLP', '#AIModels'],
      autoscale: ['#LLMOps', '#AIInference', '#AIEngineering', '#GenAI', '#AI', '#AIAgents', '#LLM'],
      regions: ['#AI', '#GenAI', '#LLM', '#NLP', '#AIInference', '#OpenSourceAI', '#AIModels'],
      uptime: ['#LLMOps', '#AIEngineering', '#LLM', '#AIAgents', '#GenAI', '#AIInference', '#AI'],
      support: ['#AI', '#LLM', '#GenAI', '#OpenSourceAI', '#AIEngineering', '#LLMs', '#AIAgents'],
    },
  },
  kindWords: {
    gpu: [
      'gpu',
      'gpus',
      'nvidia',
      'rtx',
      'gtx',
      'geforce',
      'cuda',
      'amd',
      'radeon',
      'chip',
      'chips',
      'hpc',
      'h100',
      'h200',
      'a100',
      'b200',
      'blackwell',
      'tpu',
      'tsmc',
      'asml',
      'semiconductor',
      'semiconductors',
      'hardware',
      'training',
      'render',
      'rendering',
      'supercomputer',
      'cloud',
      'datacenter',
    ],
    model: [
      'ai',
      'llm',
      'llms',
      'gpt',
      'chatgpt',
      'openai',
      'claude',
      'anthropic',
      'gemini',
      'gemma',
      'deepseek',
      'qwen',
      'llama',
      'mistral',
      'grok',
      'copilot',
      'chatbot',
      'chatbots',
      'agent',
      'agents',
      'prompt',
      'prompts',
      'huggingface',
      'inference',
      'nlp',
      'genai',
      'hermes',
      'glm',
    ],
  },
  kindLabels: { gpu: 'GPU compute', model: 'AI inference' },
  fieldWords,
  // The opening is a paragraph by itself, so that the idea after it is read separately.
  layouts: [
    { parts: '{opener}\n\n{line}\n\n{offer} {call} {tag}' },
    { parts: '{opener}\n\n{line} {offer}\n\n{call} {tag}' },
    { parts: '{opener}\n\n{line}\n\n{offer}\n{call} {tag}' },
    { parts: '{opener}\n\n{line} {tag}\n\n{offer}\n{call}' },
    { parts: '{opener}\n{line}\n\n{offer}\n\n{call} {tag}' },
    { parts: '{opener}\n{line}\n\n{offer} {call} {tag}' },
    { parts: '{line} {offer} {tag}\n\n{call}' },
    { parts: '{line}\n\n{offer} {call} {tag}' },
    { parts: '{offer} {line}\n\n{call} {tag}', angles: ['cost'] },
  ],
  voices: { A: voiceA, B: voiceB },
  themes,
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
