import type { Idea } from '@promoter/content';

/** Account A, what compute costs. */
export const cost: readonly Idea[] = [
  {
    id: 'night-shift',
    says: 'A run overnight costs the hours of a night.',
    angle: 'cost',
    fits: { kind: 'gpu', hourly: ['0.20', '12'] },
    about: ['run'],
    first: [
      'Eight hours of sleep for you, eight hours of training on {machine}: {cost:8h}.',
      'What does a night of training cost? Eight hours on {machine} come to {cost:8h}, at {perGpu} per GPU-hour.',
      'A fine-tune that starts at bedtime has eight hours. On {machine} that is {cost:8h}.',
      'Press enter, go to bed, read the loss at breakfast. The night on {machine} costs {perGpu} per GPU-hour.',
    ],
    hooks: {
      time: [
        'Tonight: {trend} for you, eight hours of training on {machine} for {cost:8h}.',
        'Give the evening to {trend} and the night to a training run: eight hours on {machine} cost {cost:8h}.',
        'Watch {trend}, then go to bed while a training run has eight hours on {machine}, for {cost:8h}.',
      ],
      deadline: [
        'Follow {trend} from bed and let a run train: eight hours on {machine} cost {cost:8h}.',
        'A run that starts before you open {trend} tonight has eight hours by morning: {cost:8h} on {machine}.',
        'Close {trend}, start a run and go to bed: eight hours on {machine} cost {cost:8h}.',
        'Tomorrow another tag trends in place of {trend}, and tonight’s run is done: eight hours on {machine} for {cost:8h}.',
      ],
    },
    second: ['Check the first ten minutes, then close the laptop.', 'Let the script shut the node down at the end.'],
    closings: ['Start tonight’s run on {brand}', 'Queue a run before bed on {brand}', 'Book the night at {brand}'],
    tags: ['#GPUCloud', '#AITraining', '#GPU'],
  },
  {
    id: 'per-gpu',
    says: 'A node price reads better per GPU and hour.',
    angle: 'cost',
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['3', '99'] },
    first: [
      'Compare quotes by the GPU-hour: {perGpu} per GPU on {machine}.',
      'The GPU-hour is the unit to compare. On {machine}, each costs {perGpu}.',
      'A node price is easier to judge per GPU: on {machine}, one GPU costs {perGpu} an hour.',
      '{price} for {machine} comes down to {perGpu} per GPU-hour, a figure to hold against other quotes.',
    ],
    hooks: {
      comparison: ['Everyone on {trend} has an opinion. Here is a number instead: {perGpu} per GPU-hour on {machine}.'],
      queue: [
        'In the hour that you spend on {trend}, one GPU of {machine} costs {perGpu}.',
        'Prices are easier to compare than opinions on {trend}: {machine} at {price} is {perGpu} per GPU-hour.',
      ],
    },
    second: ['Ask for the same figure in any other quote.'],
    closings: [
      'Compare your own quote with {brand}',
      'See the other prices on {brand}',
      'Compare GPU-hours on {brand}',
    ],
    tags: ['#GPURental', '#GPUCloud', '#FinOps'],
  },
  {
    id: 'ten-dollars',
    says: 'Ten dollars are hours.',
    angle: 'cost',
    fits: { kind: 'gpu', hourly: ['0.15', '2.50'] },
    first: [
      'A $10 experiment gets {hours:$10} on {machine}. Most bad ideas show themselves sooner.',
      'Set aside $10 for an idea and you have {hours:$10} on {machine} to test it.',
      'Test the idea before you ask for a budget: $10 pays for {hours:$10} on {machine}.',
      '$10 on {machine} is {gpuHours:$10} GPU-hours at {perGpu} each, enough to try an idea.',
    ],
    hooks: {
      budget: [
        'Skip the snacks for {trend} and $10 is {hours:$10} on {machine}.',
        '$10 buys popcorn for {trend}, or {hours:$10} on {machine} to test an idea.',
      ],
      time: ['Watch {trend} while an experiment runs: $10 pays for {hours:$10} on {machine}.'],
      queue: [
        'An idea while you follow {trend}? Test it for $10: that is {hours:$10} on {machine}.',
        'Close {trend} and try that idea of yours: $10 pays for {hours:$10} on {machine}.',
      ],
    },
    second: ['Decide first what would prove the idea wrong.', 'Start with a small part of the data.'],
    closings: ['Spend the first $10 on {brand}', 'Give one idea $10 on {brand}', 'Turn $10 into hours on {brand}'],
    tags: ['#GPU', '#GPURental', '#AITraining'],
  },
  {
    id: 'tokenise-first',
    says: 'Tokenise on a CPU before the GPU hours start.',
    angle: 'cost',
    fits: { kind: 'gpu', gpus: [2, 64] },
    about: ['data', 'tokens'],
    first: [
      'Tokenise the data set before you rent. On {machine}, waiting for it costs {perGpu} per GPU-hour.',
      'Tokenising is CPU work. On {machine} the GPUs would sit idle meanwhile, at {perGpu} per GPU-hour.',
      'Does your training script tokenise first? On {machine} the GPUs wait for that at {perGpu} per GPU-hour.',
    ],
    hooks: {
      time: [
        'Watch {trend} while a CPU tokenises your data. Then rent {machine} for training, at {perGpu} per GPU-hour.',
        'Let a CPU tokenise tonight while you follow {trend}. Train on {machine} tomorrow, at {perGpu} per GPU-hour.',
      ],
      queue: [
        'A CPU can tokenise the data while you scroll {trend}. On {machine} that wait would cost {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Today a CPU tokenises the data while you follow {trend}. Tomorrow you train on {machine}, at {perGpu} per GPU-hour.',
      ],
    },
    second: ['Keep the tokenised copy for the next run.'],
    closings: [
      'Bring tokenised data to {brand}',
      'Rent the training hours on {brand}',
      'Start the training on {brand}',
    ],
    tags: ['#GPUCloud', '#AITraining', '#DeepLearning'],
  },
  {
    id: 'estimate',
    says: 'A job is GPUs times hours times price.',
    angle: 'cost',
    fits: { kind: 'gpu', priced: false },
    first: [
      'Time one step, multiply by the steps, and you know the hours of a training run before you pay for any.',
      'Ten minutes of profiling tell you what 48 hours of training will cost.',
      'Multiply the time of one step by the number of steps. The result is your budget, before you rent.',
      'A job costs what you can write on a napkin: GPUs, hours, price. Write it before you rent.',
    ],
    hooks: {},
    second: ['Compare the estimate with the bill later.', 'Put the estimate into the pull request.'],
    closings: [
      'Take the hourly price from {brand}',
      'See what a GPU-hour costs on {brand}',
      'Do the sum with prices from {brand}',
      'Price the next job on {brand}',
    ],
    tags: ['#FinOps', '#GPUCloud', '#CloudComputing'],
  },
  {
    id: 'thousand-answers',
    says: 'Budget in answers, not in tokens.',
    angle: 'cost',
    fits: { kind: 'model', not: ['reasoning'] },
    about: ['answers'],
    first: [
      '1,000 answers of 500 tokens on {model} cost {answers:1000x500}, at {out} per million output tokens.',
      'Budget in answers, not in tokens: 1,000 of 500 tokens each cost {answers:1000x500} on {model}.',
      'What do 1,000 answers cost? At 500 tokens each, {answers:1000x500} of output on {model}.',
      '$1 pays for {answers:$1x500} of 500 tokens on {model}.',
    ],
    hooks: {
      queue: [
        'If 1,000 users ask your bot about {trend}, its answers cost {answers:1000x500} on {model}, at 500 tokens each.',
        'Let users ask your bot about {trend}: $1 pays for {answers:$1x500} of 500 tokens on {model}.',
      ],
      budget: [
        'A bot for fans of {trend} is easy to budget: 1,000 answers of 500 tokens on {model} cost {answers:1000x500}.',
      ],
    },
    second: ['Half the length costs half as much.'],
    closings: ['Price your own traffic on {brand}', 'Run the first thousand on {brand}', 'Put your bot on {brand}'],
    tags: ['#LLM', '#AIInference', '#LLMOps'],
  },
  {
    id: 'whole-manual',
    says: 'Reading a long manual costs little input.',
    angle: 'cost',
    fits: { kind: 'model' },
    about: ['manual'],
    first: [
      'A manual of 100,000 words, read by {model}: {read:100000} of input.',
      'You would read a 100,000-word manual for seven hours. {model} reads it for {read:100000} of input.',
      'How much is a manual of 100,000 words as a prompt? {model} reads it for {read:100000} of input.',
      'Your team has no day to spare for 100,000 words of manual. Reading them costs {read:100000} on {model}.',
    ],
    hooks: {
      time: [
        'An evening is for {trend}, not for a manual of 100,000 words. {model} reads it for {read:100000}.',
        'Watch {trend} tonight and let {model} read the manual: 100,000 words are {read:100000} of input.',
      ],
      queue: [
        'Follow {trend} yourself and leave the manual to {model}: 100,000 words of input cost {read:100000}.',
        'For {read:100000}, {model} reads 100,000 words, about {trend} or in your manual.',
      ],
    },
    second: ['The answers come on top.', 'Send long manuals in chapters.'],
    closings: ['Let a model read yours on {brand}', 'Hand the manual to {brand}', 'Start with one chapter on {brand}'],
    tags: ['#LLM', '#GenAI', '#AIEngineering'],
  },
];
