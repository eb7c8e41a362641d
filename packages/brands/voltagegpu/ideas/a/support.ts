import type { Idea } from '@promoter/content';
import { BUILDING, OPEN, SCRIPTS, TRAINING } from '../tags.ts';

/** Account A, helping oneself and others to debug. Nothing here is said of the company's own support. */
export const support: readonly Idea[] = [
  {
    id: 'stack-trace-hour',
    says: 'Debugging costs less on a smaller machine.',
    angle: 'support',
    field: ['code'],
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['5', '45'] },
    first: [
      'An hour with a stack trace costs {smaller.cost:1h} on {smaller} and {cost:1h} on {machine}. The trace is the same.',
      'Look for the missing import on {smaller}, an hour for {smaller.cost:1h}. On {machine} that hour is {cost:1h}.',
      'Looking for a bug costs {smaller.cost:1h} an hour on {smaller} and {cost:1h} on {machine}. Start with the smaller.',
      'Debug on {smaller} at {smaller.price}, then train on {machine} at {price}. The script is the same.',
    ],
    hooks: {
      budget: [
        'The small popcorn will do for {trend}, the small machine for a bug: {smaller.cost:1h} an hour on {smaller}, {cost:1h} on {machine}.',
      ],
      queue: [
        'Find the bug before you turn to {trend}: an hour of looking costs {smaller.cost:1h} on {smaller}, and {cost:1h} on {machine}.',
        'If a bug takes an hour away from {trend}, let it cost {smaller.cost:1h} on {smaller}, not {cost:1h} on {machine}.',
      ],
      time: [
        'An hour of {trend} beats an hour of debugging. The second costs {smaller.cost:1h} on {smaller}, {cost:1h} on {machine}.',
      ],
    },
    second: ['Shrink the model and the batch, not the code.', 'Move up when the script runs clean.'],
    closings: ['Debug small on {brand}', 'Start small on {brand}', 'Look for the bug on {brand}'],
    tags: SCRIPTS,
  },
  {
    id: 'two-ranks',
    says: 'Two GPUs are enough to learn training on several.',
    angle: 'support',
    field: ['run', 'code', 'try'],
    fits: { kind: 'gpu', gpus: [2, 2], hourly: ['0.20', '7'] },
    about: ['GPUs'],
    first: [
      'Two GPUs are enough to learn distributed training: two hours on {machine} cost {cost:2h}, or {perGpu} per GPU-hour.',
      'You can learn multi-GPU training without a cluster: an afternoon of four hours on {machine} costs {cost:4h}.',
      '{cost:1h} is what a first lesson in distributed training costs: an hour on {machine}, at {perGpu} per GPU-hour.',
      'Two hours on {machine} make a first lesson in distributed training, for {cost:2h}.',
    ],
    hooks: {
      team: [
        'Bring one friend to {trend} and two GPUs to your first distributed run: two hours on {machine} cost {cost:2h}.',
      ],
      time: [
        'Give this evening to {trend} and the next to your first two-GPU run: two hours on {machine} cost {cost:2h}.',
      ],
      deadline: [
        'Close {trend} for two hours and learn distributed training: {cost:2h} on {machine}, or {perGpu} per GPU-hour.',
        'Make time for torchrun after {trend}: two GPUs are enough, and two hours on {machine} cost {cost:2h}.',
      ],
    },
    second: ['Most multi-GPU mistakes show with two ranks.', 'Start with a tiny model.'],
    closings: ['Learn it on two GPUs at {brand}', 'Try a two-GPU run on {brand}', 'Train on two GPUs at {brand}'],
    tags: ['#PyTorch', '#DeepLearning', '#MachineLearning'],
  },
  {
    id: 'hung-run',
    says: 'A timeout ends a run in which one rank waits for ever.',
    angle: 'support',
    field: ['run', 'code'],
    fits: { kind: 'gpu', gpus: [1, 64], hourly: ['0.20', '9999'] },
    about: ['run', 'rank'],
    first: [
      'A timeout limits a stuck run on {machine} to one hour and {cost:1h}. Without a timeout, it waits all night.',
      'When one rank is stuck, all GPUs wait. A one-hour timeout lets the run cost {cost:1h} on {machine}, not a night.',
      'A stuck run looks like a slow one. A timeout ends it after an hour without a step, for {cost:1h} on {machine}.',
      'Set a timeout before you go home: a stuck run on {machine} then takes an hour, {cost:1h}, and not the weekend.',
    ],
    hooks: {
      queue: [
        'Give the run a one-hour timeout before you turn to {trend}. If a rank is stuck, you pay {cost:1h} on {machine}, not the night.',
      ],
      time: [
        'Set a reminder for {trend} and a timeout for the run: an hour without progress on {machine} costs {cost:1h}, not the night.',
        'Watch {trend}, but set a one-hour timeout first: if a rank is stuck, the run ends after {cost:1h} on {machine}, not after the night.',
      ],
    },
    second: ['Log the step before each collective call.', 'Most steps take seconds, so an hour is generous.'],
    closings: ['Set a timeout on {brand}', 'Run it with a timeout on {brand}', 'Give your {brand} run a timeout'],
    tags: TRAINING,
  },
  {
    id: 'only-gpu-zero',
    says: 'nvidia-smi shows whether a script uses all GPUs.',
    angle: 'support',
    field: ['code', 'ops', 'hours'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.20', '9999'] },
    first: [
      'A plain PyTorch script uses one GPU, and on {machine} you rent each at {perGpu} an hour. See nvidia-smi.',
      'How many GPUs does your script really use? nvidia-smi tells, and on {machine} each costs {perGpu} an hour.',
      'Start the script, then look at nvidia-smi. At {perGpu} per GPU-hour on {machine}, all GPUs should be busy.',
      'An hour on {machine} costs {cost:1h}, whether one GPU works or all do. nvidia-smi shows how many.',
    ],
    hooks: {
      team: [
        'Does one friend do all the work for {trend}? On {machine}, nvidia-smi shows whether one GPU does: each costs {perGpu} an hour.',
      ],
      time: [
        'One look at nvidia-smi before {trend}: are all GPUs busy? On {machine}, each costs {perGpu} an hour either way.',
      ],
      queue: [
        'One look at nvidia-smi, then back to {trend}: an hour on {machine} costs {cost:1h}, so keep all GPUs busy.',
      ],
      deadline: [
        'Before you go back to {trend}, look at nvidia-smi: on {machine}, each GPU costs {perGpu} an hour, busy or idle.',
      ],
    },
    second: ['Look at utilisation, not only at memory.', 'DDP with torchrun uses every GPU.'],
    closings: ['Use every GPU on {brand}', 'Check your GPUs on {brand}', 'Keep every GPU busy on {brand}'],
    tags: SCRIPTS,
  },
  {
    id: 'ten-minute-smoke',
    says: 'Ten minutes through every stage find late errors.',
    angle: 'support',
    field: ['run', 'code'],
    fits: { kind: 'gpu', priced: false },
    about: ['run', 'stage'],
    first: [
      'A bug in the last line of a 24-hour run shows in 10 minutes if the data set is tiny.',
      'Load, train, save, resume, evaluate: try each stage on a tiny data set.',
      'Most long runs stop at the end, in code that nobody tried.',
      'Try every stage for 10 minutes, then start the long run.',
      'A run of ten steps visits every line that a long run will.',
      'Evaluation comes last, so it is tested last. Call it first.',
      'Give a new script the longest sample before it gets all of them.',
    ],
    hooks: {},
    second: [
      'Tiny data set, real code.',
      'Include the longest sample; memory depends on that.',
      'Then press enter and go home.',
    ],
    closings: ['Smoke-test the next run on {brand}', 'Try every stage on {brand}', 'Begin with ten minutes on {brand}'],
    tags: TRAINING,
  },
  {
    id: 'dollar-of-logs',
    says: 'A dollar of input is a lot of log.',
    angle: 'support',
    field: ['text', 'llm'],
    fits: { kind: 'model' },
    first: [
      '{model} reads the log that nobody has time for: $1 buys {inTokens:$1} of input.',
      '$1 of input on {model} is {inTokens:$1} of log lines. No person reads that much.',
      'How much log does {model} read for $1? {inTokens:$1} of input, at {in} per million.',
      'The last 20,000 words of a log are {read:20000} of input on {model}.',
    ],
    hooks: {
      queue: [
        'You scroll {trend} and {model} reads the log: $1 buys {inTokens:$1} of input.',
        'Close {trend} and paste the log, part by part: {model} reads {inTokens:$1} of it for $1.',
      ],
      time: [
        'Tonight, read about {trend} and not the log. {model} reads {inTokens:$1} of log for $1.',
        'Watch {trend} while {model} looks through the log: $1 buys {inTokens:$1} of input.',
      ],
    },
    second: ['Ask for the first error.', 'Cut the timestamps first.'],
    closings: ['Send the next log to {brand}', 'Let a model read the log on {brand}', 'Paste a log into {brand}'],
    tags: BUILDING,
  },
  {
    id: 'failed-builds',
    says: 'A model can comment on every failed build.',
    angle: 'support',
    field: ['llm', 'text'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Explaining 1,000 failed builds, 2,000 tokens of log in and 200 out each, costs {requests:1000x2000+200} on {model}.',
      'A comment on each of 1,000 red builds, 2,000 tokens in and 200 out each, costs {requests:1000x2000+200} on {model}.',
      '{requests:1000x2000+200} explains 1,000 failed builds on {model}, with 2,000 tokens of log in and 200 out each.',
    ],
    hooks: {
      queue: [
        'Scroll {trend} while {model} explains 1,000 red builds: 2,000 tokens in and 200 out each cost {requests:1000x2000+200}.',
        'Comment on {trend} and let {model} comment on 1,000 red builds: 2,000 tokens in and 200 out each cost {requests:1000x2000+200}.',
      ],
      time: [
        'Watch {trend} while {model} explains 1,000 failed builds: 2,000 tokens of log in, 200 out each, for {requests:1000x2000+200}.',
      ],
    },
    second: ['Send the end of the log and the diff.', 'Have the answer quote the failing line.'],
    closings: ['Explain a red build on {brand}', 'Try one red build on {brand}', 'Send a red build to {brand}'],
    tags: BUILDING,
  },
  {
    id: 'free-trace-reader',
    says: 'A free model can read the stack trace first.',
    angle: 'support',
    field: ['llm'],
    fits: { kind: 'model', free: true },
    first: [
      'Before you interrupt a colleague, show the stack trace to {model}, free to call today.',
      'A first opinion on a stack trace costs nothing: {model} is free to call today.',
      'When everyone has gone home, {model} still reads your stack trace, and calls are free today.',
      'Paste the stack trace into {model} before you open a ticket. Calls are free today.',
    ],
    hooks: {
      queue: [
        'Talk to a colleague about {trend} and to {model} about the stack trace. Calls are free today.',
        'While you scroll {trend}, {model} can read the stack trace. Calls are free today.',
      ],
      time: ['Let your colleague enjoy {trend} in peace: {model} reads your stack trace, and calls are free today.'],
    },
    second: ['Ask which line to look at, not for a fix.', 'Send the code around the failing line.'],
    closings: [
      'Show the trace to a model on {brand}',
      'Paste the next trace into {brand}',
      'Ask about one trace on {brand}',
    ],
    tags: OPEN,
  },
];
