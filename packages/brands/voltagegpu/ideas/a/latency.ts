import type { Idea } from '@promoter/content';
import { ANSWERS, SERVING } from '../tags.ts';

/** Account A, how soon a result is there. */
export const latency: readonly Idea[] = [
  {
    id: 'fill-one-card',
    says: 'A larger batch comes before a second card.',
    angle: 'latency',
    field: ['ops'],
    fits: { kind: 'gpu', gpus: [1, 1] },
    first: [
      'Raise the batch size on one {gpu} at {price} before you rent a second one.',
      'One {gpu} at {price} can answer many users in one batch. Try that before you rent more.',
      'A larger batch on one {gpu} may be all that your users need. An hour of load testing costs {cost:1h}.',
    ],
    hooks: {
      comparison: ['An opinion on {trend} is hard to test. A batch size is not: an hour on one {gpu} costs {cost:1h}.'],
      queue: [
        'A load test can run while you scroll {trend}: an hour on one {gpu} costs {cost:1h} and finds the largest batch.',
        'Before you turn to {trend}, start a load test on one {gpu}. An hour costs {cost:1h} and may save you a second card.',
      ],
      time: ['Watch {trend} while a load test finds your batch size: an hour on one {gpu} costs {cost:1h}.'],
    },
    second: ['Keep the largest batch that is quick enough.'],
    closings: ['Find your batch size on {brand}', 'Fill one card on {brand}', 'Test a larger batch on {brand}'],
    tags: SERVING,
  },
  {
    id: 'warm-hours',
    says: 'Keep a model loaded only while there is traffic.',
    angle: 'latency',
    field: ['ops', 'hours'],
    fits: { kind: 'gpu', hourly: ['0.20', '99'] },
    about: ['model', 'machine'],
    first: [
      'Eight hours with traffic cost {cost:8h} on {machine}, 24 hours {cost:24h}. Keep the model loaded for the eight.',
      'If your users come from 9 to 5, keep the model loaded for those eight hours: {cost:8h} on {machine}.',
      'Rent {machine} for the eight hours with traffic: {cost:8h}, at {perGpu} per GPU-hour. The night costs nothing.',
      'Load the model before your users get up and unload it at night: eight hours on {machine} cost {cost:8h}.',
      'Nobody calls at night? Keep the model loaded for eight hours of the day: {cost:8h} on {machine}.',
    ],
    hooks: {
      time: [
        'Switch the model off before {trend}, on again at breakfast: eight busy hours on {machine} cost {cost:8h}.',
        'Go to bed after {trend} and switch the model off: eight night hours on {machine} would cost {cost:8h}.',
      ],
      deadline: [
        'Evenings are for {trend}. If your users come from 9 to 5, rent {machine} for those eight hours: {cost:8h} a day.',
        'You read about {trend} after work, and so do your users. Eight hours of traffic on {machine} cost {cost:8h}.',
      ],
      queue: [
        'Switch the model off when you turn to {trend} in the evening: its eight busy hours on {machine} cost {cost:8h}, and the night nothing.',
      ],
    },
    second: ['Let cron load it before the first user is up.', 'Plot requests per hour to find quiet hours.'],
    closings: [
      'Rent the hours with traffic on {brand}',
      'Rent only the busy hours on {brand}',
      'Load it in the morning on {brand}',
    ],
    tags: SERVING,
  },
  {
    id: 'slowest-of-ten',
    says: 'Users notice the slow tenth, not the average.',
    angle: 'latency',
    field: ['ops'],
    fits: { kind: 'gpu', gpus: [2, 64] },
    first: [
      'Nine fast answers hide a slow one. An hour of load testing on {machine} finds it for {cost:1h}.',
      'Look at the slowest of ten requests, not at the mean. A load test on {machine} is {cost:1h} an hour.',
      'Load test your endpoint before users do: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      'Is one answer in ten slow? Two hours of load testing on {machine} tell you for {cost:2h}.',
      'Users remember the slowest answer. Measure it before they do: {machine} at {perGpu} per GPU-hour.',
    ],
    hooks: {
      rehearsal: [
        'Test the sound before {trend} and the endpoint before users come: an hour of load testing on {machine} costs {cost:1h}.',
      ],
      queue: [
        'Scroll {trend} for an hour while a load test looks for your slowest request: {cost:1h} on {machine}.',
        'A load test needs an hour, and you have {trend} to read: on {machine}, it costs {cost:1h}, or {perGpu} per GPU-hour.',
      ],
      deadline: [
        'An hour on {trend} is time enough for a load test: on {machine} it costs {cost:1h} and shows your slowest requests.',
        'Start a load test, follow {trend}, come back to your slowest request: an hour on {machine} costs {cost:1h}.',
      ],
    },
    second: [
      'Nobody files a ticket about the average.',
      'Warm up the model before you measure.',
      'Use prompts as long as real ones.',
    ],
    closings: [
      'Run the load test on {brand}',
      'Load test your endpoint on {brand}',
      'Find your slowest request on {brand}',
    ],
    tags: SERVING,
  },
  {
    id: 'copy-per-gpu',
    says: 'A copy of a small model on each GPU.',
    angle: 'latency',
    field: ['ops'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.20', '99'] },
    first: [
      'Does your model fit on one GPU? Then run one copy on each GPU of {machine}, at {perGpu} per GPU-hour.',
      'Before you split a small model, test one copy on each GPU: {machine} at {perGpu} per GPU-hour.',
      'If one GPU holds the model, start a copy on each: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      'With a model copy on each GPU of {machine}, each takes its share of the queue, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      team: [
        'Friends share the snacks at {trend}. Model copies share a queue, one on each GPU of {machine}, at {perGpu} per GPU-hour.',
      ],
      queue: [
        'Start one model copy on each GPU of {machine} before you go back to {trend}: {perGpu} per GPU-hour.',
        'An hour on {trend} is time to test one model copy per GPU: on {machine} it costs {cost:1h}, or {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Scroll {trend} while a load test runs against one model copy per GPU: an hour on {machine} costs {cost:1h}.',
      ],
    },
    second: ['Measure the wait with ten users at once.'],
    closings: ['Run one copy per GPU on {brand}', 'Start your copies on {brand}', 'Serve from every GPU on {brand}'],
    tags: SERVING,
  },
  {
    id: 'load-before-users',
    says: 'Load the weights before the users come.',
    angle: 'latency',
    fits: { kind: 'gpu', priced: false },
    first: [
      'A 70B model in 16-bit is 140 GB to load.',
      '140 GB of weights take about two minutes over 10 Gbit/s.',
      'A cold start is part of latency: load the model before anyone asks.',
      'The first user should not wait for the weights.',
      'After a restart, send a request of your own before you let users in.',
      'Load first, then tell the load balancer.',
      'How long is a cold start? Half of it may be copying weights.',
    ],
    hooks: {},
    second: [
      'An 8-bit copy is half as much to load.',
      'Keep the weights on a local disk.',
      'Time the first load and note the minutes.',
      'A dry run shows the slow part.',
    ],
    closings: ['Time a cold start on {brand}', 'Load your model early on {brand}', 'Load your weights on {brand}'],
    tags: SERVING,
  },
  {
    id: 'cap-the-answer',
    says: 'A short answer is written sooner and costs less.',
    angle: 'latency',
    field: ['llm', 'app'],
    fits: { kind: 'model', output: ['0.10', '20'], not: ['reasoning'] },
    first: [
      '100,000 answers on {model} cost {answers:100000x500} of output at 500 tokens each, and {answers:100000x150} at 150.',
      'Cap answers at 150 tokens and nobody waits for a page: 100,000 of them cost {answers:100000x150} of output on {model}.',
      'A 500-token answer is a page. At 150 tokens each, 100,000 answers cost {answers:100000x150} of output on {model}.',
      'Shorter answers take less time to write. $1 of output on {model} is {answers:$1x150} of 150 tokens.',
    ],
    hooks: {
      comparison: [
        'Ten opinions on {trend} fit on one screen if they are short. At 150 tokens, $1 of output on {model} is {answers:$1x150}.',
      ],
      queue: [
        'Ask {model} about {trend} in 150 tokens: nobody waits for a page, and $1 of output is {answers:$1x150}.',
      ],
      time: [
        'With half an eye on {trend}, nobody reads a page. Cap your bot at 150 tokens: $1 of output on {model} is {answers:$1x150}.',
      ],
      deadline: [
        'Scrolling {trend}, you skip what is long. So do your users: at 150 tokens, $1 of output on {model} is {answers:$1x150}.',
      ],
    },
    second: ['Ask for short answers in the prompt.', 'Prompts come on top.'],
    closings: ['Set a 150-token cap on {brand}', 'Cap your answers on {brand}', 'Try shorter answers on {brand}'],
    tags: ANSWERS,
  },
  {
    id: 'prompt-before-answer',
    says: 'A long prompt is read before every answer.',
    angle: 'latency',
    field: ['llm', 'app', 'text'],
    fits: { kind: 'model' },
    first: [
      'Cut 500 words from your prompt, and a million calls to {model} cost {read:500000000} less. Users wait less for each.',
      'A 1,000-word prompt is read before every answer. For a million calls to {model} that is {read:1000000000} of input.',
      'Users wait while {model} reads your prompt. 1,000 words, 100,000 times a day, are {read:100000000} of input a day.',
      'Does your prompt need 1,000 words? At 100,000 calls a day, {model} reads them for {read:100000000} of input a day.',
    ],
    hooks: {
      replay: [
        'Read about {trend} once, and remember that {model} reads your prompt at every call: 1,000 words a million times are {read:1000000000} of input.',
      ],
      queue: [
        'Posts on {trend} are short. Cut your prompt by 500 words, and a million calls to {model} cost {read:500000000} less.',
      ],
      time: [
        'Cut 500 words from your prompt, then watch {trend}: a million calls to {model} cost {read:500000000} less.',
      ],
      deadline: [
        'Read about {trend} today and your own prompt tomorrow: cutting 500 words saves {read:500000000} over a million calls to {model}.',
      ],
    },
    second: ['Boilerplate is the first thing to cut.', 'Measure the time to the first word.'],
    closings: [
      'Test a shorter prompt on {brand}',
      'Send a trimmed prompt to {brand}',
      'Try your trimmed prompt on {brand}',
    ],
    tags: ANSWERS,
  },
  {
    id: 'free-stopwatch',
    says: 'Waiting for the first word can be measured for nothing.',
    angle: 'latency',
    field: ['llm', 'app'],
    fits: { kind: 'model', free: true },
    first: [
      'How long is the first word in coming? Measure it on {model}, free to call today.',
      'Put a stopwatch on your own prompt: {model} is free to call today.',
      'Ten calls to {model} are free today. Time the first word of each.',
    ],
    hooks: {
      queue: ['Before you turn to {trend}, time the first word of ten answers: {model} is free to call today.'],
    },
    second: ['The slowest of ten is the number to keep.'],
    closings: ['Time a prompt on {brand}', 'Start the stopwatch on {brand}'],
    tags: ANSWERS,
  },
];
