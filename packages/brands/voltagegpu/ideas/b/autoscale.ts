import type { Idea } from '@promoter/content';
import { APPS, JOBS, RENTING } from '../tags.ts';

/** Account B, growing with the crowd and shrinking after it. */
export const autoscale: readonly Idea[] = [
  {
    id: 'launch-day-sum',
    says: 'What the answers of a launch day cost.',
    angle: 'autoscale',
    field: ['app', 'try'],
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'If 10,000 users try your demo, a 200-token answer for each is {answers:10000x200} of output on {model}.',
      'Before you post the link: 10,000 answers of 200 tokens are {answers:10000x200} of output on {model}.',
      'A launch day of 10,000 answers, 200 tokens each, costs {answers:10000x200} of output on {model}.',
    ],
    hooks: {
      rehearsal: [
        'Before {trend} you plan the evening. Plan a launch day, too: 10,000 answers of 200 tokens are {answers:10000x200} of output on {model}.',
      ],
      queue: [
        'Want your demo to trend like {trend}? 10,000 answers of 200 tokens would be {answers:10000x200} of output on {model}.',
        'Suppose people share your demo as they share {trend}: 10,000 answers of 200 tokens are {answers:10000x200} of output on {model}.',
      ],
      deadline: [
        'Today your feed is about {trend}, tomorrow about your demo? 10,000 answers of 200 tokens are {answers:10000x200} of output on {model}.',
      ],
    },
    second: ['Questions are input, at {in} per million tokens.', 'Put the sum into your launch plan.'],
    closings: ['Launch your demo on {brand}', 'Plan your launch on {brand}', 'Price your launch on {brand}'],
    tags: APPS,
    emoji: '🧮',
  },
  {
    id: 'keenest-user',
    says: 'A limit per user limits what a user costs.',
    angle: 'autoscale',
    field: ['app'],
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'What can your keenest user cost? 1,000 answers of 200 tokens are {answers:1000x200} of output on {model}.',
      'Cap each user at 1,000 answers of 200 tokens a month, and writing them costs at most {answers:1000x200} on {model}.',
      'Before a user asks all day, set a monthly cap: 1,000 answers of 200 tokens are {answers:1000x200} of output on {model}.',
    ],
    hooks: {
      budget: [
        'Snacks for {trend} have a limit, and so can each user of your bot: 1,000 answers of 200 tokens are {answers:1000x200} of output on {model}.',
      ],
      queue: [
        'What if one user asks about {trend} all day? With a cap of 1,000 answers of 200 tokens, writing them costs {answers:1000x200} on {model}.',
        'You could discuss {trend} all day. If a user does so with your bot, 1,000 answers of 200 tokens are {answers:1000x200} of output on {model}.',
      ],
    },
    second: ['Compare the sum with your subscription fee.', 'Questions add {in} per million tokens.'],
    closings: ['Price your keenest user on {brand}', 'Try your bot’s limit on {brand}', 'Price your bot on {brand}'],
    tags: APPS,
  },
  {
    id: 'small-beta',
    says: 'A beta with a hundred testers is a small sum.',
    angle: 'autoscale',
    field: ['app', 'try'],
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Start with a hundred testers: for 1,000 answers of 300 tokens, {model} costs {answers:1000x300} of output.',
      'What does a beta cost? 1,000 answers of 300 tokens are {answers:1000x300} of output on {model}.',
      'A hundred testers may find what you missed. On {model}, {answers:1000x300} of output gives them 1,000 answers of 300 tokens.',
    ],
    hooks: {
      team: [
        'Invite your friends to {trend}, then to your beta: {answers:1000x300} of output on {model} is enough for 1,000 answers of 300 tokens.',
      ],
      time: [
        'Take tonight off for {trend} and let a hundred testers try your app: 1,000 answers of 300 tokens are {answers:1000x300} of output on {model}.',
      ],
      queue: [
        'Share {trend} with everyone and your beta with a hundred testers: 1,000 answers of 300 tokens are {answers:1000x300} of output on {model}.',
        'Let a hundred people test your bot about {trend}. For 1,000 answers of 300 tokens, {model} costs {answers:1000x300} of output.',
      ],
      deadline: [
        'Spend today on {trend} and invite a hundred testers tomorrow: 1,000 answers of 300 tokens are {answers:1000x300} of output on {model}.',
      ],
    },
    second: ['Invite the next hundred when all goes well.', 'Ask every tester what was missing.'],
    closings: ['Start your beta on {brand}', 'Open a small beta on {brand}', 'Run your beta on {brand}'],
    tags: APPS,
    emoji: '🌱',
  },
  {
    id: 'hundred-at-once',
    says: 'A hundred questions at once test a launch day.',
    angle: 'autoscale',
    fits: { kind: 'model', priced: false },
    first: [
      'Before launch day, send your demo a hundred questions at once.',
      'How long does the hundredth person wait for your demo?',
      'One user is no launch day. A short script can be a hundred.',
      'Your demo answers one person well. How about a hundred?',
      'Ask a friend to try your demo, then ask a script.',
      'Time the slowest of a hundred answers, not the first.',
      'A launch day can be rehearsed in ten lines of Python.',
    ],
    hooks: {},
    second: [
      'Then try your longest prompt.',
      'Judge by the slowest, not by the mean.',
      'A quiet evening is long enough.',
      'Write the number into the launch plan.',
    ],
    closings: ['Test your demo on {brand}', 'Practise launch day on {brand}', 'Time your demo on {brand}'],
    tags: APPS,
  },
  {
    id: 'ten-at-once',
    says: 'Ten runs cost the same in a row or side by side.',
    angle: 'autoscale',
    field: ['run', 'hours', 'try'],
    fits: { kind: 'gpu', gpus: [1, 8], hourly: ['0.04', '7'] },
    first: [
      'Ten one-hour runs in a row, or all at once on ten rentals of {machine}: {cost:1hx10} either way.',
      'Ten learning rates to try? Ten rentals of {machine} for an hour cost {cost:1hx10}, at {perGpu} per GPU-hour.',
      'Ten runs, one setting changed in each: ten rentals of {machine} for an hour cost {cost:1hx10}.',
      'Try ten ideas side by side and wait only one hour: ten rentals of {machine} cost {cost:1hx10}.',
    ],
    hooks: {
      comparison: [
        'Ask ten people about {trend} and get ten opinions. Ten one-hour runs on {machine} give you ten numbers, for {cost:1hx10}.',
      ],
      time: [
        'While you spend an hour on {trend}, ten experiments can run side by side: {cost:1hx10} for ten rentals of {machine}.',
        'An hour of {trend} is enough for ten one-hour runs side by side: {cost:1hx10} on ten rentals of {machine}.',
      ],
      deadline: [
        'Ten ideas for a bot about {trend}? Try all ten within one hour: ten rentals of {machine} cost {cost:1hx10}.',
      ],
    },
    second: ['Sort the ten results by loss and keep one.', 'Then give the winner a longer run.'],
    closings: ['Run all ten on {brand}', 'Start all ten on {brand}', 'Try your ten ideas on {brand}'],
    tags: JOBS,
    emoji: '🧪',
  },
  {
    id: 'hackathon-node',
    says: 'For a hackathon, a team shares one node for a day.',
    angle: 'autoscale',
    field: ['try', 'hours', 'ops'],
    fits: { kind: 'gpu', gpus: [3, 64] },
    first: [
      'Hackathon coming up? Share one node: eight hours of {machine} are {cost:8h}, or {perGpu:8h} for each GPU.',
      'A GPU for each of the team: eight hours of {machine} cost {cost:8h}, so {perGpu:8h} each.',
      'A ten-hour hackathon on {machine} costs {cost:10h} for the whole team, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      team: [
        'Talk about {trend} at the next hackathon, and share one node: eight hours of {machine} cost {cost:8h}, or {perGpu:8h} for each GPU.',
        'Share {trend} with friends and a node with your team: eight hours of {machine} are {cost:8h}, or {perGpu:8h} for each GPU.',
      ],
      queue: [
        'Build something about {trend} at your next hackathon: ten hours of {machine} for the team are {cost:10h}, at {perGpu} per GPU-hour.',
        'If your team builds a bot about {trend} by tonight, ten hours on {machine} cost {cost:10h}, at {perGpu} per GPU-hour.',
      ],
    },
    second: ['Download the weights once, for all.', 'Write down who has which GPU.'],
    closings: ['Share a node on {brand}', 'Book the node on {brand}', 'Bring your team to {brand}'],
    tags: RENTING,
  },
];
