import type { Idea } from '@promoter/content';
import { ANSWERS, RENTING, TEXTS } from '../tags.ts';

/** Account B, users and data elsewhere. */
export const regions: readonly Idea[] = [
  {
    id: 'their-working-day',
    says: 'Tickets from abroad can have drafts by morning.',
    angle: 'regions',
    field: ['llm'],
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Tickets or drafts in the morning? 1,000 replies (500 tokens in, 200 out each) cost {requests:1000x500+200} on {model}.',
      'Your night is a working day elsewhere: 1,000 reply drafts (500 tokens in, 200 out each) cost {requests:1000x500+200} on {model}.',
      'While you sleep, {model} can draft replies to 1,000 tickets for {requests:1000x500+200}, at 500 tokens in and 200 out each.',
    ],
    hooks: {
      time: [
        'Spend the evening on {trend}, then sleep. Meanwhile {model} drafts replies to 1,000 tickets for {requests:1000x500+200} (500 tokens in, 200 out each).',
        'Enjoy {trend}, sleep, and wake up to drafts: 1,000 tickets, 500 tokens in and 200 out each, cost {requests:1000x500+200} on {model}.',
      ],
      deadline: [
        'Read about {trend} tonight. By morning, 1,000 tickets from abroad can have drafts: {requests:1000x500+200} on {model}, 500 tokens in and 200 out each.',
        'One more post on {trend}, then bed. {model} can draft replies to 1,000 tickets for {requests:1000x500+200}, at 500 tokens in and 200 out each.',
      ],
    },
    second: ['A person still presses send.', 'Begin with the oldest ticket.'],
    closings: [
      'Draft tonight’s replies on {brand}',
      'Wake up to drafts from {brand}',
      'Draft a night’s replies on {brand}',
    ],
    tags: ANSWERS,
  },
  {
    id: 'shop-in-ten-languages',
    says: 'Translating a shop has a price.',
    angle: 'regions',
    field: ['llm', 'text'],
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'A shop in one language? {model} translates 1,000 product texts (200 tokens in, 200 out each) for {requests:1000x200+200}.',
      'A hundred products in ten languages: 1,000 texts (200 tokens in, 200 out each) cost {requests:1000x200+200} on {model}.',
      '{model} translates 1,000 product texts, 200 tokens in and 200 out each, for {requests:1000x200+200}.',
    ],
    hooks: {
      place: [
        'You can follow {trend} from any country. Can all read your shop? 1,000 texts (200 tokens in, 200 out each) cost {requests:1000x200+200} on {model}.',
      ],
      queue: [
        'One tap translates a post about {trend}. {model} can translate your shop: 1,000 texts (200 tokens in, 200 out each) cost {requests:1000x200+200}.',
        'You may read about {trend} in two languages. Is your shop in two? {model} translates 1,000 texts (200 tokens in, 200 out each) for {requests:1000x200+200}.',
      ],
      deadline: [
        'By the time {trend} stops trending, your shop can be in Spanish: 1,000 texts (200 tokens in, 200 out each) cost {requests:1000x200+200} on {model}.',
      ],
    },
    second: ['Let a native speaker check the first ten.', 'List the brand names to leave alone.'],
    closings: ['Translate your shop on {brand}', 'Translate a product on {brand}', 'Add a language with {brand}'],
    tags: TEXTS,
    emoji: '🌍',
  },
  {
    id: 'reviews-abroad',
    says: 'A model reads reviews that you cannot read.',
    angle: 'regions',
    field: ['text'],
    fits: { kind: 'model' },
    first: [
      'What do users abroad say about your app? For $1 of input, {model} can read {inTokens:$1} of their reviews.',
      'Your reviews come in languages you do not read. {model} can read {inTokens:$1} of reviews for $1 of input.',
      'Having {model} read 50,000 words of reviews from abroad costs {read:50000}. You only read the summary.',
    ],
    hooks: {
      comparison: [
        'You cannot read every opinion on {trend}. You can have your app’s reviews read: 50,000 words cost {read:50000} on {model}.',
        'Everyone on {trend} has an opinion, and users abroad have one on your app. {model} reads 50,000 words of reviews for {read:50000}.',
      ],
      queue: [
        'Read about {trend} while {model} reads your reviews from abroad: {inTokens:$1} for $1 of input.',
        'Some posts about {trend} are in languages you do not read. So are some reviews: {model} reads 50,000 words of them for {read:50000}.',
      ],
    },
    second: ['Ask for the three most common complaints.', 'Ask what people praise, too.'],
    closings: ['Have your reviews read on {brand}', 'Start with one country on {brand}', 'Hand the reviews to {brand}'],
    tags: TEXTS,
  },
  {
    id: 'language-test',
    says: 'Ten questions test a bot in a language.',
    angle: 'regions',
    fits: { kind: 'model', priced: false },
    first: [
      'Does your bot speak your users’ languages? Ask ten questions in each.',
      'Ten questions in ten languages are 100 tests.',
      'A bot that is good in English may be odd in Portuguese.',
      'Before you open your app to a new country, quiz your bot in its language.',
      'Your users do not all write in English. Does your bot?',
      'Find somebody who speaks Spanish and let your bot talk.',
      'Names, dates, prices: does your bot write them as your users do?',
    ],
    hooks: {},
    second: [
      'Have native speakers mark the answers.',
      'Keep the questions for the next model.',
      'Ten minutes a language is enough.',
      'Politeness is the hard part.',
    ],
    closings: ['Test your languages on {brand}', 'Ask your ten questions on {brand}', 'Try one language on {brand}'],
    tags: TEXTS,
  },
  {
    id: 'laptop-and-ssh',
    says: 'The laptop is with you, the GPU over ssh.',
    angle: 'regions',
    field: ['run', 'hours'],
    fits: { kind: 'gpu', gpus: [1, 8], hourly: ['0.04', '7'] },
    first: [
      'Four hours of {machine} over ssh cost {cost:4h}, and your laptop stays cool.',
      'Train from the sofa: eight hours of {machine} over ssh cost {cost:8h}. Your laptop only shows text.',
      'Your laptop only shows a terminal. Four hours of {machine} behind it cost {cost:4h}, at {perGpu} per GPU-hour.',
      'A weekend of training from an old laptop: 48 hours of {machine} over ssh cost {cost:48h}.',
    ],
    hooks: {
      time: [
        'Watch {trend} with a cool laptop on your knees and train over ssh: four hours of {machine} cost {cost:4h}.',
        'Have {trend} on one half of the screen and ssh on the other: two hours of {machine} cost {cost:2h}.',
      ],
      place: [
        'You can follow {trend} from any sofa, and train from it over ssh: four hours of {machine} cost {cost:4h}.',
        'The laptop that shows you {trend} can train over ssh: two hours of {machine} are {cost:2h}, at {perGpu} per GPU-hour.',
      ],
      queue: [
        'Read about {trend} in one tab and train over ssh in the next: two hours of {machine} are {cost:2h}, at {perGpu} per GPU-hour.',
      ],
    },
    second: ['In tmux, the run goes on if you disconnect.', 'An old laptop will do.'],
    closings: ['Open a terminal to {brand}', 'Train from your sofa on {brand}', 'Train over ssh on {brand}'],
    tags: RENTING,
    emoji: '🎧',
  },
  {
    id: 'two-time-zones',
    says: 'A teammate abroad takes over the node at night.',
    angle: 'regions',
    field: ['ops', 'hours'],
    fits: { kind: 'gpu', gpus: [3, 64] },
    first: [
      'You go to bed, a teammate abroad takes the node: eight hours of {machine} cost {cost:8h}.',
      'A team in two time zones can share one node for 24 hours: {machine} for {cost:24h}, at {perGpu} per GPU-hour.',
      'A day of {machine}, 24 hours, is {cost:24h}. With a teammate abroad you can use all of it.',
      'Your night is a teammate’s working day: eight hours of {machine} are {cost:8h}, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      team: [
        'Leave the night to a teammate abroad and enjoy {trend}: eight hours of {machine} are {cost:8h}, at {perGpu} per GPU-hour.',
      ],
      time: [
        'Watch {trend} and go to bed. A teammate abroad gets up and takes over the node: eight hours of {machine} cost {cost:8h}.',
      ],
      deadline: [
        'Read about {trend} tonight while a teammate abroad trains: eight hours on {machine} are {cost:8h}, at {perGpu} per GPU-hour.',
        'People post about {trend} at every hour. Two teams in two time zones can use one machine as well: 24 hours on {machine} cost {cost:24h}.',
      ],
    },
    second: ['Tell each other which run is not done yet.', 'Agree on who stops the node.'],
    closings: ['Share a machine on {brand}', 'Plan two shifts on {brand}', 'Hand over a node on {brand}'],
    tags: RENTING,
  },
];
