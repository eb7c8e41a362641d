import type { Idea } from '@promoter/content';

/** Account B, getting help: from a model, from a small card, from other people. */
export const support: readonly Idea[] = [
  {
    id: 'second-reader',
    says: 'A model reads the docs as a newcomer would.',
    angle: 'support',
    fits: { kind: 'model' },
    about: ['docs'],
    first: [
      'Your docs have a patient first reader: {model} goes through 20,000 words for {read:20000}.',
      'Let {model} read 20,000 words of docs and ask what a newcomer would. Reading costs {read:20000}.',
      'Which step is missing from your docs? {model} reads 20,000 words for {read:20000}.',
    ],
    hooks: {
      time: ['Read about {trend} tonight and let {model} read your docs: 20,000 words cost {read:20000}.'],
      queue: [
        'If {trend} sent newcomers to your app, would your docs help them? {model} reads 20,000 words for {read:20000}.',
      ],
      deadline: [
        'Before {trend} stops trending, {model} can read 20,000 words of your docs and list the gaps, for {read:20000}.',
      ],
    },
    second: ['Fix the first gap in the docs today.', 'Ask for questions, not for praise.'],
    closings: ['Have your docs read on {brand}', 'Send your docs to {brand}', 'Find the gaps on {brand}'],
    tags: ['#GenAI', '#LLM', '#AIEngineering'],
  },
  {
    id: 'faq-on-repeat',
    says: 'An FAQ in every prompt answers for little.',
    angle: 'support',
    fits: { kind: 'model', not: ['reasoning'] },
    about: ['FAQ', 'questions'],
    first: [
      'Put your FAQ (4,000 tokens) into every prompt, and 1,000 answers of 200 tokens cost {requests:1000x4000+200} on {model}.',
      '1,000 questions to your FAQ bot, 4,000 tokens in and 200 out each, come to {requests:1000x4000+200} on {model}.',
      'Tired of the same FAQ questions? {model} answers 1,000 of them for {requests:1000x4000+200}: 4,000 tokens in, 200 out.',
    ],
    hooks: {
      queue: [
        'If {trend} sent your FAQ bot 1,000 questions, {model} would answer them for {requests:1000x4000+200}: 4,000 tokens in, 200 out.',
        'With an FAQ on {trend} in every prompt (4,000 tokens), 1,000 answers of 200 tokens cost {requests:1000x4000+200} on {model}.',
      ],
      time: [
        'Enjoy {trend} while your FAQ bot takes 1,000 questions. At 4,000 tokens in and 200 out each, {model} costs {requests:1000x4000+200}.',
      ],
      deadline: [
        'An FAQ about {trend} can be a bot by tomorrow: 1,000 answers cost {requests:1000x4000+200} on {model}, 4,000 tokens in, 200 out.',
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
    fits: { kind: 'model', not: ['reasoning'] },
    about: ['drafts', 'replies'],
    first: [
      'Let {model} draft, and you press send: 1,000 drafts of 300 tokens cost {answers:1000x300}.',
      'Correcting a reply is easier than starting one. 1,000 drafts of 300 tokens are {answers:1000x300} on {model}.',
      'Do your replies start from an empty page? 1,000 drafts of 300 tokens cost {answers:1000x300} on {model}.',
    ],
    hooks: {
      time: [
        'While you watch {trend}, {model} can draft 1,000 replies of 300 tokens for {answers:1000x300}. You send them tomorrow.',
        'Close the inbox and enjoy {trend}. {model} drafts 1,000 replies of 300 tokens for {answers:1000x300} of output.',
      ],
      queue: [
        'If 1,000 people wrote to you about {trend}, {model} would draft replies of 300 tokens for {answers:1000x300}. You press send.',
        'Busy with posts on {trend}? {model} can draft your replies to customers: 1,000 of 300 tokens cost {answers:1000x300}.',
      ],
    },
    second: ['What you keep changing belongs in the prompt.', 'Keep the send button for yourself.'],
    closings: [
      'Try your first ten drafts on {brand}',
      'Draft tomorrow’s replies on {brand}',
      'Draft your replies on {brand}',
    ],
    tags: ['#LLM', '#AIEngineering', '#GenAI'],
    emoji: '📬',
  },
  {
    id: 'docstrings',
    says: 'A model drafts the docs that nobody wrote.',
    angle: 'support',
    fits: { kind: 'model', not: ['reasoning'] },
    about: ['docstrings', 'functions'],
    first: [
      '1,000 functions without a docstring? At 400 tokens in and 200 out, {model} drafts them for {requests:1000x400+200}.',
      'You wrote the code. {model} drafts docs for 1,000 functions, at 400 tokens in and 200 out, for {requests:1000x400+200}.',
      '{requests:1000x400+200} buys you 1,000 docstring drafts from {model}, with 400 tokens in and 200 out each.',
    ],
    hooks: {
      queue: [
        'Is more written about {trend} than about your code? {model} drafts 1,000 docstrings (400 tokens in, 200 out) for {requests:1000x400+200}.',
        'Did you build a bot about {trend} without docs? {model} drafts 1,000 docstrings (400 tokens in, 200 out) for {requests:1000x400+200}.',
      ],
      time: [
        'Watch {trend} while {model} drafts 1,000 docstrings. At 400 tokens in and 200 out each, they cost {requests:1000x400+200}.',
      ],
      deadline: [
        'Spend today on {trend} and let {model} draft 1,000 docstrings, 400 tokens in and 200 out each, for {requests:1000x400+200}.',
      ],
    },
    second: ['A wrong draft often means a misleading name.', 'Read every draft before you commit.'],
    closings: [
      'Document your first file on {brand}',
      'Let a model draft yours on {brand}',
      'Draft your docstrings on {brand}',
    ],
    tags: ['#AIEngineering', '#LLM', '#GenAI'],
  },
  {
    id: 'solved-tickets',
    says: 'Solved tickets are an unwritten help page.',
    angle: 'support',
    fits: { kind: 'model', output: ['0.1', '10'], not: ['reasoning'] },
    about: ['tickets', 'articles'],
    first: [
      'Your solved tickets are half a help page. {model} makes articles of 1,000 tokens from 100 of them for {answers:100x1000}.',
      'Turn solved tickets into a help page: writing 100 articles of 1,000 tokens costs {answers:100x1000} on {model}.',
      'You solved 100 tickets? Making a help article of 1,000 tokens from each costs {answers:100x1000} on {model}.',
    ],
    hooks: {
      queue: [
        'If {trend} leaves you 100 solved tickets, {model} can turn them into help articles of 1,000 tokens for {answers:100x1000}.',
        'You can read up on {trend}. Let users read up on your app: {model} writes 100 help articles of 1,000 tokens for {answers:100x1000}.',
      ],
      deadline: [
        'Did {trend} bring you questions today? By tomorrow, {model} can write 100 help articles of 1,000 tokens for {answers:100x1000}.',
      ],
    },
    second: ['Take out names before you send a ticket.', 'Tickets are input: {in} per million tokens.'],
    closings: [
      'Draft your help page on {brand}',
      'Start with ten tickets on {brand}',
      'Write help articles on {brand}',
    ],
    tags: ['#LLM', '#GenAI', '#AIEngineering'],
  },
  {
    id: 'docs-by-heading',
    says: 'Send only the part of the docs that matches.',
    angle: 'support',
    fits: { kind: 'model', priced: false },
    about: ['docs', 'part'],
    first: [
      '20,000 words of docs in every prompt, or the 500 words that matter? Search first, then ask the model.',
      'A question about 50 pages of docs is about one of them. Find that page first, then ask the model.',
      'Cut your 50 pages of docs at the headings, and send the model only the part that fits the question.',
      'Your bot does not need all 50 pages of docs. Find the part that matters and put it into the prompt.',
      'A helper that gets the right part of your docs needs no fine-tuning. Start with a search over headings.',
    ],
    hooks: {},
    second: [
      'Have it name the heading, so you can check.',
      'What it cannot answer is your next page to write.',
      'Headings make good search keys.',
    ],
    closings: [
      'Ask your docs on {brand}',
      'Build your docs helper on {brand}',
      'Try your docs on {brand}',
      'Put your docs to work on {brand}',
    ],
    tags: ['#LLM', '#GenAI', '#AIEngineering'],
  },
  {
    id: 'question-the-prompt',
    says: 'Have a free model ask what your prompt leaves out.',
    angle: 'support',
    fits: { kind: 'model', free: true },
    about: ['prompt', 'questions'],
    first: [
      'Have {model} ask you five questions about your prompt before it answers. Calling it is free today.',
      'Does your prompt lack a sentence? Let {model} ask you for it; calling it is free today.',
      'Calling {model} is free today. Paste a prompt that fails and ask for five questions, not for an answer.',
    ],
    hooks: {
      queue: [
        'Writing a prompt about {trend}? Have {model} ask you five questions about it first. Calling it is free today.',
        'Before you ask {model} about {trend}, let it ask you five questions about your prompt. Calling it is free today.',
      ],
      time: [
        'Do you have five minutes before {trend}? Let {model} ask five questions about your prompt. Calling it is free today.',
      ],
    },
    second: ['Your answers are the missing sentences.', 'Answer the one that stings first.'],
    closings: ['Bring your prompt to {brand}', 'Improve your prompt on {brand}', 'Paste your worst prompt on {brand}'],
    tags: ['#LLM', '#OpenSourceAI', '#GenAI'],
    emoji: '🤔',
  },
  {
    id: 'first-hour-runs',
    says: 'One GPU hour shows whether the script runs.',
    angle: 'support',
    fits: { kind: 'gpu', gpus: [1, 5], hourly: ['0.10', '3'] },
    about: ['script', 'hour'],
    first: [
      'Never rented a GPU? One hour on {machine} is {cost:1h}, enough to see whether your script runs.',
      'The first thing you want to know is whether your script runs. An hour on {machine} is {perGpu} per GPU.',
      'Does your script run on a GPU? You can find out in one hour on {machine}, for {cost:1h}.',
      '$10 buys {hours:$10} on {machine}. Your script needs one hour to show whether it runs.',
    ],
    hooks: {
      deadline: [
        'By the time {trend} is over, you can know whether your script runs on a GPU: an hour on {machine} is {cost:1h}.',
      ],
      queue: [
        'You can discuss {trend} all day. Whether your script runs on a GPU is settled in an hour, for {cost:1h} on {machine}.',
      ],
      time: [
        'Take one hour before {trend} to see whether your script runs on {machine}, at {perGpu} per GPU-hour.',
        'You have hours for {trend}. Give your script one of them: {cost:1h} on {machine} to see whether it runs.',
      ],
    },
    on: ['sports', 'entertainment', 'gaming'],
    second: ['The first error is usually an import.', 'Ten steps and one saved file are a pass.'],
    closings: [
      'Give your script an hour on {brand}',
      'Run your first ten steps on {brand}',
      'Find out in an hour on {brand}',
    ],
    tags: ['#GPU', '#PyTorch', '#MachineLearning'],
  },
  {
    id: 'bug-on-their-gpu',
    says: 'A bug on a user’s GPU shows on a rented one.',
    angle: 'support',
    fits: { kind: 'gpu', gpus: [1, 2], hourly: ['0.10', '3'] },
    about: ['bug', 'issue'],
    first: [
      'A user reports a bug on a GPU you do not own. See it for yourself: an hour on {machine} costs {cost:1h}.',
      'Somebody opened an issue about a GPU you do not have. You can reproduce it on {machine}: one hour costs {cost:1h}.',
      'Your code runs on your GPU, but not on a user’s? See the bug on theirs: {machine} at {perGpu} per GPU-hour.',
    ],
    hooks: {
      queue: [
        'Say your app about {trend} has a bug on a GPU you do not own. See it there: an hour on {machine} costs {cost:1h}.',
        'Answering a post on {trend} takes a minute. Answering a bug report may take a GPU you do not own: an hour on {machine} is {cost:1h}.',
        'Does your bot about {trend} show a bug on a user’s GPU only? Reproduce it on {machine}, at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'A reply on {trend} can wait until tomorrow. A user’s GPU bug need not: one hour on {machine} to reproduce it costs {cost:1h}.',
      ],
    },
    second: ['Ask for the driver and CUDA version first.', 'Then add the test that would have caught it.'],
    closings: ['See the bug yourself on {brand}', 'Reproduce the bug on {brand}', 'Rent the same GPU on {brand}'],
    tags: ['#CUDA', '#PyTorch', '#GPU'],
  },
];
