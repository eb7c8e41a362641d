import type { Angle } from '@promoter/domain';

/** A tag of our own field, with what it goes with. */
export interface DomainTag {
  hashtag: string;
  angles: readonly Angle[];
  kinds: readonly ('gpu' | 'model')[];
  /** Closeness to the field, 0 to 1, as the relevance score gives it: a test holds the two together. */
  relevance: number;
}

const GPU = ['gpu'] as const;
const MODEL = ['model'] as const;
const BOTH = ['gpu', 'model'] as const;
const EVERY: readonly Angle[] = ['cost', 'latency', 'autoscale', 'regions', 'uptime', 'support'];

const tag = (hashtag: string, kinds: DomainTag['kinds'], angles: readonly Angle[], relevance: number): DomainTag => ({
  hashtag,
  kinds,
  angles,
  relevance,
});

/** The tags that take turns in every post. */
export const DOMAIN_TAGS: readonly DomainTag[] = [
  tag('#AI', BOTH, EVERY, 0.97),
  tag('#ArtificialIntelligence', BOTH, EVERY, 0.97),
  tag('#GenAI', MODEL, EVERY, 0.97),
  tag('#GenerativeAI', MODEL, EVERY, 0.97),
  tag('#MachineLearning', BOTH, EVERY, 0.97),
  tag('#DeepLearning', GPU, ['cost', 'autoscale', 'support'], 0.97),
  tag('#NeuralNetworks', GPU, ['latency', 'support'], 0.97),
  tag('#ComputerVision', GPU, ['latency', 'autoscale'], 0.97),
  tag('#NLP', MODEL, ['cost', 'latency'], 0.97),
  tag('#LLM', MODEL, ['cost', 'latency', 'uptime'], 0.97),
  tag('#LLMs', MODEL, ['autoscale', 'regions', 'support'], 0.97),
  tag('#LLMOps', MODEL, ['uptime', 'autoscale'], 0.97),
  tag('#MLOps', BOTH, ['autoscale', 'uptime', 'support'], 0.97),
  tag('#AIAgents', MODEL, ['latency', 'autoscale'], 0.97),
  tag('#AgenticAI', MODEL, ['autoscale', 'regions'], 0.97),
  tag('#OpenSourceAI', MODEL, ['cost', 'support'], 0.97),
  tag('#DeepSeek', MODEL, ['cost'], 0.97),
  tag('#Qwen', MODEL, ['cost'], 0.97),
  tag('#PyTorch', GPU, ['support', 'latency'], 0.97),
  tag('#TensorFlow', GPU, ['support'], 0.97),
  tag('#HuggingFace', MODEL, ['support', 'cost'], 0.97),
  tag('#VectorDatabase', MODEL, ['latency', 'regions'], 0.97),
  tag('#GPU', GPU, EVERY, 0.95),
  tag('#GPUs', GPU, EVERY, 0.95),
  tag('#NVIDIA', GPU, ['cost', 'latency', 'autoscale'], 0.95),
  tag('#CUDA', GPU, ['latency', 'support'], 0.95),
  tag('#H100', GPU, ['cost', 'regions'], 0.95),
  tag('#H200', GPU, ['cost', 'autoscale'], 0.95),
  tag('#A100', GPU, ['cost', 'uptime'], 0.95),
  tag('#HPC', GPU, ['latency', 'regions', 'uptime'], 0.95),
  tag('#CloudComputing', BOTH, EVERY, 0.9),
  tag('#CloudNative', BOTH, ['autoscale', 'uptime', 'regions'], 0.9),
  tag('#HybridCloud', GPU, ['regions', 'uptime'], 0.9),
  tag('#MultiCloud', GPU, ['regions', 'cost'], 0.9),
  tag('#Serverless', MODEL, ['autoscale', 'cost'], 0.9),
  tag('#Kubernetes', GPU, ['autoscale', 'uptime', 'support'], 0.9),
  tag('#K8s', GPU, ['autoscale', 'uptime'], 0.9),
  tag('#Docker', GPU, ['support', 'autoscale'], 0.9),
  tag('#DevOps', BOTH, ['uptime', 'support', 'autoscale'], 0.9),
  tag('#PlatformEngineering', BOTH, ['support', 'uptime'], 0.9),
  tag('#DataCenter', GPU, ['regions', 'uptime'], 0.9),
  tag('#EdgeComputing', BOTH, ['latency', 'regions'], 0.9),
  tag('#BigData', GPU, ['cost', 'autoscale'], 0.9),
  tag('#DataScience', BOTH, ['cost', 'support'], 0.9),
  tag('#DataEngineering', GPU, ['autoscale', 'uptime'], 0.9),
  tag('#Python', BOTH, ['support', 'latency'], 0.9),
  tag('#API', MODEL, ['latency', 'uptime', 'support'], 0.9),
  tag('#Microservices', MODEL, ['autoscale', 'latency'], 0.9),
  tag('#OpenSource', MODEL, ['cost', 'support'], 0.9),
  tag('#SRE', BOTH, ['uptime', 'latency'], 0.9),
  tag('#Observability', BOTH, ['uptime', 'latency'], 0.9),
  tag('#SaaS', MODEL, ['cost', 'uptime'], 0.9),
  tag('#Supercomputing', GPU, ['latency', 'autoscale'], 0.95),
  tag('#QuantumComputing', GPU, ['regions'], 0.95),
];
