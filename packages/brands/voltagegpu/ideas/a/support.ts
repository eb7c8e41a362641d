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
    ],
    hooks: {
      queue: [
        'A post on {trend} is quick to read, a stack trace is not. An hour costs {smaller.cost:1h} on {smaller}, {cost:1h} on {machine}.',
        'Spend today on {trend} and find the bug tomorrow. An hour of looking costs {smaller.cost:1h} on {smaller}, {cost:1h} on {machine}.',
      ],
      time: [
        'An hour of {trend} beats an hour with a stack trace. The trace costs {smaller.cost:1h} on {smaller}, {cost:1h} on {machine}.',
        'If a bug takes you away from {trend} for an hour, let it cost {smaller.cost:1h} on {smaller}, not {cost:1h} on {machine}.',
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
    ],
    hooks: {
      time: [
        'Give this evening to {trend} and the next to your first two-GPU run: {machine} at {perGpu} per GPU-hour.',
        'Two hours go to {trend} easily. Two more are a lesson in distributed training on {machine}, at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'It takes two to talk about {trend} and two GPUs to learn distributed training: an hour on {machine} costs {cost:1h}.',
        'Two posts tell you about {trend}. Two GPUs will do for distributed training: two hours on {machine} cost {cost:2h}.',
      ],
    },
    second: ['Most multi-GPU mistakes show with two ranks.', 'Start with torchrun and a tiny model.'],
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
    ],
    hooks: {
      queue: [
        'If a page on {trend} hangs, you close it. Let a timeout close a hung run: every hour that it hangs costs {cost:1h} on {machine}.',
        'Wait for news on {trend} as long as you like. Stop a hung run with a timeout: an hour of it on {machine} costs {cost:1h}.',
      ],
      time: [
        'Set a reminder for {trend} and a timeout for the run: a hung one on {machine} then ends after an hour for {cost:1h}.',
        'You notice if {trend} freezes on your screen. For a run that hangs, set a timeout: an hour on {machine} costs {cost:1h}.',
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
    ],
    hooks: {
      time: [
        'One screen is enough for {trend}. For training, use every GPU that you rent: an hour on {machine} costs {cost:1h}.',
        'Start the run, check nvidia-smi, then enjoy {trend}. An idle GPU on {machine} costs {perGpu} per GPU-hour.',
      ],
      queue: [
        'Share {trend} with all your friends and the batch with all your GPUs. An hour on {machine} pays for them all: {cost:1h}.',
        'Everyone has something to say on {trend}. Give every GPU something to do: {perGpu} per GPU-hour on {machine}.',
      ],
      deadline: [
        'A look tells you what {trend} is about, a look at nvidia-smi which GPUs work. An hour on {machine} costs {cost:1h}.',
      ],
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
      'Run every stage for 10 minutes before you run one for 24 hours.',
      'Most long runs fail at the end, in code that nobody tried. Try all of it for 10 minutes first.',
      'Save, stop, resume, evaluate: if all of it works for 10 minutes, start the long run.',
    ],
    hooks: {},
    second: [
      'The evaluation code is where it usually fails.',
      'Include the longest sample; it sets the memory.',
      'Keep the script for next time.',
    ],
    closings: [
      'Smoke-test the next run on {brand}',
      'Try every stage on {brand}',
      'Try all of it first on {brand}',
      'Begin with ten minutes on {brand}',
    ],
    tags: ['#PyTorch', '#DeepLearning', '#AITraining'],
  },
  {
    id: 'dollar-of-logs',
    says: 'A dollar of input is a lot of log.',
    angle: 'support',
    fits: { kind: 'model' },
    about: ['log'],
    first: [
      'Nobody reads the whole log. {model} can: $1 buys {inTokens:$1} of input.',
      '$1 of input on {model} is {inTokens:$1} of log lines. No person reads that much.',
      'How much log does {model} read for $1? {inTokens:$1} of input, at {in} per million.',
    ],
    hooks: {
      queue: [
        'Nobody reads every post on {trend}, and nobody reads a whole log. {model} reads {inTokens:$1} of it for $1.',
        'Ask anyone about {trend}. Ask {model} about the log that nobody reads: $1 buys {inTokens:$1} of input.',
      ],
      time: [
        'Scroll through {trend} tonight, not through a log. {model} reads {inTokens:$1} of log for $1.',
        'Find the highlights of {trend} yourself. To find those of a log, {model} reads {inTokens:$1} of it for $1.',
      ],
    },
    second: ['Ask it for the first error.', 'Cut the timestamps first.'],
    closings: ['Send the next log to {brand}', 'Let a model read the log on {brand}', 'Spend $1 on a log at {brand}'],
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
        'Comment on {trend} yourself. {model} can comment on red builds: 1,000 logs of 2,000 tokens, 200 out, cost {requests:1000x2000+200}.',
        'Everybody explains {trend} today. {model} explains red builds: 1,000 logs of 2,000 tokens, 200 out, cost {requests:1000x2000+200}.',
      ],
      time: [
        'Watch {trend} while {model} explains failed builds: 2,000 tokens of log in, 200 out, {requests:1000x2000+200} for 1,000.',
      ],
      deadline: [
        'Tell your team about {trend}. {model} can tell it why builds fail: 1,000 logs of 2,000 tokens, 200 out, cost {requests:1000x2000+200}.',
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
    ],
    hooks: {
      queue: [
        'Talk to your colleague about {trend} and to {model} about the stack trace. It is free to call today.',
        'Everyone has an opinion on {trend}. For one on your stack trace, {model} is free to call today.',
      ],
      time: [
        'Let your colleague enjoy {trend} in peace. {model} reads stack traces and is free to call today.',
        'Nobody wants a stack trace during {trend}. Show it to {model}, which is free to call today.',
      ],
    },
    second: ['Ask which line to look at, not for a fix.', 'Send the code that it points to.'],
    closings: ['Show it the trace on {brand}', 'Paste the next trace into {brand}', 'Ask about one trace on {brand}'],
    tags: ['#AIEngineering', '#LLM', '#OpenSourceAI'],
  },
];
