import type { Idea } from '@promoter/content';

/** Account B, growing with the crowd and shrinking after it. */
export const autoscale: readonly Idea[] = [
  {
    id: 'launch-day-sum',
    says: 'What the answers of a launch day cost.',
    angle: 'autoscale',
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'If 10,000 users try your demo, writing each a 200-token answer costs {answers:10000x200} on {model}.',
      'Before you post the link: 10,000 answers of 200 tokens cost {answers:10000x200} on {model}.',
      'A launch day of 10,000 answers, 200 tokens each, costs {answers:10000x200} of output on {model}.',
    ],
    hooks: {
      queue: [
        'Want your demo to trend like {trend}? 10,000 answers of 200 tokens would cost {answers:10000x200} on {model}.',
        'Suppose your demo gets as busy as {trend}: 200 tokens for each of 10,000 users cost {answers:10000x200} on {model}.',
      ],
      deadline: [
        'If {trend} sends 10,000 people to your demo tomorrow, a 200-token answer for each costs {answers:10000x200} on {model}.',
        'Launching a demo about {trend} tomorrow? Plan for 10,000 answers of 200 tokens: {answers:10000x200} on {model}.',
      ],
    },
    second: ['Questions are input, at {in} per million tokens.', 'Put the sum into your launch plan.'],
    closings: ['Launch your demo on {brand}', 'Plan your launch on {brand}', 'Price your launch on {brand}'],
    tags: ['#LLMOps', '#AIEngineering', '#GenAI'],
    emoji: '🧮',
  },
  {
    id: 'friday-and-sunday',
    says: 'By the token, a quiet day costs little.',
    angle: 'autoscale',
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      '10,000 answers on Friday cost {answers:10000x300} on {model}, 1,000 on Sunday {answers:1000x300}, at 300 tokens each.',
      'No users on Sunday, no tokens to pay for. 1,000 answers of 300 tokens on Monday cost {answers:1000x300} on {model}.',
      'What does a quiet day cost? 100 answers of 300 tokens are {answers:100x300} on {model}.',
    ],
    hooks: {
      time: [
        'If all your users follow {trend} today, your app has a quiet day: 100 answers of 300 tokens cost {answers:100x300} on {model}.',
      ],
      queue: [
        'If {trend} brings 10,000 questions today and 1,000 tomorrow, 300-token answers cost {answers:10000x300}, then {answers:1000x300} on {model}.',
        'Once the talk about {trend} is over, your bot has quiet days: 100 answers of 300 tokens cost {answers:100x300} on {model}.',
      ],
    },
    second: ['You pay for tokens, not for hours.', 'A day without questions costs nothing.'],
    closings: ['Pay by the token on {brand}', 'Price your day on {brand}', 'Try a quiet day on {brand}'],
    tags: ['#AIInference', '#LLMOps', '#GenAI'],
  },
  {
    id: 'keenest-user',
    says: 'A limit per user limits what a user costs.',
    angle: 'autoscale',
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'What can your keenest user cost? With a cap of 1,000 answers of 200 tokens, {answers:1000x200} of output on {model}.',
      'Cap each user at 1,000 answers of 200 tokens, and writing them costs at most {answers:1000x200} on {model}.',
      'Before a user asks all day, set a cap: writing 1,000 answers of 200 tokens costs {answers:1000x200} on {model}.',
    ],
    hooks: {
      queue: [
        'What if one user asks about {trend} all day? With a cap of 1,000 answers of 200 tokens, writing them costs {answers:1000x200} on {model}.',
        'Some users will ask your bot about {trend} all day. Cap them at 1,000 answers of 200 tokens: {answers:1000x200} on {model}.',
      ],
      time: [
        'A fan of {trend} can ask your bot questions all night. Stop at 1,000 answers of 200 tokens: {answers:1000x200} on {model}.',
      ],
    },
    second: ['Compare the sum with your subscription fee.', 'Questions add {in} per million tokens.'],
    closings: ['Price your keenest user on {brand}', 'Try your bot’s limit on {brand}', 'Price your bot on {brand}'],
    tags: ['#AIEngineering', '#LLMOps', '#AI'],
  },
  {
    id: 'small-beta',
    says: 'A beta with a hundred testers is a small sum.',
    angle: 'autoscale',
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Start with a hundred testers. At ten answers each, 1,000 answers of 300 tokens cost {answers:1000x300} on {model}.',
      'What does a small beta cost? For a hundred testers, 1,000 answers of 300 tokens are {answers:1000x300} on {model}.',
      'A hundred testers may find what you missed. 1,000 answers of 300 tokens for them cost {answers:1000x300} on {model}.',
    ],
    hooks: {
      time: [
        'Watch {trend} while a hundred testers try your app: 1,000 answers of 300 tokens cost {answers:1000x300} on {model}.',
        'Could a hundred fans of {trend} test your app? 1,000 answers of 300 tokens for them cost {answers:1000x300} on {model}.',
      ],
      queue: [
        'Share {trend} with everyone and your beta with a hundred testers: 1,000 answers of 300 tokens cost {answers:1000x300} on {model}.',
        'Let a hundred people test your bot about {trend}. 1,000 answers of 300 tokens for them cost {answers:1000x300} on {model}.',
      ],
      deadline: [
        'Spend today on {trend} and invite a hundred testers tomorrow: 1,000 answers of 300 tokens cost {answers:1000x300} on {model}.',
      ],
    },
    second: ['Invite the next hundred when all goes well.', 'Ask every tester what was missing.'],
    closings: ['Start your beta on {brand}', 'Open a small beta on {brand}', 'Run your beta on {brand}'],
    tags: ['#AIEngineering', '#LLMOps', '#GenAI'],
    emoji: '🌱',
  },
  {
    id: 'hundred-at-once',
    says: 'A hundred questions at once test a launch day.',
    angle: 'autoscale',
    fits: { kind: 'model', priced: false },
    first: [
      'Before launch day, send your demo a hundred questions at once and time the slowest answer.',
      'How does your demo feel with a hundred users? Send it a hundred questions at once.',
      'One user is no launch day. Send your demo a hundred questions at once and time them.',
      'Ask a friend to try your demo, then ask a script: a hundred questions in the same second.',
      'What breaks when a hundred people open your demo? A short script tells you before they do.',
      'Your demo answers one person well. Try it with a hundred at once before launch day does.',
    ],
    hooks: {},
    second: ['Then try your longest prompt.', 'Ten lines of Python will do.', 'Note the slowest answer, not the mean.'],
    closings: [
      'Test your demo on {brand}',
      'Practise launch day on {brand}',
      'Time your demo on {brand}',
      'Invite a hundred to {brand}',
    ],
    tags: ['#AIEngineering', '#LLMOps', '#AIInference'],
  },
  {
    id: 'ten-at-once',
    says: 'Ten runs cost the same in a row or side by side.',
    angle: 'autoscale',
    fits: { kind: 'gpu', gpus: [1, 8], hourly: ['0.15', '7'] },
    first: [
      'Ten one-hour runs in a row, or all at once on ten rentals of {machine}: {cost:1hx10} either way.',
      'Ten learning rates to try? Ten rentals of {machine} need one hour, at {perGpu} per GPU-hour.',
      'Change one setting in each of ten runs. Side by side on {machine} they take an hour, at {perGpu} per GPU-hour.',
      'Try ten ideas side by side and wait only one hour: ten rentals of {machine} cost {cost:1hx10}.',
    ],
    hooks: {
      time: [
        'While you spend an hour on {trend}, ten experiments can run side by side: {cost:1hx10} for ten rentals of {machine}.',
        'An hour of {trend} is enough for ten one-hour runs side by side, at {perGpu} per GPU-hour on {machine}.',
      ],
      deadline: [
        'Ten ideas for a bot about {trend}? Try all ten within one hour: ten rentals of {machine} cost {cost:1hx10}.',
        'Ask ten people about {trend} and get ten opinions. Ten one-hour runs on {machine} give you ten numbers, for {cost:1hx10}.',
      ],
    },
    second: ['Sort the ten results by loss and keep one.', 'Then give the winner a longer run.'],
    closings: ['Run all ten on {brand}', 'Start all ten on {brand}', 'Try your ten ideas on {brand}'],
    tags: ['#MLOps', '#GPU', '#AITraining'],
    emoji: '🧪',
  },
  {
    id: 'hackathon-node',
    says: 'For a hackathon, a team shares one node for a day.',
    angle: 'autoscale',
    fits: { kind: 'gpu', gpus: [3, 64] },
    first: [
      'Hackathon coming up? Share one node: eight hours of {machine} are {cost:8h}, or {perGpu:8h} for each GPU.',
      'One GPU for each of you: eight hours of {machine} cost {cost:8h}, so {perGpu:8h} each.',
      'A ten-hour hackathon on {machine} costs {cost:10h} for the whole team, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      team: [
        'Meet for a hackathon after {trend}: eight hours of {machine} cost {cost:8h}, or {perGpu:8h} per GPU.',
        'Share {trend} with friends and a node with your team: eight hours of {machine} are {cost:8h}, or {perGpu:8h} per GPU.',
      ],
      queue: [
        'Build something about {trend} at your next hackathon: {machine} for the whole team is {perGpu} per GPU-hour.',
        'If your team builds a bot about {trend} in one day, ten hours on {machine} cost {cost:10h}, at {perGpu} per GPU-hour.',
      ],
    },
    second: ['Download the weights once, for all.', 'Write down who has which GPU.'],
    closings: ['Share a node on {brand}', 'Book the node on {brand}', 'Bring your team to {brand}'],
    tags: ['#GPUCloud', '#CloudGPU', '#MLOps'],
  },
];
