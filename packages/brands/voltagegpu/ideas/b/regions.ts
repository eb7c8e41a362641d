import type { Idea } from '@promoter/content';

/** Account B, users and data elsewhere. */
export const regions: readonly Idea[] = [
  {
    id: 'their-working-day',
    says: 'Tickets from abroad can have drafts by morning.',
    angle: 'regions',
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Would you rather wake up to tickets or drafts? 1,000 replies of 200 tokens cost {answers:1000x200} on {model}.',
      'Your night is a working day elsewhere. 1,000 drafts of 200 tokens cost {answers:1000x200} on {model}.',
      'While you sleep, 1,000 tickets can get a 200-token draft each, for {answers:1000x200} on {model}.',
    ],
    hooks: {
      time: [
        'Spend the evening on {trend}, then sleep. Meanwhile 1,000 tickets can get 200-token drafts for {answers:1000x200} on {model}.',
        'Enjoy {trend}, sleep, and wake up to drafts: 1,000 replies of 200 tokens cost {answers:1000x200} on {model}.',
      ],
      deadline: [
        'Read about {trend} tonight. By morning, 1,000 tickets from abroad can have 200-token drafts for {answers:1000x200} on {model}.',
        'If {trend} brings 1,000 tickets from abroad overnight, a 200-token draft for each costs {answers:1000x200} on {model}.',
      ],
    },
    second: ['A person still presses send.', 'Reading tickets adds {in} per million tokens.'],
    closings: [
      'Draft tonight’s replies on {brand}',
      'Wake up to drafts from {brand}',
      'Draft a night’s replies on {brand}',
    ],
    tags: ['#GenAI', '#LLM', '#AIInference'],
  },
  {
    id: 'shop-in-ten-languages',
    says: 'Translating a shop has a price.',
    angle: 'regions',
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Is your shop in one language? 1,000 product texts of 200 tokens in another cost {answers:1000x200} on {model}.',
      'A hundred products in ten languages: 1,000 texts of 200 tokens cost {answers:1000x200} on {model}.',
      '1,000 product texts in a new language, 200 tokens each, cost {answers:1000x200} to write on {model}.',
    ],
    hooks: {
      time: [
        'Follow {trend} while {model} translates your shop: writing 1,000 product texts of 200 tokens costs {answers:1000x200}.',
      ],
      queue: [
        'If {trend} brings buyers from abroad, speak their language: 1,000 product texts of 200 tokens cost {answers:1000x200} on {model}.',
        'One tap translates a post about {trend}. {model} can translate your shop: 1,000 texts of 200 tokens cost {answers:1000x200}.',
      ],
      deadline: [
        'By the time {trend} stops trending, your shop can be in Spanish: 1,000 texts of 200 tokens cost {answers:1000x200} on {model}.',
      ],
    },
    second: ['Let a native speaker check the first ten.', 'Originals are input: {in} per million tokens.'],
    closings: ['Translate your shop on {brand}', 'Translate a product on {brand}', 'Add a language with {brand}'],
    tags: ['#NLP', '#GenAI', '#LLM'],
    emoji: '🌍',
  },
  {
    id: 'reviews-abroad',
    says: 'A model reads reviews that you cannot read.',
    angle: 'regions',
    fits: { kind: 'model' },
    first: [
      'What do users abroad say about your app? For $1, {model} can read {inTokens:$1} of their reviews.',
      'Your reviews come in languages you do not read. {model} can read {inTokens:$1} of them for $1.',
      'Reading 50,000 words of reviews from abroad costs {read:50000} on {model}. You only read the summary.',
    ],
    hooks: {
      comparison: [
        'You cannot read every opinion on {trend}. You can have every review of your app read: {inTokens:$1} for $1 on {model}.',
        'What do people abroad say about {trend}, or about your app? For $1, {model} can read {inTokens:$1} of it.',
      ],
      queue: [
        'Read about {trend} while {model} reads your reviews from abroad, {inTokens:$1} for $1.',
        'If {trend} brings your app reviews from abroad, {model} can read 50,000 words of them for {read:50000}.',
      ],
    },
    second: ['Ask for the three most common complaints.', 'Ask what people praise, too.'],
    closings: ['Have your reviews read on {brand}', 'Start with one country on {brand}', 'Hand the reviews to {brand}'],
    tags: ['#NLP', '#LLM', '#GenAI'],
  },
  {
    id: 'help-in-their-language',
    says: 'Help pages in a user’s language have a price.',
    angle: 'regions',
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Are your help pages in one language? Writing 100 pages of 1,000 tokens in another costs {answers:100x1000} on {model}.',
      'Help users abroad in their own language: writing 100 help pages of 1,000 tokens costs {answers:100x1000} on {model}.',
      'Could your users read your help pages in Spanish? 100 pages of 1,000 tokens cost {answers:100x1000} to write on {model}.',
    ],
    hooks: {
      time: [
        'Enjoy {trend} in your own language. Your users want help in theirs: 100 pages of 1,000 tokens cost {answers:100x1000} on {model}.',
        'A fan of {trend} in Spain may need your help pages: 100 in Spanish, 1,000 tokens each, cost {answers:100x1000} on {model}.',
      ],
      queue: [
        'You read about {trend} in your language. Can users read your help in theirs? 100 pages of 1,000 tokens cost {answers:100x1000} on {model}.',
      ],
      deadline: [
        'Say {trend} gets you users in Brazil tomorrow: 100 help pages of 1,000 tokens in Portuguese cost {answers:100x1000} on {model}.',
      ],
    },
    second: ['Begin with the page that is read most.', 'Have a native speaker check every page.'],
    closings: ['Translate your help on {brand}', 'Translate one page on {brand}', 'Help users abroad with {brand}'],
    tags: ['#NLP', '#GenAI', '#LLM'],
  },
  {
    id: 'language-test',
    says: 'Ten questions test a bot in a language.',
    angle: 'regions',
    fits: { kind: 'model', priced: false },
    first: [
      'Does your bot speak your users’ languages? Ask it ten questions in each one.',
      'Ask your bot ten common questions in each of your users’ languages.',
      'Ten questions in ten languages are 100 tests. Run them on your bot before your users do.',
      'A bot that is good in English may stumble in Portuguese. Ten questions will show you.',
      'Before you open your app to a new country, ask your bot ten questions in its language.',
    ],
    hooks: {},
    second: [
      'Have native speakers mark the answers.',
      'Keep the questions for the next model.',
      'Ten minutes a language is enough.',
    ],
    closings: [
      'Test your languages on {brand}',
      'Ask your ten questions on {brand}',
      'Try one language on {brand}',
      'Quiz your bot on {brand}',
    ],
    tags: ['#NLP', '#LLM', '#GenAI'],
  },
  {
    id: 'laptop-and-ssh',
    says: 'The laptop is with you, the GPU over ssh.',
    angle: 'regions',
    fits: { kind: 'gpu', gpus: [1, 8], hourly: ['0.15', '7'] },
    first: [
      'Four hours of {machine} over ssh cost {cost:4h}, and your laptop stays cool.',
      'Train from the sofa: eight hours of {machine} over ssh cost {cost:8h}. Your laptop only shows text.',
      'Your laptop only opens a terminal. The training runs on {machine}, at {perGpu} per GPU-hour.',
      'A weekend of training from an old laptop: 48 hours of {machine} over ssh cost {cost:48h}.',
    ],
    hooks: {
      time: [
        'Watch {trend} with a cool laptop on your knees and train over ssh: four hours of {machine} cost {cost:4h}.',
        'Have {trend} on one half of the screen and ssh on the other: {machine} for two hours costs {cost:2h}.',
      ],
      place: [
        'You can follow {trend} from any sofa, and train from it over ssh: four hours of {machine} cost {cost:4h}.',
        'A laptop that shows you {trend} can train on {machine} over ssh, at {perGpu} per GPU-hour.',
      ],
      queue: ['Read about {trend} in one tab and train over ssh in the next: {machine} at {perGpu} per GPU-hour.'],
    },
    second: ['In tmux a run survives a lost connection.', 'An old laptop will do.'],
    closings: ['Open a terminal to {brand}', 'Train from your sofa on {brand}', 'Train over ssh on {brand}'],
    tags: ['#CloudGPU', '#GPUCloud', '#MLOps'],
    emoji: '🎧',
  },
  {
    id: 'two-time-zones',
    says: 'A teammate abroad takes over the node at night.',
    angle: 'regions',
    fits: { kind: 'gpu', gpus: [3, 64] },
    first: [
      'You go to bed, a teammate abroad takes the node: eight hours of {machine} cost {cost:8h}.',
      'A team in two time zones can share one node for 24 hours: {machine} at {perGpu} per GPU-hour.',
      'A day of {machine}, 24 hours, is {cost:24h}. With a teammate abroad you can use all of it.',
      'Your night is a teammate’s working day: eight hours of {machine} are {cost:8h}, or {perGpu:8h} per GPU.',
    ],
    hooks: {
      time: [
        'After {trend} you go to bed. A teammate abroad gets up and takes over the node: eight hours of {machine} cost {cost:8h}.',
        'Take tonight off for {trend} and leave the node to a teammate abroad: {machine} at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Read about {trend} tonight while a teammate abroad trains on {machine}, at {perGpu} per GPU-hour.',
        'Posts on {trend} go on while you sleep, and a teammate abroad can use your node: eight hours of {machine} cost {cost:8h}.',
      ],
    },
    second: ['Tell each other which run is not done yet.', 'Agree on who stops the node.'],
    closings: ['Share a machine on {brand}', 'Plan two shifts on {brand}', 'Hand over a node on {brand}'],
    tags: ['#CloudGPU', '#GPUCloud', '#MLOps'],
  },
];
