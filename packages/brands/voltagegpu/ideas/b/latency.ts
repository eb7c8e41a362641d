import type { Idea } from '@promoter/content';
import { ANSWERS, APPS, RENTING, SERVING } from '../tags.ts';

/** Account B, how long somebody waits. */
export const latency: readonly Idea[] = [
  {
    id: 'half-the-answer',
    says: 'Shorter answers are done sooner and cost less.',
    angle: 'latency',
    field: ['app', 'llm'],
    fits: { kind: 'model', output: ['0.1', '6'], not: ['reasoning'] },
    first: [
      'Does your bot ramble? 100,000 answers on {model} cost {answers:100000x500} at 500 tokens, {answers:100000x200} at 200.',
      'Users wait for tokens, and you pay: 100,000 answers on {model} are {answers:100000x500} at 500 tokens, {answers:100000x200} at 200.',
      'Ask {model} for 200 tokens, not 500: your users wait less, and 100,000 answers cost {answers:100000x200}, not {answers:100000x500}.',
    ],
    hooks: {
      comparison: [
        'Of two opinions on {trend}, you may finish the short one. At 200 tokens, 100,000 answers on {model} cost {answers:100000x200}.',
      ],
      queue: [
        'How long is your bot’s answer about {trend}? At 500 tokens, 100,000 answers on {model} cost {answers:100000x500}. At 200, {answers:100000x200}.',
        'A post about {trend} is a few lines long. Is your bot as brief? 100,000 answers on {model} cost {answers:100000x500} at 500 tokens, {answers:100000x200} at 200.',
      ],
      time: [
        'A user who watches {trend} has one eye for your bot. At 200 tokens, 100,000 answers on {model} cost {answers:100000x200}. At 500, {answers:100000x500}.',
      ],
    },
    second: ['Name the length in the prompt and set a cap.', 'Whoever wants more can ask for more.'],
    closings: ['Try short answers on {brand}', 'Cap your bot’s answers on {brand}', 'Keep answers brief on {brand}'],
    tags: ANSWERS,
  },
  {
    id: 'stream-it',
    says: 'Streaming costs the same and words come early.',
    angle: 'latency',
    field: ['app'],
    fits: { kind: 'model', output: ['0.05', '6'], not: ['reasoning'] },
    first: [
      'A spinner or the first words? 1,000 answers of 500 tokens on {model} cost {answers:1000x500} either way.',
      'Why hide the first word? Streamed, 1,000 answers of 500 tokens on {model} still cost {answers:1000x500}.',
      'Streaming adds no tokens: $1 of output on {model} is {answers:$1x500} of 500 tokens either way.',
      'Turn streaming on and 10,000 answers of 200 tokens on {model} cost {answers:10000x200}, just as before.',
    ],
    hooks: {
      time: [
        'You would not want {trend} only once it is over. Stream answers, too: 1,000 of 500 tokens on {model} still cost {answers:1000x500}.',
      ],
      queue: [
        'Someone asks your bot about {trend} and sees a spinner? Stream the answers: 1,000 of 500 tokens on {model} still cost {answers:1000x500}.',
        'Your users would rather look at {trend} than at a spinner. Streamed, 1,000 answers of 500 tokens on {model} still cost {answers:1000x500}.',
      ],
    },
    second: ['Users read while the model writes.', 'Reading starts before the writing ends.'],
    closings: ['Set stream: true on {brand}', 'Stream your first reply on {brand}', 'Drop the spinner on {brand}'],
    tags: ANSWERS,
    emoji: '🍿',
  },
  {
    id: 'asked-before',
    says: 'A cached answer needs no model and no wait.',
    angle: 'latency',
    field: ['app'],
    fits: { kind: 'model', output: ['0.3', '6'], not: ['reasoning'] },
    first: [
      'Do 10,000 users ask the same thing? Answers of 500 tokens cost {answers:10000x500} on {model}. A cache answers at once.',
      'Writing one answer of 500 tokens 10,000 times costs {answers:10000x500} on {model}. Cache it and nobody waits.',
      'A cached answer comes at once. Writing 500 tokens anew for each of 10,000 users costs {answers:10000x500} on {model}.',
    ],
    hooks: {
      replay: [
        'Nobody has to explain {trend} twice. Cache what your bot explains, too: 500 tokens, written 10,000 times, cost {answers:10000x500} on {model}.',
      ],
      queue: [
        'If 10,000 users ask your bot about {trend}, write the answer once. 10,000 times 500 tokens cost {answers:10000x500} on {model}.',
        'You would not explain {trend} 10,000 times. Cache the answer: writing all 10,000 at 500 tokens costs {answers:10000x500} on {model}.',
      ],
      deadline: [
        'Does your bot explain {trend} anew to every user today? Cache it: 10,000 answers of 500 tokens cost {answers:10000x500} on {model}.',
      ],
    },
    second: ['Match questions by meaning.', 'Write a fresh answer once a day.'],
    closings: [
      'Write the answer once on {brand}',
      'Fill your bot’s cache on {brand}',
      'Build your cached bot on {brand}',
    ],
    tags: APPS,
  },
  {
    id: 'three-at-once',
    says: 'Independent calls can be sent together.',
    angle: 'latency',
    fits: { kind: 'model', priced: false },
    about: ['call'],
    first: [
      'Three model calls of two seconds each take six in a row, or about two sent together.',
      'Does the title need the summary first? If not, send both calls at once.',
      'Draw your model calls: which one waits for which?',
      'Summary, title, tags: your user waits for all three, or for the slowest.',
      'If two calls do not need each other, your user should not wait for both.',
      'Two model calls side by side cost no more than two in a row.',
      'Your user counts seconds, not calls.',
    ],
    hooks: {},
    second: [
      'Only a call that needs a result has to wait.',
      'In Python, asyncio.gather sends all at once.',
      'Ten minutes of work, and everyone waits less.',
    ],
    closings: ['Time your calls on {brand}', 'Call in parallel on {brand}', 'Send your calls together to {brand}'],
    tags: ANSWERS,
  },
  {
    id: 'card-to-yourself',
    says: 'On a machine of your own nobody queues before you.',
    angle: 'latency',
    field: ['hours', 'ops'],
    fits: { kind: 'gpu', gpus: [1, 8], hourly: ['0.04', '7'] },
    first: [
      'Eight hours on {machine} cost {cost:8h}, and every request in that time is your own.',
      'Tired of waiting behind other people’s requests? An hour on {machine}, all yours, costs {cost:1h}.',
      'Have {machine} to yourself for {cost:1h} an hour, or {perGpu} per GPU-hour. Every request on it is yours.',
      'Is your app slow, or is the endpoint full? An hour alone on {machine} tells you, for {cost:1h}.',
      'For $10, your model can have {machine} to itself for {hours:$10}.',
    ],
    hooks: {
      place: [
        'You can follow {trend} in a crowd or alone at home. Your model can be alone, too: an hour on {machine} costs {cost:1h}.',
      ],
      queue: [
        'Talk about {trend} with everyone, but keep your model’s machine to yourself: an hour on {machine} costs {cost:1h}.',
        'You share {trend} with everyone. You need not share a GPU: an hour alone on {machine} is {cost:1h}, or {perGpu} per GPU-hour.',
      ],
      time: [
        'A crowd is good company for {trend}, but not for your model: an hour alone on {machine} is {cost:1h}, or {perGpu} per GPU-hour.',
      ],
    },
    second: ['Nobody else’s batch is ahead of yours.', 'The only queue left is your own.'],
    closings: [
      'Have a machine to yourself on {brand}',
      'Give your model a machine on {brand}',
      'Load your model on {brand}',
    ],
    tags: RENTING,
    emoji: '🔑',
  },
  {
    id: 'warm-up',
    says: 'A model is loaded before the demo, not in it.',
    angle: 'latency',
    field: ['ops', 'hours'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.40', '9999'] },
    first: [
      'Demo at ten? Start {machine} at nine: an hour to load and try the model costs {cost:1h}, or {perGpu} per GPU-hour.',
      'The first request waits for the weights. Send it an hour early: {machine} for {cost:1h}, or {perGpu} per GPU-hour.',
      'Rehearsal and demo fit into two hours on {machine}: {cost:2h}, at {perGpu} per GPU-hour.',
      'Give yourself an hour with the model before the audience comes: {cost:1h} on {machine}, or {perGpu} per GPU-hour.',
    ],
    hooks: {
      rehearsal: [
        'Rehearse your demo first, then enjoy {trend}: two hours on {machine} cost {cost:2h}, at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Showing a demo about {trend} tomorrow? Load the model an hour early: {cost:1h} on {machine}, or {perGpu} per GPU-hour.',
      ],
      time: [
        'Give your demo two hours and {trend} the rest of the day: on {machine}, the two hours cost {cost:2h}, at {perGpu} per GPU-hour.',
      ],
      queue: [
        'Read about {trend} while the model loads for your demo: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      ],
    },
    second: ['Send one long prompt before anyone looks.', 'Ask the demo’s own questions once.'],
    closings: ['Rehearse your demo on {brand}', 'Warm your model up on {brand}', 'Load the model early on {brand}'],
    tags: SERVING,
  },
];
