import type { Idea } from '@promoter/content';
import { APPS, TRAINING } from '../tags.ts';

/** Account B, what keeps a model or a run going. Nothing here is said of the company’s own uptime. */
export const uptime: readonly Idea[] = [
  {
    id: 'tested-plan-b',
    says: 'A second model is a plan B once it passed tests.',
    angle: 'uptime',
    field: ['llm', 'app'],
    fits: { kind: 'model', output: ['0.1', '10'], not: ['reasoning'] },
    first: [
      'Does your bot have a plan B? 1,000 old prompts (500 tokens in, 300 out each) cost {requests:1000x500+300} on {model}.',
      'And if your model is retired? Testing {model} with 1,000 prompts (500 tokens in, 300 out each) costs {requests:1000x500+300}.',
      'Give your app a second model: 1,000 test prompts (500 tokens in, 300 out each) cost {requests:1000x500+300} on {model}.',
    ],
    hooks: {
      rehearsal: [
        'Have a plan B for {trend} and one for your bot: 1,000 test prompts (500 tokens in, 300 out each) cost {requests:1000x500+300} on {model}.',
      ],
      comparison: [
        'Ask your bot about {trend}, then ask {model}. Is it a plan B? 1,000 such tests, 500 tokens in and 300 out each, cost {requests:1000x500+300}.',
      ],
      queue: [
        'Read a second opinion on {trend}, then get one for your bot: 1,000 prompts on {model} (500 tokens in, 300 out each) cost {requests:1000x500+300}.',
      ],
      time: [
        'Follow {trend}, and let {model} be tested as your bot’s plan B: 1,000 prompts (500 tokens in, 300 out each) cost {requests:1000x500+300}.',
      ],
    },
    second: ['Read ten pairs of answers yourself.', 'Only a tested plan B counts.'],
    closings: ['Test your plan B on {brand}', 'Find your plan B on {brand}', 'Try out a second model on {brand}'],
    tags: APPS,
  },
  {
    id: 'nightly-tests',
    says: 'A month of nightly tests costs little.',
    angle: 'uptime',
    field: ['app', 'llm'],
    fits: { kind: 'model', output: ['0.05', '10'], not: ['reasoning'] },
    first: [
      'Give your bot 200 tests every night: answers of 500 tokens are {answers:200x500} of output on {model}.',
      'Is the bot still right after a new prompt? 200 answers of 500 tokens are {answers:200x500} of output on {model}.',
      'Thirty nights of 200 tests are 6,000 answers. At 500 tokens each, writing them costs {answers:6000x500} on {model}.',
      'Ten hard tests an hour are 240 answers a day. At 500 tokens each, writing them costs {answers:240x500} on {model}.',
    ],
    hooks: {
      deadline: [
        'By the time {trend} stops trending, your bot can be through 200 tests: {answers:200x500} of output on {model}, at 500 tokens each.',
        'Read about {trend} tonight while {model} answers 200 tests at 500 tokens each, for {answers:200x500} of output.',
      ],
      queue: [
        'What people say about {trend} may change overnight. What your bot says should not: 200 tests of 500 tokens are {answers:200x500} of output on {model}.',
        'Check on {trend} every hour and let ten tests an hour check on your bot: 240 answers of 500 tokens a day are {answers:240x500} of output on {model}.',
      ],
      budget: [
        'Spend one dollar less on snacks for {trend} and test your bot: $1 of output on {model} is {answers:$1x500} of 500 tokens.',
      ],
    },
    second: ['Turn each answer you correct into a test.', 'Read the answers that changed first.'],
    closings: ['Run your bot’s tests on {brand}', 'Test your bot on {brand}', 'Test your bot tonight on {brand}'],
    tags: APPS,
    emoji: '🌙',
  },
  {
    id: 'read-the-log',
    says: 'A model reads the chat log that nobody reads.',
    angle: 'uptime',
    field: ['text', 'app'],
    fits: { kind: 'model' },
    first: [
      'Who reads what your bot said yesterday? {model} reads 50,000 words, chat by chat, for {read:50000}.',
      'Let {model} list the odd answers in yesterday’s chats. Reading 50,000 words of them costs {read:50000}.',
      'A user says your bot was wrong? {model} looks through 50,000 words of chats for {read:50000}.',
      '$1 of input lets {model} read {inTokens:$1} of your bot’s chats and point out odd answers.',
    ],
    hooks: {
      replay: [
        'You look up what you missed of {trend}. Have {model} look up what you missed in yesterday’s chats: 50,000 words cost {read:50000}.',
      ],
      time: [
        'An hour of {trend} beats an hour of chat logs. {model} reads 50,000 words of your bot’s chats for {read:50000}.',
      ],
      queue: [
        'You read what people say about {trend}. {model} reads what your bot says: 50,000 words of chats for {read:50000}.',
        'Has anyone asked your bot about {trend}? {model} goes through 50,000 words of chats for {read:50000} and finds out.',
      ],
    },
    second: ['Log the prompt beside each answer.', 'Mask the names before you send a chat.'],
    closings: ['Read yesterday’s log on {brand}', 'Have your log read on {brand}', 'Hand yesterday’s log to {brand}'],
    tags: APPS,
  },
  {
    id: 'patient-retries',
    says: 'A growing, partly random pause spreads retries.',
    angle: 'uptime',
    fits: { kind: 'model', priced: false },
    first: [
      'A retry should wait: one second, then two, then four.',
      'Retry 1,000 requests at once, and you have a second rush.',
      'How many tries, how long a wait, how much of it random?',
      'Make part of each wait random, so that not all return together.',
      'Be patient before you retry. Your users get an answer sooner.',
      'A retry without a pause is a second knock on a busy door.',
      'Your retry loop needs an end. What does the user see then?',
    ],
    hooks: {},
    second: [
      'After the third try, tell the user.',
      'Log each one; a rising count is a warning.',
      'Test the loop with an error of your own.',
    ],
    closings: ['Pace your calls to {brand}', 'Build a patient bot on {brand}', 'Pace your bot’s retries on {brand}'],
    tags: ['#LLMOps', '#AIEngineering', '#AIAgents'],
  },
  {
    id: 'stop-it-on-purpose',
    says: 'An hour shows whether a fine-tune resumes.',
    angle: 'uptime',
    field: ['run', 'hours'],
    fits: { kind: 'gpu', gpus: [1, 8], hourly: ['0.04', '7'] },
    first: [
      'Stop your fine-tune on purpose and see if it resumes. One hour of practice on {machine} costs {cost:1h}.',
      'Does your training script resume where it stopped? One hour on {machine} is enough to find out, for {cost:1h}.',
      'Rehearse a restart: stop a fine-tune, then resume. An hour on {machine} is {cost:1h}, or {perGpu} per GPU-hour.',
      'See if your fine-tune can resume before you leave it alone all night: one hour on {machine} costs {cost:1h}.',
    ],
    hooks: {
      time: [
        'Up late with {trend}? Before the fine-tune runs all night, see if it resumes after a stop: one hour on {machine} costs {cost:1h}.',
      ],
      rehearsal: [
        'Before you sit down for {trend}, rehearse a stop: an hour on {machine} shows whether your fine-tune resumes, for {cost:1h}.',
      ],
      queue: [
        'Before you leave a fine-tune alone to read about {trend}, stop it once and see if it resumes: an hour on {machine} costs {cost:1h}.',
        'You stop reading about {trend} and pick it up later. See if your fine-tune can: an hour on {machine} is {cost:1h}, or {perGpu} per GPU-hour.',
      ],
      replay: [
        'You can leave {trend} and come back to it. See if a stopped fine-tune comes back, too: one hour on {machine} costs {cost:1h}.',
      ],
    },
    second: ['Compare the loss before and after the stop.', 'Look at the step counter first.'],
    closings: ['Test a restart on {brand}', 'Stop and resume a run on {brand}', 'Resume a stopped run on {brand}'],
    tags: TRAINING,
  },
  {
    id: 'half-hour-saves',
    says: 'How often a run saves decides what a restart repeats.',
    angle: 'uptime',
    field: ['run'],
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['2', '9999'] },
    first: [
      'How often should your run save? On {machine}, 30 minutes of work are worth {worth:30m} and four hours {cost:4h}.',
      'If your run on {machine} saves every 30 minutes, a restart repeats at most {worth:30m} of GPU time.',
      'Save every four hours or every 30 minutes? On {machine}, a restart repeats up to {cost:4h} or up to {worth:30m}.',
      'Save once an hour on {machine} and a restart repeats at most {cost:1h} of work, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      replay: [
        'You can pause {trend}. A run goes back to its last save: with one an hour, a restart on {machine} repeats {cost:1h} of work at most.',
      ],
      deadline: [
        'Your run may outlast the talk about {trend}. Save every 30 minutes, and a restart on {machine} repeats at most {worth:30m} of GPU time.',
      ],
      queue: [
        'Look up from {trend} every 30 minutes? Let your run save as often: a restart on {machine} then repeats at most {worth:30m} of work.',
        'Check on {trend} every hour and let your run save as often: a restart on {machine} repeats {cost:1h} of work at most.',
      ],
    },
    second: ['Time how long one checkpoint takes to write.', 'Keep the last three checkpoints.'],
    closings: ['Begin a long run on {brand}', 'Train with regular saves on {brand}', 'Save as you train on {brand}'],
    tags: TRAINING,
  },
];
