/** Domain tags of several ideas, by what these are about. */
export const BUILDING = ['#LLM', '#GenAI', '#AIEngineering'];
export const APPS = ['#LLMOps', '#AIEngineering', '#LLM'];
export const TEXTS = ['#LLM', '#GenAI', '#NLP'];
export const ANSWERS = ['#LLM', '#AIInference', '#LLMOps'];
export const SERVING = ['#MLOps', '#AIInference', '#GPUCloud'];
export const TRAINING = ['#AITraining', '#DeepLearning', '#MLOps'];
export const RENTING = ['#CloudGPU', '#GPUCloud', '#MLOps'];
export const SCRIPTS = ['#PyTorch', '#CUDA', '#MLOps'];
export const JOBS = ['#GPU', '#AITraining', '#CloudGPU', '#GPURental'];
export const OPS = ['#MLOps', '#DevOps', '#AIInfrastructure'];
export const OPEN = ['#OpenSourceAI', '#LLM', '#GenAI'];
