import type { Idea } from '@promoter/content';

/** Account B, what keeps a model or a run going. Nothing here is said of the company’s own uptime. */
export const uptime: readonly Idea[] = [
  {
    id: 'tested-plan-b',
    says: 'A second model is a plan B once it passed tests.',
    angle: 'uptime',
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Does your bot have a plan B? Testing {model} with 100 answers of 500 tokens costs {answers:100x500}.',
      'Which model would answer if yours were retired? 100 tests of 500 tokens on {model} cost {answers:100x500}.',
      'Your app depends on one model. Trying {model} as plan B takes 100 tests of 500 tokens, for {answers:100x500}.',
    ],
    hooks: {
      queue: [
        'Does {model} know {trend} as well as your main model? 100 test answers of 500 tokens cost {answers:100x500}.',
        'Ask your bot about {trend}, then ask {model}. Is it a good plan B? 100 such answers of 500 tokens cost {answers:100x500}.',
        'If {trend} kept your main model busy, which one would answer? 100 tests of 500 tokens on {model} cost {answers:100x500}.',
      ],
      time: [
        'Watch {trend} while 100 tests run: is {model} good enough as plan B? At 500 tokens each, they cost {answers:100x500}.',
      ],
    },
    second: ['Send the prompts your main model gets.', 'Keep the model’s name in one place in your code.'],
    closings: ['Test your plan B on {brand}', 'Find your plan B on {brand}', 'Try out a second model on {brand}'],
    tags: ['#LLMOps', '#AIEngineering', '#LLM'],
  },
  {
    id: 'nightly-tests',
    says: 'A nightly eval costs cents.',
    angle: 'uptime',
    fits: { kind: 'model', output: ['0.05', '10'], not: ['reasoning'] },
    about: ['tests'],
    first: [
      'Let your bot sit the same 200 tests every night. At 500 tokens each, they cost {answers:200x500} on {model}.',
      'You changed one line of the prompt. Is the bot still right? 200 tests of 500 tokens cost {answers:200x500} on {model}.',
      'Thirty nights of 200 tests are 6,000 answers of 500 tokens, and cost {answers:6000x500} on {model}.',
      'Ten hard tests an hour are 240 answers a day. At 500 tokens each, they cost {answers:240x500} on {model}.',
    ],
    hooks: {
      deadline: [
        'By the time {trend} stops trending, your bot can be through 200 tests. At 500 tokens each, they cost {answers:200x500} on {model}.',
        'Read about {trend} today and your bot’s 200 test answers tomorrow. At 500 tokens each, they cost {answers:200x500} on {model}.',
      ],
      queue: [
        'What people say about {trend} may change overnight. What your bot says should not: 200 tests of 500 tokens cost {answers:200x500} on {model}.',
        'Is your bot right about {trend}? Ask it ten test questions an hour: 240 answers of 500 tokens a day cost {answers:240x500} on {model}.',
      ],
      budget: [
        'Spend one dollar less on snacks for {trend} and test your bot: {model} writes {answers:$1x500} of 500 tokens for $1.',
      ],
    },
    second: ['A test that failed once stays on the list.', 'Read the failures first.'],
    closings: ['Run your bot’s tests on {brand}', 'Test your bot on {brand}', 'Put your bot to the test'],
    tags: ['#LLMOps', '#AIEngineering', '#LLM'],
    emoji: '🌙',
  },
  {
    id: 'read-the-log',
    says: 'A model reads the chat log that nobody reads.',
    angle: 'uptime',
    fits: { kind: 'model' },
    about: ['log'],
    first: [
      'Who reads what your bot said yesterday? {model} reads 50,000 words of chat log for {read:50000}.',
      'Let {model} list what went wrong in 50,000 words of chat log. Reading them costs {read:50000}.',
      'A user says your bot was wrong. Reading 50,000 words of its log back costs {read:50000} on {model}.',
      '$1 of input lets {model} read {inTokens:$1} of your bot’s chat log and point out odd answers.',
    ],
    hooks: {
      time: [
        'An hour of {trend} beats an hour of chat logs. Let {model} read those: 50,000 words cost {read:50000}.',
        'Watch {trend} and leave your bot’s chat log to {model}: reading 50,000 words costs {read:50000}.',
      ],
      queue: [
        'If {trend} kept your bot busy all day, who would read the log? {model} reads 50,000 words of chats for {read:50000}.',
        'What has your bot told people about {trend}? {model} reads 50,000 words of its chat log for {read:50000}.',
      ],
    },
    second: ['Log the prompt beside each answer.', 'Send a long log in parts, with names masked.'],
    closings: ['Read yesterday’s log on {brand}', 'Have your log read on {brand}', 'Let a model read it on {brand}'],
    tags: ['#LLMOps', '#AIEngineering', '#LLM'],
  },
  {
    id: 'patient-retries',
    says: 'A growing, partly random pause spreads retries.',
    angle: 'uptime',
    fits: { kind: 'model', priced: false },
    about: ['retry', 'retries', 'bot'],
    first: [
      'If 1,000 requests fail and each is retried three times at once, you have four times as many. Let each retry wait longer.',
      'A retry should wait: one second, then two, then four. Make part of it random, or 1,000 requests return together.',
      'Your retry loop has three settings: how many tries, how long to wait, and how much of the wait is random.',
      'Be patient with a failed request: wait a second, then two, then four, each with some chance in it.',
      'A thousand users who retry in the same second are a new rush. Let chance spread them.',
    ],
    hooks: {},
    second: [
      'After the third try, tell the user.',
      'Log every retry; a rising count is a warning.',
      'A queue on your side helps.',
    ],
    closings: [
      'Pace your calls to {brand}',
      'Build a patient bot on {brand}',
      'Build your bot on {brand}',
      'Write a calm client for {brand}',
    ],
    tags: ['#LLMOps', '#AIEngineering', '#AIAgents'],
  },
  {
    id: 'stop-it-on-purpose',
    says: 'An hour shows whether a fine-tune resumes.',
    angle: 'uptime',
    fits: { kind: 'gpu', gpus: [1, 8], hourly: ['0.10', '7'] },
    first: [
      'Stop your fine-tune on purpose and see if it resumes. One hour of practice on {machine} costs {cost:1h}.',
      'Does your training script resume where it stopped? One hour on {machine} is enough to find out, for {cost:1h}.',
      'Rehearse a restart at {perGpu} per GPU-hour: stop your fine-tune on {machine} and see if it resumes.',
      'A crash after four hours on {machine} undoes {cost:4h} of work if your fine-tune cannot resume.',
    ],
    hooks: {
      deadline: [
        'Fine-tuning a bot on {trend} overnight? First see if the run resumes after a stop: one hour on {machine} costs {cost:1h}.',
      ],
      queue: [
        'Before you leave a fine-tune alone to read about {trend}, stop it once and see if it resumes: an hour on {machine} costs {cost:1h}.',
        'Before you fine-tune a model on {trend}, test that a run resumes after a stop: {machine} at {perGpu} per GPU-hour.',
      ],
      replay: [
        'Missed a part of {trend}? You rewind. See if your fine-tune can do that after a stop: one hour on {machine} costs {cost:1h}.',
      ],
    },
    second: ['Compare the loss before and after the stop.', 'Look at the step counter first.'],
    closings: ['Test a restart on {brand}', 'Stop and resume a run on {brand}', 'Resume a stopped run on {brand}'],
    tags: ['#MLOps', '#AITraining', '#DeepLearning'],
  },
  {
    id: 'half-hour-saves',
    says: 'How often a run saves decides what a bug undoes.',
    angle: 'uptime',
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['2', '60'] },
    about: ['run'],
    first: [
      'How often should your run save? On {machine}, 30 minutes are worth {worth:30m} and four hours {cost:4h}.',
      'If your run on {machine} saves every 30 minutes, a bug that stops it undoes at most {worth:30m} of GPU time.',
      'Four hours without a save on {machine} put {cost:4h} of GPU time at risk. Your run can save every 30 minutes.',
      'A run on {machine} that saves once an hour can lose an hour: {cost:1h}, or {perGpu} per GPU-hour.',
    ],
    hooks: {
      deadline: [
        'Your run may outlast the talk about {trend}. On {machine} at {perGpu} per GPU-hour, let it save every 30 minutes.',
      ],
      queue: [
        'Lost track of time over {trend}? Have your run save every 30 minutes, and a crash on {machine} undoes at most {worth:30m}.',
        'Check on {trend} every hour and let your run save as often. A crash on {machine} then undoes at most {cost:1h} of work.',
      ],
    },
    second: ['Time how long one checkpoint takes to write.', 'Keep the last three checkpoints.'],
    closings: ['Begin a long run on {brand}', 'Train with regular saves on {brand}', 'Save as you train on {brand}'],
    tags: ['#MLOps', '#AITraining', '#DeepLearning'],
  },
];
