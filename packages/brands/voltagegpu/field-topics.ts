import type { Brand } from '@promoter/content';

const listed = (tags: string): string[] => tags.trim().split(/[\s,]+/);

/**
 * Topics of the field that a hook may be written about, by what they are, what is sold under them and what they are
 * about: `run` training runs, `code` scripts on GPUs, `ops` GPUs in operation, `hours` what GPUs cost, `try` something
 * new to try out; `llm` any use of a model, `app` what users talk to, `text` reading. What is not here gets no hook:
 * persons, outages, laws, and what the company does not sell.
 */
export const fieldTopics: Brand['fieldTopics'] = [
  {
    kind: 'product',
    sells: 'gpu',
    groups: ['hours'],
    tags: listed(`H100, H200, A100, B200, L40S, A6000, RTXA6000, RTX3090, RTX4090, RTX5090, 3090, 4090, 5090, H100GPU,
      NVIDIAH100, NVIDIAH200, NVIDIAA100, NVIDIAB200`),
  },
  {
    kind: 'product',
    sells: 'model',
    groups: ['llm'],
    tags: listed(`DeepSeek, DeepSeekR1, DeepSeekAI, DeepSeekV3, Qwen, Qwen3, QwenAI, Gemma, Gemma3, GoogleGemma, Hermes4,
      GLM45, GLM4, Llama3, Llama32, MetaLlama, Mistral, MistralAI, Mixtral, KimiK2, GPTOSS`),
  },
  {
    kind: 'technique',
    sells: 'gpu',
    groups: ['run'],
    tags: listed(`MachineLearning, DeepLearning, ML, FineTuning, LoRA, QLoRA, ReinforcementLearning,
      ComputerVision, NeuralNetworks, NeuralNetwork, DataScience, DistributedTraining, AITraining, TransferLearning,
      FederatedLearning, DiffusionModels, StableDiffusion, ModelTraining`),
  },
  {
    kind: 'technique',
    sells: 'gpu',
    groups: ['ops'],
    tags: listed('MLOps, HPC, Supercomputing, CloudComputing, GPUCloud, CloudGPU'),
  },
  { kind: 'technique', sells: 'gpu', groups: ['hours'], tags: listed('GPU, GPUs, GPUComputing') },
  {
    kind: 'technique',
    sells: 'model',
    groups: ['llm'],
    tags: listed(`AI, ArtificialIntelligence, GenAI, GenerativeAI, LLM, LLMs, LLMOps, OpenSourceAI, OpenSourceLLM,
      OpenSourceLLMs, OpenModels, Inference, AIInference, LanguageModels, LargeLanguageModels, SmallLanguageModels,
      AIEngineering`),
  },
  {
    kind: 'technique',
    sells: 'model',
    groups: ['app'],
    tags: listed('AIAgents, AIAgent, AgenticAI, PromptEngineering, Prompting, Chatbot, Chatbots'),
  },
  {
    kind: 'technique',
    sells: 'model',
    groups: ['text'],
    tags: listed('NLP, NaturalLanguageProcessing, RAG, RetrievalAugmentedGeneration, VectorDatabase, VectorSearch'),
  },
  {
    kind: 'framework',
    sells: 'gpu',
    groups: ['run', 'code'],
    tags: listed('PyTorch, TensorFlow, Keras, JAX, DeepSpeed, PyTorchLightning, Unsloth'),
  },
  { kind: 'framework', sells: 'gpu', groups: ['code'], tags: listed('CUDA, Python, NumPy, Jupyter') },
  {
    kind: 'framework',
    sells: 'gpu',
    groups: ['ops'],
    tags: listed('Kubernetes, K8s, Docker, ONNX, TensorRT, Triton, vLLM, Slurm, Ray, MLflow, Kubeflow'),
  },
  {
    kind: 'framework',
    sells: 'model',
    groups: ['app'],
    tags: listed(`LangChain, LangGraph, HuggingFace, Ollama, FastAPI, n8n, DSPy, CrewAI, Streamlit, Gradio, TypeScript,
      JavaScript, NodeJS, NextJS`),
  },
  { kind: 'framework', sells: 'model', groups: ['text'], tags: listed('LlamaIndex, Haystack') },
  {
    kind: 'event',
    sells: 'gpu',
    groups: ['try'],
    tags: listed(`NvidiaGTC, GTC, GTC2026, GTC26, GTC2027, GTC27, NeurIPS, NeurIPS2026, NeurIPS2027, ICML, ICML2026, ICML2027,
      ICLR, ICLR2027, CVPR, CVPR2027, HotChips, KubeCon, PyCon, PyData, PyTorchConf, SC26, SC27, reInvent, FOSDEM`),
  },
  {
    kind: 'event',
    sells: 'model',
    groups: ['try'],
    tags: listed('EMNLP, ACL2027, AIEngineer, AISummit, AIExpo, AIWeek, AIHackathon, DevFest, Hacktoberfest'),
  },
  { kind: 'company', sells: 'gpu', groups: ['hours'], tags: listed('NVIDIA, GeForce, NVIDIAAI, NvidiaDeveloper') },
];
