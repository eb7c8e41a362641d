import type { Brand } from '@promoter/content';

const listed = (tags: string): string[] => tags.trim().split(/[\s,]+/);

/**
 * Topics of the field that a hook may be written about, by what they are and what is sold under them. What is not here
 * gets no hook: persons, outages, laws, and what the company does not sell.
 */
export const fieldTopics: Brand['fieldTopics'] = [
  {
    kind: 'product',
    sells: 'gpu',
    tags: listed(`H100, H200, A100, B200, L40S, A6000, RTXA6000, RTX3090, RTX4090, RTX5090, 3090, 4090, 5090, H100GPU,
      NVIDIAH100, NVIDIAH200, NVIDIAA100, NVIDIAB200`),
  },
  {
    kind: 'product',
    sells: 'model',
    tags: listed(`DeepSeek, DeepSeekR1, DeepSeekAI, DeepSeekV3, Qwen, Qwen3, QwenAI, Gemma, Gemma3, GoogleGemma, Hermes4,
      GLM45, GLM4, Llama3, Llama32, MetaLlama, Mistral, MistralAI, Mixtral, KimiK2, GPTOSS`),
  },
  {
    kind: 'technique',
    sells: 'gpu',
    tags: listed(`MachineLearning, DeepLearning, ML, FineTuning, LoRA, QLoRA, ReinforcementLearning,
      ComputerVision, NeuralNetworks, NeuralNetwork, MLOps, HPC, Supercomputing, DataScience, DistributedTraining, GPU, GPUs,
      GPUComputing, CloudComputing, GPUCloud, CloudGPU, AITraining, TransferLearning, FederatedLearning, DiffusionModels,
      StableDiffusion, ModelTraining`),
  },
  {
    kind: 'technique',
    sells: 'model',
    tags: listed(`AI, ArtificialIntelligence, GenAI, GenerativeAI, LLM, LLMs, LLMOps, NLP, NaturalLanguageProcessing,
      AIAgents, AIAgent, AgenticAI, PromptEngineering, Prompting, RAG, RetrievalAugmentedGeneration, VectorDatabase,
      VectorSearch, OpenSourceAI, OpenSourceLLM, OpenSourceLLMs, OpenModels, Inference, AIInference, Chatbot, Chatbots,
      LanguageModels, LargeLanguageModels, SmallLanguageModels, AIEngineering`),
  },
  {
    kind: 'framework',
    sells: 'gpu',
    tags: listed(`PyTorch, TensorFlow, Keras, JAX, CUDA, Kubernetes, K8s, Docker, Python, NumPy, Jupyter, ONNX, DeepSpeed,
      TensorRT, PyTorchLightning, Triton, Slurm, Ray, Unsloth, ComfyUI, MLflow, Kubeflow`),
  },
  {
    kind: 'framework',
    sells: 'model',
    tags: listed(`LangChain, LlamaIndex, LangGraph, HuggingFace, vLLM, Ollama, FastAPI, n8n, DSPy, CrewAI, Haystack, Streamlit,
      Gradio, TypeScript, JavaScript, NodeJS, NextJS`),
  },
  {
    kind: 'event',
    sells: 'gpu',
    tags: listed(`NvidiaGTC, GTC, GTC2026, GTC26, GTC2027, GTC27, NeurIPS, NeurIPS2026, NeurIPS2027, ICML, ICML2026, ICML2027,
      ICLR, ICLR2027, CVPR, CVPR2027, HotChips, KubeCon, PyCon, PyData, PyTorchConf, SC26, SC27, MLPerf,
      reInvent, FOSDEM`),
  },
  {
    kind: 'event',
    sells: 'model',
    tags: listed('EMNLP, ACL2027, AIEngineer, AISummit, AIExpo, AIWeek, AIHackathon, DevFest, Hacktoberfest'),
  },
  { kind: 'company', sells: 'gpu', tags: listed('NVIDIA, GeForce, NVIDIAAI, NvidiaDeveloper') },
];
