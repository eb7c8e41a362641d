import type { Idea } from '@promoter/content';

/** Account A, helping oneself and others to debug. Nothing here is said of the company's own support. */
export const support: readonly Idea[] = [
  {
    id: 'stack-trace-hour',
    says: 'Debugging costs less on a smaller machine.',
    angle: 'support',
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['5', '30'] },
    about: ['bug', 'script'],
    first: [
      'An hour with a stack trace costs {smaller.cost:1h} on {smaller} and {cost:1h} on {machine}. The trace is the same.',
      'Look for the missing import on {smaller}, an hour for {smaller.cost:1h}. On {machine} that hour is {cost:1h}.',
      'Looking for a bug costs {smaller.cost:1h} an hour on {smaller} and {cost:1h} on {machine}.',
      'Find the bug on {smaller}, at {smaller.price}. Only then pay {perGpu} per GPU-hour on {machine}.',
    ],
    hooks: {
      queue: [
        'Scroll {trend} today and find the bug tomorrow. An hour of looking costs {smaller.cost:1h} on {smaller}, {cost:1h} on {machine}.',
        'If a bug takes an hour away from {trend}, let it cost {smaller.cost:1h} on {smaller}, not {cost:1h} on {machine}.',
      ],
      time: [
        'An hour of {trend} beats an hour with a stack trace. The trace costs {smaller.cost:1h} on {smaller}, {cost:1h} on {machine}.',
      ],
    },
    second: ['Shrink the model and the batch, not the code.', 'Move up when the script runs clean.'],
    closings: ['Debug small on {brand}', 'Start small on {brand}', 'Find the bug small on {brand}'],
    tags: ['#MLOps', '#CUDA', '#PyTorch'],
  },
  {
    id: 'two-ranks',
    says: 'Two GPUs are enough to learn training on several.',
    angle: 'support',
    fits: { kind: 'gpu', gpus: [2, 2], hourly: ['0.20', '7'] },
    about: ['GPUs'],
    first: [
      'Two GPUs are enough to learn distributed training: {machine}, {perGpu} per GPU-hour.',
      'You can learn multi-GPU training without a cluster. {machine}: {perGpu} per GPU-hour.',
      '{perGpu} per GPU-hour on {machine} is what a first lesson in distributed training costs.',
      'Two hours on {machine} make a first lesson in distributed training, for {cost:2h}.',
    ],
    hooks: {
      time: [
        'Give this evening to {trend} and the next to your first two-GPU run: {machine} at {perGpu} per GPU-hour.',
        'Swap two hours of {trend} for a lesson in distributed training: {machine} at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Close {trend} for two hours and learn distributed training: {cost:2h} on {machine}.',
        'Make time for torchrun after {trend}: two GPUs are enough, at {perGpu} per GPU-hour on {machine}.',
      ],
    },
    second: ['Most multi-GPU mistakes show with two ranks.', 'Start with a tiny model.'],
    closings: ['Learn it on two GPUs at {brand}', 'Try a two-GPU run on {brand}', 'Train on two GPUs at {brand}'],
    tags: ['#PyTorch', '#DeepLearning', '#MachineLearning'],
  },
  {
    id: 'hung-run',
    says: 'When one rank hangs, every GPU waits.',
    angle: 'support',
    fits: { kind: 'gpu', gpus: [1, 64], hourly: ['0.40', '60'] },
    about: ['run', 'rank'],
    first: [
      'One stuck rank and every GPU waits. On {machine} the wait costs {perGpu} per GPU-hour.',
      'A run without a timeout can hang all night. Eight hours of waiting on {machine} cost {cost:8h}.',
      'A run that hangs for 30 minutes on {machine} wastes {worth:30m} of GPU time. Set a timeout.',
      'Set a timeout before the weekend: a run that hangs for 48 hours on {machine} costs {cost:48h}.',
    ],
    hooks: {
      queue: [
        'A run can hang while you scroll {trend}. With a timeout it wastes an hour of {machine}, {cost:1h}, not the night.',
        'Two hours on {trend}, and the run hung all the time? On {machine} that is {cost:2h}. Set a timeout.',
      ],
      time: [
        'Set a reminder for {trend} and a timeout for the run: a hung one on {machine} then ends after an hour for {cost:1h}.',
        'Watch {trend} and leave the run to a timeout: if it hangs, eight hours on {machine} cost {cost:8h}.',
      ],
    },
    second: ['Log which step it was in.', 'A timeout is longer than your slowest step.'],
    closings: ['Set a timeout on {brand}', 'Run it with a timeout on {brand}', 'Give your {brand} run a timeout'],
    tags: ['#MLOps', '#PyTorch', '#AITraining'],
  },
  {
    id: 'only-gpu-zero',
    says: 'nvidia-smi shows the GPUs a script leaves idle.',
    angle: 'support',
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.20', '60'] },
    about: ['script', 'GPUs', 'nvidia-smi'],
    first: [
      'A plain PyTorch script uses only one GPU. On {machine}, an idle GPU still costs {perGpu} per GPU-hour.',
      'How many GPUs does your script really use? On {machine}, each one costs {perGpu} per GPU-hour, busy or idle.',
      'Run nvidia-smi first. On {machine}, an idle GPU costs {perGpu} per GPU-hour, like a busy one.',
      'An hour on {machine} costs {cost:1h}, even if the script uses just one of the GPUs. Check nvidia-smi.',
    ],
    hooks: {
      time: [
        'Start the run, check nvidia-smi, then enjoy {trend}. An idle GPU on {machine} costs {perGpu} per GPU-hour.',
      ],
      queue: ['Run nvidia-smi before you go back to {trend}: each idle GPU of {machine} costs {perGpu} an hour.'],
      deadline: ['In an hour of {trend}, each idle GPU of {machine} costs {perGpu}. Run nvidia-smi first.'],
    },
    second: ['Look at utilisation, not only at memory.', 'DDP with torchrun uses every GPU.'],
    closings: ['Use every GPU on {brand}', 'Check your GPUs on {brand}', 'Keep every GPU busy on {brand}'],
    tags: ['#PyTorch', '#CUDA', '#MLOps'],
  },
  {
    id: 'ten-minute-smoke',
    says: 'Ten minutes through every stage find late errors.',
    angle: 'support',
    fits: { kind: 'gpu', priced: false },
    about: ['run', 'stage'],
    first: [
      'A bug in the last line of a 24-hour run shows in 10 minutes if the data set is tiny.',
      'Before a long run, take 10 minutes and a tiny data set: load, train, save, resume, evaluate.',
      'Most long runs fail at the end, in code that nobody tried. Try all of it for 10 minutes first.',
      'Save, stop, resume, evaluate: if all of it works for 10 minutes, start the long run.',
    ],
    hooks: {},
    second: ['The evaluation code is where it usually fails.', 'Include the longest sample; it sets the memory.'],
    closings: ['Smoke-test the next run on {brand}', 'Try every stage on {brand}', 'Begin with ten minutes on {brand}'],
    tags: ['#PyTorch', '#DeepLearning', '#AITraining'],
  },
  {
    id: 'dollar-of-logs',
    says: 'A dollar of input is a lot of log.',
    angle: 'support',
    fits: { kind: 'model' },
    about: ['log'],
    first: [
      '{model} reads the log that nobody has time for: $1 buys {inTokens:$1} of input.',
      '$1 of input on {model} is {inTokens:$1} of log lines. No person reads that much.',
      'How much log does {model} read for $1? {inTokens:$1} of input, at {in} per million.',
      'The last 20,000 words of a log are {read:20000} of input on {model}.',
    ],
    hooks: {
      queue: [
        'You scroll {trend} and {model} reads the log: $1 buys {inTokens:$1} of input.',
        'Close {trend} and paste the log: {model} reads {inTokens:$1} of it for $1.',
      ],
      time: [
        'Scroll through {trend} tonight, not through a log. {model} reads {inTokens:$1} of log for $1.',
        'Enjoy the highlights of {trend} and let {model} find those of the log: {inTokens:$1} of input for $1.',
      ],
    },
    second: ['Ask it for the first error.', 'Cut the timestamps first.'],
    closings: ['Send the next log to {brand}', 'Let a model read the log on {brand}', 'Paste a log into {brand}'],
    tags: ['#LLM', '#AIEngineering', '#GenAI'],
  },
  {
    id: 'failed-builds',
    says: 'A model can comment on every failed build.',
    angle: 'support',
    fits: { kind: 'model', not: ['reasoning'] },
    about: ['builds'],
    first: [
      'Explaining 1,000 failed builds, 2,000 tokens of log in and 200 out each, costs {requests:1000x2000+200} on {model}.',
      'A comment on every red build: 2,000 tokens of log in, 200 out, {requests:1000x2000+200} for 1,000 on {model}.',
      '{requests:1000x2000+200} explains 1,000 failed builds on {model}, with 2,000 tokens of log in and 200 out each.',
    ],
    hooks: {
      queue: [
        'Comment on {trend} and let {model} explain red builds: 1,000 logs of 2,000 tokens, 200 out, cost {requests:1000x2000+200}.',
        'Why is the build red? {model} can say while you scroll {trend}: 1,000 logs of 2,000 tokens, 200 out, cost {requests:1000x2000+200}.',
      ],
      time: [
        'Watch {trend} while {model} explains failed builds: 2,000 tokens of log in, 200 out, {requests:1000x2000+200} for 1,000.',
      ],
    },
    second: ['Send the end of the log and the diff.', 'Have the answer quote the failing line.'],
    closings: ['Explain a red build on {brand}', 'Try one red build on {brand}', 'Call a model from CI on {brand}'],
    tags: ['#AIEngineering', '#LLM', '#GenAI'],
  },
  {
    id: 'free-trace-reader',
    says: 'A free model can read the stack trace first.',
    angle: 'support',
    fits: { kind: 'model', free: true },
    about: ['trace'],
    first: [
      'Before you interrupt a colleague, show {model} the stack trace. It is free to call today.',
      'A first opinion on a stack trace costs nothing: {model} is free to call today.',
      'When everyone has gone home, {model} still reads stack traces, and it is free to call today.',
      'Paste the stack trace before you open a ticket. {model} reads it and is free to call today.',
    ],
    hooks: {
      queue: [
        'Talk to your colleague about {trend} and to {model} about the stack trace. It is free to call today.',
        'While you scroll {trend}, {model} can read the stack trace. It is free to call today.',
      ],
      time: ['Let your colleague enjoy {trend} in peace. {model} reads stack traces and is free to call today.'],
    },
    second: ['Ask which line to look at, not for a fix.', 'Send the code that it points to.'],
    closings: ['Show it the trace on {brand}', 'Paste the next trace into {brand}', 'Ask about one trace on {brand}'],
    tags: ['#AIEngineering', '#LLM', '#OpenSourceAI'],
  },
];
