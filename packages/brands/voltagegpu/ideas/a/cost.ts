import type { Idea } from '@promoter/content';
import { ANSWERS, BUILDING, JOBS, TRAINING } from '../tags.ts';

/** Account A, what compute costs. */
export const cost: readonly Idea[] = [
  {
    id: 'night-shift',
    says: 'A run overnight costs the hours of a night.',
    angle: 'cost',
    field: ['run', 'hours'],
    fits: { kind: 'gpu', hourly: ['0.04', '12'] },
    first: [
      'Eight hours of sleep for you, eight hours of training on {machine}: {cost:8h}.',
      'What does a night of training cost? Eight hours on {machine} come to {cost:8h}, at {perGpu} per GPU-hour.',
      'A fine-tune that starts at bedtime has eight hours until breakfast. On {machine} they cost {cost:8h}.',
      'Press enter, go to bed, read the loss at breakfast: eight hours on {machine} cost {cost:8h}.',
    ],
    hooks: {
      budget: [
        'Snacks for {trend} need a budget, and so does a night of training: eight hours on {machine} cost {cost:8h}.',
      ],
      time: [
        'Tonight: {trend} for you, eight hours of training on {machine} for {cost:8h}.',
        'The evening for {trend}, the night for training: eight hours on {machine} cost {cost:8h}, or {perGpu} per GPU-hour.',
        'Watch {trend}, then go to bed while a training run has eight hours on {machine}, for {cost:8h}.',
      ],
      deadline: [
        'One last look at {trend}, then bed. A training run has eight hours until breakfast: {cost:8h} on {machine}.',
        'Close {trend}, start a training run, go to bed: eight hours on {machine} cost {cost:8h}, or {perGpu} per GPU-hour.',
      ],
    },
    second: ['Check the first ten minutes, then close the laptop.', 'Let the script shut the node down at the end.'],
    closings: ['Start tonight’s run on {brand}', 'Queue a run before bed on {brand}', 'Book the night at {brand}'],
    tags: JOBS,
  },
  {
    id: 'per-gpu',
    says: 'A node price reads better per GPU and hour.',
    angle: 'cost',
    field: ['hours'],
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['3', '9999'] },
    first: [
      'Compare quotes by the GPU-hour: {perGpu} per GPU on {machine}.',
      'The GPU-hour is the unit to compare. On {machine}, each costs {perGpu}.',
      'A node price is easier to judge per GPU: on {machine}, one GPU costs {perGpu} an hour.',
      'Is {price} for {machine} a lot or a little? Per GPU-hour it is {perGpu}.',
    ],
    hooks: {
      team: [
        'Split the snacks for {trend} by friends and the price by GPUs: {price} for {machine} is {perGpu} per GPU-hour.',
      ],
      comparison: [
        'Everyone on {trend} has an opinion. Here is a number instead: {perGpu} per GPU-hour on {machine}.',
        'Opinions on {trend} differ, but a sum is easy to check: {price} for {machine} is {perGpu} per GPU-hour.',
      ],
      queue: [
        'Read enough opinions on {trend}? A price can be checked: {price} for {machine} is {perGpu} per GPU-hour.',
      ],
    },
    second: ['Ask for the same figure in any other quote.', 'Then compare the memory per GPU.'],
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
    field: ['try', 'hours'],
    fits: { kind: 'gpu', hourly: ['0.04', '2.50'] },
    first: [
      'A $10 experiment gets {hours:$10} on {machine}. Most bad ideas show themselves sooner.',
      'Set aside $10 for an idea and you have {hours:$10} on {machine} to test it.',
      'Test the idea before you ask for a budget: $10 pays for {hours:$10} on {machine}.',
      '$10 on {machine} is {gpuHours:$10} GPU-hours at {perGpu} each, enough to try an idea.',
    ],
    hooks: {
      comparison: [
        'Opinions on {trend} cost nothing, and an experiment little more: $10 pays for {hours:$10} on {machine}.',
      ],
      budget: [
        'Skip the snacks for {trend} and $10 is {hours:$10} on {machine}.',
        '$10 buys popcorn for {trend}, or {hours:$10} on {machine} to test an idea.',
      ],
      queue: [
        'Did you have an idea while scrolling {trend}? $10 pays for {hours:$10} on {machine} to test it.',
        'Close {trend} and try that idea of yours: $10 pays for {hours:$10} on {machine}.',
      ],
    },
    second: [
      'Decide first what would prove the idea wrong.',
      'Start with a small part of the data.',
      'Write down the result, even a dull one.',
    ],
    closings: ['Spend the first $10 on {brand}', 'Give one idea $10 on {brand}', 'Turn $10 into hours on {brand}'],
    tags: JOBS,
  },
  {
    id: 'tokenise-first',
    says: 'Tokenise on a CPU before the GPU hours start.',
    angle: 'cost',
    field: ['run', 'hours'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['1.50', '9999'] },
    first: [
      'Tokenising data is CPU work. Do two hours of it before you rent {machine} and keep {cost:2h}.',
      'Does your script tokenise the data first? Do it on a CPU: an hour on {machine} costs {cost:1h}.',
      'Tokenise the data on a CPU, then rent {machine}: at {perGpu} per GPU-hour, every hour goes into training.',
      'Rent {machine} when the data is tokenised. At {perGpu} per GPU-hour, all you pay for is training.',
    ],
    hooks: {
      rehearsal: [
        'Get the snacks before {trend} and the tokens before the GPU: then train on {machine} at {perGpu} per GPU-hour.',
      ],
      time: [
        'Let a CPU tokenise the data while you watch {trend}. Tomorrow, two hours of training on {machine} cost {cost:2h}.',
      ],
      queue: [
        'A CPU can tokenise the data while you scroll {trend}. Then train on {machine} at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Today, a CPU tokenises the data while you follow {trend}. Tomorrow you train on {machine}, for {cost:1h} an hour.',
      ],
    },
    second: ['Keep the tokenised copy for the next run.'],
    closings: [
      'Bring tokenised data to {brand}',
      'Rent the training hours on {brand}',
      'Start the training on {brand}',
    ],
    tags: TRAINING,
  },
  {
    id: 'estimate',
    says: 'A job is GPUs times hours times price.',
    angle: 'cost',
    fits: { kind: 'gpu', priced: false },
    field: ['run', 'hours'],
    first: [
      'Time one step, multiply by the steps, and you know the hours of a run.',
      'Ten minutes of profiling tell you what 48 hours of training will cost.',
      'GPUs times hours times price: the cost of a job fits on a napkin.',
      'Know the budget before you rent: count the steps and time one of them.',
      'A short run gives tokens a second. Divide your data by it to get the hours.',
      'Who asks for GPUs should bring a number: steps, seconds a step, price an hour.',
      'The first 10 minutes of a run say how long all of it will take.',
    ],
    hooks: {},
    second: [
      'Compare the estimate with the bill later.',
      'Put the estimate into the pull request.',
      'Add time for loading and saving.',
      'Round up, then rent.',
    ],
    closings: [
      'Take the hourly price from {brand}',
      'See what a GPU-hour costs on {brand}',
      'Do the sum with prices from {brand}',
    ],
    tags: ['#FinOps', '#GPUCloud', '#CloudComputing'],
  },
  {
    id: 'thousand-answers',
    says: 'Budget in answers, prompts included.',
    angle: 'cost',
    field: ['llm', 'app', 'try'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Budget in answers, not in tokens: 10,000 of them, 300 tokens in and 500 out each, cost {requests:10000x300+500} on {model}.',
      'What do 10,000 answers cost? With 300 tokens in and 500 out each, {requests:10000x300+500} on {model}.',
      '10,000 answers cost {requests:10000x300+500} on {model}, prompts included: 300 tokens in and 500 out each.',
      'A bot that gives 1,000 answers a day, 300 tokens in and 500 out each, costs {requests:1000x300+500} a day on {model}.',
    ],
    hooks: {
      time: [
        'You watch {trend}, your bot works: 10,000 answers, 300 tokens in and 500 out each, cost {requests:10000x300+500} on {model}.',
      ],
      budget: [
        'Popcorn for {trend} or 10,000 answers by your bot? At 300 tokens in and 500 out each, they are {requests:10000x300+500} on {model}.',
      ],
      queue: [
        'Scroll {trend} and leave the questions to a bot: 10,000 answers, 300 tokens in and 500 out each, are {requests:10000x300+500} on {model}.',
      ],
    },
    second: ['Log your own token counts for a day.'],
    closings: ['Price your own traffic on {brand}', 'Run the first thousand on {brand}', 'Put your bot on {brand}'],
    tags: ANSWERS,
  },
  {
    id: 'whole-manual',
    says: 'Reading a long manual costs little input.',
    angle: 'cost',
    field: ['text', 'llm'],
    fits: { kind: 'model' },
    first: [
      'Chapter by chapter, {model} reads a manual of 100,000 words for {read:100000} of input.',
      'A manual of 100,000 words takes you seven hours. {model} reads it in chapters, for {read:100000}.',
      'Has anyone read the whole manual? {model} reads 100,000 words in chapters, for {read:100000} of input.',
      'No day to spare for 100,000 words of manual? {model} reads them in chapters for {read:100000} of input.',
    ],
    hooks: {
      team: [
        'Share {trend} with the team, but not the manual: {model} reads 100,000 words in chapters, for {read:100000} of input.',
      ],
      time: [
        'An evening is for {trend}, not for a manual of 100,000 words. {model} reads it in chapters, for {read:100000} of input.',
      ],
      queue: [
        'Read about {trend} yourself and leave the manual to {model}: 100,000 words, in chapters, for {read:100000} of input.',
        'Scroll {trend} with a good conscience: {model} reads your 100,000-word manual in chapters, for {read:100000} of input.',
      ],
    },
    second: ['The answers are billed on top.', 'Ask one question per chapter.'],
    closings: ['Let a model read yours on {brand}', 'Hand the manual to {brand}', 'Start with one chapter on {brand}'],
    tags: BUILDING,
  },
  {
    id: 'free-baseline',
    says: 'A free model sets the baseline.',
    angle: 'cost',
    field: ['llm', 'app'],
    fits: { kind: 'model', free: true },
    first: [
      'Measure a free model first: calls to {model} cost nothing today, and a dearer one has to beat its score.',
      'A baseline costs nothing today: run your test prompts on {model}, free to call, and keep the score.',
      'Before you pay for a larger model, let {model} answer your test prompts. Calls are free today.',
    ],
    hooks: {
      queue: ['Scroll {trend} while {model} answers your test prompts. Calls are free today, and you have a baseline.'],
    },
    second: ['Keep the prompts for the next model.'],
    closings: ['Set your baseline on {brand}', 'Run the test prompts on {brand}'],
    tags: BUILDING,
  },
];
