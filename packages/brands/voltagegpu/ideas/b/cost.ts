import type { Idea } from '@promoter/content';
import { ANSWERS, APPS, JOBS, OPEN, TEXTS } from '../tags.ts';

/** Account B, what compute costs. */
export const cost: readonly Idea[] = [
  {
    id: 'read-a-novel',
    says: 'Reading feedback as long as a novel costs little.',
    angle: 'cost',
    field: ['text', 'llm'],
    fits: { kind: 'model' },
    first: [
      'A year of feedback can fill a novel: 100,000 words, read part by part on {model} for {read:100000}.',
      'Did users write you a novel? {model} reads 100,000 words of feedback, part by part, for {read:100000}.',
      'Would you read 100,000 words of user feedback? {model} does, part by part, for {read:100000}.',
    ],
    hooks: {
      team: [
        'A friend can sum up {trend} for you, and {model} your feedback: 100,000 words, read part by part, cost {read:100000}.',
      ],
      queue: [
        'You read about {trend} post by post. {model} reads user feedback part by part: 100,000 words for {read:100000}.',
        'Read about {trend} and leave the user feedback to {model}: 100,000 words, sent in parts, cost {read:100000} to read.',
      ],
      time: [
        'Take the evening for {trend}. {model} reads a novel’s worth of feedback, 100,000 words in parts, for {read:100000}.',
      ],
    },
    second: ['Ask for the points that come up most.', 'Then ask for a summary of the summaries.'],
    closings: [
      'Have your feedback read on {brand}',
      'Hand the feedback to {brand}',
      'Read a year of feedback on {brand}',
    ],
    tags: TEXTS,
    emoji: '📚',
  },
  {
    id: 'one-dollar',
    says: 'One dollar is a number of answers.',
    angle: 'cost',
    field: ['llm', 'app', 'try'],
    fits: { kind: 'model', output: ['0.05', '6'], not: ['reasoning'] },
    first: [
      'How far does $1 of output go? On {model} it is {answers:$1x500} of 500 tokens each.',
      'Give your bot $1 of output on {model} and it can write {answers:$1x500} of 500 tokens.',
      'Short answers go far: $1 of output on {model} is {answers:$1x200} of 200 tokens.',
      '{answers:$1x500} of 500 tokens: that is what $1 of output buys on {model}.',
    ],
    hooks: {
      budget: [
        '$1 may buy you a snack for {trend}. As output on {model} it buys {answers:$1x500} of 500 tokens.',
        'Spend $1 less on snacks for {trend}: on {model}, $1 of output is {answers:$1x500} of 500 tokens.',
      ],
      queue: [
        'How many answers about {trend} can your bot write for $1 of output? On {model}, {answers:$1x500} of 500 tokens.',
        'You may tire of {trend} before your bot does: $1 of output on {model} is {answers:$1x200} of 200 tokens.',
      ],
    },
    second: ['Prompts are extra, at {in} per million tokens.', 'At half the length you get twice as many.'],
    closings: [
      'Spend your first dollar on {brand}',
      'Give your bot a dollar on {brand}',
      'Spend a dollar of tokens on {brand}',
    ],
    tags: ANSWERS,
  },
  {
    id: 'full-inbox',
    says: 'A model sums up a full inbox for a small sum.',
    angle: 'cost',
    field: ['text', 'llm'],
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Back from a holiday? Summing up 1,000 emails, 400 tokens in and 100 out each, costs {requests:1000x400+100} on {model}.',
      'Do you have 1,000 unread emails? At 400 tokens in and 100 out each, {model} sums them all up for {requests:1000x400+100}.',
      '{model} turns 1,000 emails of 400 tokens each into summaries of 100 for {requests:1000x400+100}.',
    ],
    hooks: {
      replay: [
        'You can catch up on {trend} with a summary, and on mail: 1,000 emails (400 tokens in, 100 out each) cost {requests:1000x400+100} on {model}.',
      ],
      time: [
        'Keep tonight for {trend}, not for mail: {model} sums up 1,000 emails (400 tokens in, 100 out each) for {requests:1000x400+100}.',
      ],
      queue: [
        'Rather read about {trend} than 1,000 emails? {model} sums them up (400 tokens in, 100 out each) for {requests:1000x400+100}.',
      ],
      deadline: [
        'Read about {trend} now and only the summaries of your mail later: 1,000 emails (400 tokens in, 100 out each) cost {requests:1000x400+100} on {model}.',
      ],
    },
    second: ['Ask which emails need a reply.', 'The newsletters may stay unread.'],
    closings: ['Sum up your inbox on {brand}', 'Start with one folder on {brand}', 'Sum up a month of mail on {brand}'],
    tags: TEXTS,
    emoji: '📬',
  },
  {
    id: 'free-prototype',
    says: 'A first prototype can use a free model.',
    angle: 'cost',
    field: ['app', 'llm', 'try'],
    fits: { kind: 'model', free: true },
    first: [
      '{model} is free to call today, so build the ugly version of your idea and see who wants a nice one.',
      'Your first 100 tests are about the prompt anyway. {model} is free to call today, so run them there.',
      'A prototype should cost you an evening and nothing else: {model} is free to call today.',
    ],
    hooks: {
      time: ['Give {trend} two hours tonight and your prototype a third. {model} is free to call today.'],
      queue: [
        'What would you ask a bot about {trend}? Build a first version tonight: {model} is free to call today.',
        'A bot about {trend} could be one evening’s work. {model} is free to call today, so the first version costs you nothing else.',
      ],
    },
    second: ['Show a friend before you polish.', 'The first complaint is your to-do list.'],
    closings: ['Build the first version on {brand}', 'Start free and grow on {brand}', 'Try your prototype on {brand}'],
    tags: OPEN,
  },
  {
    id: 'example-tax',
    says: 'Every request pays for the prompt’s examples.',
    angle: 'cost',
    fits: { kind: 'model', priced: false },
    first: [
      'Five examples of 400 tokens put 2,000 tokens into every prompt.',
      'You pay for the examples in your prompt with every request.',
      'Drop one example and see if your answers get worse.',
      'Which example in your prompt earns its tokens?',
      'A clear sentence may replace three examples.',
      'Your user has typed nothing, and the prompt is 2,000 tokens long.',
      'Test your examples one by one: with, without, with.',
    ],
    hooks: {},
    second: [
      'Keep the odd case and drop the obvious ones.',
      'Ten real questions will tell you.',
      'Short prompts are easier to change, too.',
    ],
    closings: [
      'Test a leaner prompt on {brand}',
      'Drop one and test again on {brand}',
      'Try fewer examples on {brand}',
    ],
    tags: APPS,
  },
  {
    id: 'evening-card',
    says: 'Your computer stays free; training runs elsewhere.',
    angle: 'cost',
    field: ['run', 'hours'],
    fits: { kind: 'gpu', gpus: [1, 2], hourly: ['0.04', '2.5'] },
    first: [
      'Your graphics card has plans tonight? Four hours of training on {machine} cost {cost:4h}.',
      'You play on your graphics card; your training gets four hours on {machine} for {cost:4h}.',
      '$10 is {hours:$10} of training on {machine}. Your own graphics card can go on with your game.',
      'One evening of training, four hours on {machine}, is {cost:4h}. Your own computer stays quiet.',
      'Play on your own graphics card and train on {machine}: four hours cost {cost:4h}, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      budget: ['Write it beside the snacks for {trend}: four hours of training on {machine}, {cost:4h}.'],
      place: ['Take {trend} to the sofa and your training to {machine}: four hours cost {cost:4h}.'],
      time: [
        'Keep your own computer for {trend} tonight: four hours of training on {machine} cost {cost:4h}.',
        'Give {trend} your evening, and your training four hours on {machine}: {cost:4h}, at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Spend this evening on {trend}. The training runs by itself: four hours on {machine} cost {cost:4h}.',
        'When you look at {trend} again tomorrow, the training can be done: four hours on {machine} at {perGpu} per GPU-hour are {cost:4h}.',
      ],
    },
    second: ['Have the data ready before the hours begin.', 'Let the script save the weights at the end.'],
    closings: ['Let the training run on {brand}', 'Send tonight’s training to {brand}', 'Rent four hours on {brand}'],
    tags: JOBS,
  },
  {
    id: 'lunch-hour',
    says: 'An hour on a big node is an experiment over lunch.',
    angle: 'cost',
    field: ['hours', 'try', 'ops'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.40', '9999'] },
    first: [
      'Curious whether more GPUs help? One hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      'Start a test, have lunch, read the result: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      'One experiment of one hour on {machine} costs {cost:1h}. Per GPU-hour that is {perGpu}.',
    ],
    hooks: {
      time: [
        'One hour of {trend}, one hour for an experiment: on {machine}, the second costs {cost:1h}, or {perGpu} per GPU-hour.',
      ],
      comparison: [
        'You can argue about {trend} for an hour, or measure for one: an experiment on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      ],
      queue: [
        'Read about {trend} over lunch, then your test results: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
        'An hour on {trend} is soon over. So is an hour of experiments on {machine}: {cost:1h}, or {perGpu} per GPU-hour.',
      ],
    },
    second: ['Debug first, then rent the hour.', 'Decide first what you want to measure.'],
    closings: ['Book a single hour on {brand}', 'Run one experiment on {brand}', 'Try an hour on {brand}'],
    tags: JOBS,
  },
];
