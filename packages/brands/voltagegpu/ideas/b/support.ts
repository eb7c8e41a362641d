import type { Idea } from '@promoter/content';
import { BUILDING, OPEN, SCRIPTS } from '../tags.ts';

/** Account B, getting help: from a model, from a small card, from other people. */
export const support: readonly Idea[] = [
  {
    id: 'second-reader',
    says: 'A model reads the docs as a newcomer would.',
    angle: 'support',
    field: ['text', 'llm'],
    fits: { kind: 'model' },
    first: [
      'Your docs have a patient first reader: {model} goes through 20,000 words for {read:20000}.',
      'Let {model} read 20,000 words of docs and ask what a newcomer would. Reading costs {read:20000}.',
      'Which step is missing from your docs? {model} reads 20,000 words for {read:20000}.',
    ],
    hooks: {
      time: ['Read about {trend} tonight and let {model} read your docs: 20,000 words cost {read:20000}.'],
      queue: [
        'Whoever is new to {trend} looks it up. Whoever is new to your app needs good docs: {model} checks 20,000 words for {read:20000}.',
        'Could a newcomer follow your docs as easily as {trend}? Ask {model}, which reads 20,000 words of docs for {read:20000}.',
      ],
      deadline: [
        'Before {trend} stops trending, {model} can read 20,000 words of your docs and look for gaps, for {read:20000}.',
      ],
    },
    second: ['Fix the first gap in the docs today.', 'Ask for questions, not for praise.'],
    closings: ['Have your docs read on {brand}', 'Send your docs to {brand}', 'Find the gaps on {brand}'],
    tags: BUILDING,
  },
  {
    id: 'faq-on-repeat',
    says: 'An FAQ in every prompt answers for little.',
    angle: 'support',
    field: ['app', 'text'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Put your FAQ (4,000 tokens) into every prompt, and 1,000 answers of 200 tokens cost {requests:1000x4000+200} on {model}.',
      '1,000 questions to your FAQ bot, 4,000 tokens in and 200 out each, come to {requests:1000x4000+200} on {model}.',
      'Tired of the same FAQ questions? {model} answers 1,000 of them for {requests:1000x4000+200}, at 4,000 tokens in and 200 out each.',
    ],
    hooks: {
      queue: [
        'You have better things to read than FAQ questions, {trend} for one. {model} answers 1,000 (4,000 tokens in, 200 out each) for {requests:1000x4000+200}.',
        'With an FAQ on {trend} in every prompt (4,000 tokens), 1,000 answers of 200 tokens cost {requests:1000x4000+200} on {model}.',
      ],
      time: [
        'Enjoy {trend} while your FAQ bot takes 1,000 questions. At 4,000 tokens in and 200 out each, {model} costs {requests:1000x4000+200}.',
      ],
      deadline: [
        'Your FAQ about {trend} can be a bot by tomorrow: 1,000 answers, 4,000 tokens in and 200 out each, cost {requests:1000x4000+200} on {model}.',
      ],
    },
    second: ['Send only the entry that fits and pay less.', 'Link the FAQ entry in each answer.'],
    closings: ['Put your FAQ on {brand}', 'Let your FAQ answer on {brand}', 'Try your FAQ bot on {brand}'],
    tags: ['#LLM', '#GenAI', '#AIAgents'],
  },
  {
    id: 'draft-then-send',
    says: 'A model drafts, a person checks and sends.',
    angle: 'support',
    field: ['llm'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Let {model} draft, and you press send: 1,000 replies, 400 tokens in and 300 out each, cost {requests:1000x400+300}.',
      'Editing a reply beats starting one: 1,000 drafts (400 tokens in, 300 out each) cost {requests:1000x400+300} on {model}.',
      'Do replies start from an empty page? 1,000 drafts (400 tokens in, 300 out each) cost {requests:1000x400+300} on {model}.',
    ],
    hooks: {
      time: [
        'While you watch {trend}, {model} can draft 1,000 replies for {requests:1000x400+300} (400 tokens in, 300 out each). You send them tomorrow.',
        'Close the inbox and enjoy {trend}. {model} drafts 1,000 replies, 400 tokens in and 300 out each, for {requests:1000x400+300}.',
      ],
      queue: [
        'Write about {trend} yourself and let {model} draft your replies to customers: 1,000 drafts (400 tokens in, 300 out each) cost {requests:1000x400+300}.',
        'Would you rather discuss {trend} than answer customers? {model} drafts 1,000 replies for {requests:1000x400+300}, 400 tokens in and 300 out each.',
      ],
    },
    second: ['Your usual edits belong in the prompt.', 'Keep the send button for yourself.'],
    closings: [
      'Try your first ten drafts on {brand}',
      'Draft tomorrow’s replies on {brand}',
      'Draft your replies on {brand}',
    ],
    tags: BUILDING,
    emoji: '📬',
  },
  {
    id: 'docstrings',
    says: 'A model drafts the docs that nobody wrote.',
    angle: 'support',
    field: ['llm'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      '1,000 functions without a docstring? At 400 tokens in and 100 out each, {model} drafts them for {requests:1000x400+100}.',
      'You wrote the code. {model} drafts docs for 1,000 functions, 400 tokens in and 100 out each, for {requests:1000x400+100}.',
      '{requests:1000x400+100} buys you 1,000 docstring drafts from {model}, with 400 tokens in and 100 out each.',
    ],
    hooks: {
      team: [
        'Discuss {trend} with your team, not docstrings. {model} drafts 1,000 (400 tokens in, 100 out each) for {requests:1000x400+100}.',
      ],
      queue: [
        'Is more written about {trend} than about your code? {model} drafts 1,000 docstrings (400 tokens in, 100 out each) for {requests:1000x400+100}.',
        'Reading about {trend} is more fun than writing docstrings. {model} drafts 1,000 (400 tokens in, 100 out each) for {requests:1000x400+100}.',
      ],
      deadline: [
        'Spend today on {trend} and let {model} draft 1,000 docstrings, 400 tokens in and 100 out each, for {requests:1000x400+100}.',
      ],
    },
    second: ['A wrong draft often means a misleading name.', 'Read every draft before you commit.'],
    closings: [
      'Document your first file on {brand}',
      'Document a function on {brand}',
      'Draft your docstrings on {brand}',
    ],
    tags: BUILDING,
  },
  {
    id: 'solved-tickets',
    says: 'Solved tickets are an unwritten help page.',
    angle: 'support',
    field: ['text', 'llm'],
    fits: { kind: 'model', output: ['0.1', '10'], not: ['reasoning'] },
    first: [
      '{model} writes help articles from 100 solved tickets (2,000 tokens in, 1,000 out each) for {requests:100x2000+1000}.',
      'Turn 100 solved tickets into help articles: 2,000 tokens in and 1,000 out each are {requests:100x2000+1000} on {model}.',
      'A solved ticket is half a help article. Writing 100 (2,000 tokens in, 1,000 out each) costs {requests:100x2000+1000} on {model}.',
    ],
    hooks: {
      queue: [
        'Can users look up your app as they look up {trend}? Articles from 100 tickets (2,000 tokens in, 1,000 out each) cost {requests:100x2000+1000} on {model}.',
        'Hand 100 solved tickets to {model} before you read about {trend}: articles (2,000 tokens in, 1,000 out each) cost {requests:100x2000+1000}.',
      ],
      deadline: [
        'Read about {trend} today. By tomorrow, 100 solved tickets can be help articles: {requests:100x2000+1000} on {model}, 2,000 tokens in and 1,000 out each.',
      ],
    },
    second: ['Take out names before you send a ticket.', 'Begin with the ticket that came most often.'],
    closings: [
      'Draft your help page on {brand}',
      'Start with ten tickets on {brand}',
      'Write help articles on {brand}',
    ],
    tags: BUILDING,
  },
  {
    id: 'docs-by-heading',
    says: 'Send only the part of the docs that matches.',
    angle: 'support',
    fits: { kind: 'model', priced: false },
    first: [
      '20,000 words of docs in every prompt, or the 500 words that matter?',
      'Cut your docs at the headings and send only the part that fits.',
      'A question about 50 pages of docs is about one of them.',
      'Search first, then ask the model.',
      'Your bot does not need all of your docs. Which page does it need?',
      'A bot that gets the right page may need no fine-tuning.',
      'Headings are search keys that you have already written.',
    ],
    hooks: {},
    second: [
      'Ask for the heading, so you can check.',
      'A question without an answer is a page to write.',
      'Begin with the page that is read most.',
    ],
    closings: ['Ask your docs on {brand}', 'Build your docs helper on {brand}', 'Try your docs on {brand}'],
    tags: BUILDING,
  },
  {
    id: 'question-the-prompt',
    says: 'Have a free model ask what your prompt leaves out.',
    angle: 'support',
    field: ['llm', 'app'],
    fits: { kind: 'model', free: true },
    first: [
      'Have {model} ask you five questions about your prompt before it answers. Calling it is free today.',
      'Is a sentence missing from your prompt? Let {model} ask five questions. Calling it is free today.',
      'Calling {model} is free today. Paste your weakest prompt and ask for five questions, not for an answer.',
    ],
    hooks: {
      queue: [
        'Writing a prompt about {trend}? Have {model} ask you five questions about it first. Calling it is free today.',
        'Before you ask {model} about {trend}, let it ask you five questions about your prompt. Calling it is free today.',
      ],
      time: [
        'Take five minutes before you turn to {trend}: let {model} ask five questions about your prompt. Calling it is free today.',
      ],
    },
    second: ['Your answers are the missing sentences.', 'Answer the one that stings first.'],
    closings: ['Bring your prompt to {brand}', 'Improve your prompt on {brand}', 'Paste your worst prompt on {brand}'],
    tags: OPEN,
    emoji: '🤔',
  },
  {
    id: 'first-hour-runs',
    says: 'One GPU hour shows whether the script runs.',
    angle: 'support',
    field: ['code', 'run', 'try', 'hours'],
    fits: { kind: 'gpu', gpus: [1, 5], hourly: ['0.04', '3'] },
    first: [
      'Never rented a GPU? One hour on {machine} is {cost:1h}, enough to see whether your script runs.',
      'First, does your script run at all? An hour on {machine} is {cost:1h}, or {perGpu} per GPU-hour.',
      'Does your script run on a GPU? You can find out in one hour on {machine}, for {cost:1h}.',
      '$10 buys {hours:$10} on {machine}. Your script needs one hour to show whether it runs.',
    ],
    hooks: {
      budget: [
        'Take $10 from the snacks for {trend} and you have {hours:$10} on {machine}. Your script needs one to show whether it runs.',
      ],
      deadline: [
        'By the time {trend} stops trending, you can know whether your script runs on a GPU: an hour on {machine} is {cost:1h}.',
      ],
      queue: [
        'People can discuss {trend} all day. Whether your script runs on a GPU is settled in an hour, for {cost:1h} on {machine}.',
      ],
      time: [
        'Before you turn to {trend}, take one hour to see whether your script runs on {machine}: {cost:1h}, or {perGpu} per GPU-hour.',
      ],
    },
    on: ['sports', 'entertainment', 'gaming'],
    second: ['The first error is usually an import.', 'Ten steps and one saved file are a pass.'],
    closings: [
      'Give your script an hour on {brand}',
      'Run your first ten steps on {brand}',
      'Find out in an hour on {brand}',
    ],
    tags: SCRIPTS,
  },
  {
    id: 'bug-on-their-gpu',
    says: 'A bug on a user’s GPU shows on a rented one.',
    angle: 'support',
    field: ['code', 'hours'],
    fits: { kind: 'gpu', gpus: [1, 2], hourly: ['0.04', '3'] },
    about: ['bug', 'issue'],
    first: [
      'A user reports a bug on a GPU you do not own. See it for yourself: an hour on {machine} costs {cost:1h}.',
      'Somebody opened an issue about a GPU you do not have. You can reproduce it on {machine}: one hour costs {cost:1h}.',
      'Your code runs on your GPU, but not on a user’s? See the bug on {machine}: an hour is {cost:1h}, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      queue: [
        'Close {trend} for an hour and look at the bug that a user has on another GPU: on {machine}, that hour costs {cost:1h}.',
        'Put {trend} aside for an hour and reproduce a user’s GPU bug: on {machine}, the hour costs {cost:1h}, or {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Your reply on {trend} can wait until tomorrow. A user’s GPU bug need not: one hour on {machine} to reproduce it costs {cost:1h}.',
        'Reproduce a user’s GPU bug first, then read about {trend}: an hour on {machine} costs {cost:1h}.',
      ],
    },
    second: ['Ask for the driver and CUDA version first.', 'Then add the test that would have caught it.'],
    closings: ['See the bug yourself on {brand}', 'Reproduce the bug on {brand}', 'Rent the same GPU on {brand}'],
    tags: SCRIPTS,
  },
];
