import type { Idea } from '@promoter/content';

const SERVING = ['#MLOps', '#AIInference', '#GPUCloud'];

/** Account A, how soon a result is there. */
export const latency: readonly Idea[] = [
  {
    id: 'fill-one-card',
    says: 'A larger batch comes before a second card.',
    angle: 'latency',
    fits: { kind: 'gpu', gpus: [1, 1] },
    first: [
      'Raise the batch size on one {gpu} at {price} before you rent two for {cost:1hx2} an hour.',
      'One {gpu} at {price} can answer many users in one batch. Try that before you rent two for {cost:1hx2} an hour.',
      'One {gpu} costs {cost:1h} an hour, two cost {cost:1hx2}. A larger batch on one may be all that your users need.',
    ],
    hooks: {
      queue: [
        'If ten users ask about {trend} at once, one {gpu} can answer them in one batch, for {cost:1h} an hour.',
        'A load test can run while you scroll {trend}: an hour on one {gpu} costs {cost:1h} and finds the largest batch.',
      ],
      time: ['Watch {trend} while a load test finds your batch size: an hour on one {gpu} costs {cost:1h}.'],
    },
    second: ['Keep the largest batch that is quick enough.'],
    closings: ['Find your batch size on {brand}', 'Fill one card on {brand}', 'Test a larger batch on {brand}'],
    tags: ['#GPU', '#AIInference', '#MLOps'],
  },
  {
    id: 'warm-hours',
    says: 'Keep a model loaded only while there is traffic.',
    angle: 'latency',
    fits: { kind: 'gpu', hourly: ['0.20', '45'] },
    about: ['model', 'machine'],
    first: [
      'Keeping a model loaded on {machine} costs {cost:24h} for 24 hours, or {cost:8h} for eight hours with traffic.',
      'If your users come from 9 to 5, keep the model loaded for those eight hours: {cost:8h} on {machine}.',
      'Rent {machine} for the eight hours with traffic: {cost:8h}, at {perGpu} per GPU-hour. The night costs nothing.',
      'A model left loaded overnight costs {perGpu} per GPU-hour on {machine}, even if nobody calls.',
      'Loaded only on workdays, a model spares you a weekend: 48 hours on {machine} cost {cost:48h}.',
    ],
    hooks: {
      time: [
        'If {trend} keeps your users up, keep the model loaded: four more hours on {machine} cost {cost:4h}.',
        'Go to bed after {trend} and switch the model off: eight night hours on {machine} would cost {cost:8h}.',
      ],
      deadline: [
        'If nobody asks your bot about {trend} at night, switch it off: eight hours on {machine} cost {cost:8h}.',
        'If users keep asking about {trend}, keep the model loaded: 24 hours on {machine} cost {cost:24h}.',
      ],
      queue: ['Users who ask about {trend} should find a loaded model: eight busy hours on {machine} cost {cost:8h}.'],
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
    fits: { kind: 'gpu', gpus: [2, 64] },
    first: [
      'Nine fast answers hide a slow one. An hour of load testing on {machine} finds it for {cost:1h}.',
      'Look at the slowest of ten requests, not at the mean: a load test on {machine} is {perGpu} per GPU-hour.',
      'Load test your endpoint before users do: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU.',
      'Is one answer in ten slow? Two hours of load testing on {machine} tell you for {cost:2h}.',
      'Users remember the slowest answer. Measure it on {machine} at {perGpu} per GPU-hour before they do.',
    ],
    hooks: {
      time: [
        'Watch {trend} while a load test runs: an hour on {machine} costs {cost:1h} and shows your slowest requests.',
      ],
      queue: [
        'If ten users ask about {trend} at once, how long does the last one wait? A load test on {machine} is {cost:1h} an hour.',
        'Could your endpoint take a crowd like the one on {trend}? An hour of load testing on {machine} costs {cost:1h}.',
      ],
      deadline: [
        'An hour on {trend} is time enough for a load test: {machine} at {perGpu} per GPU-hour shows your slowest requests.',
        'The crowd on {trend} could be at your endpoint tomorrow. Load test on {machine} today, at {perGpu} per GPU-hour.',
        'Load test before your launch is as busy as {trend}: one hour on {machine} costs {cost:1h}.',
      ],
    },
    second: ['Nobody files a ticket about the average.', 'Warm up the model before you measure.'],
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
    fits: { kind: 'gpu', gpus: [2, 64] },
    about: ['copy', 'copies', 'model', 'GPU'],
    first: [
      'Does your model fit on one GPU? Then run one copy on each GPU of {machine}, at {perGpu} per GPU-hour.',
      'Before you split a small model, test one copy on each GPU: {machine} at {perGpu} per GPU-hour.',
      'An hour on {machine} costs {cost:1h}. If one GPU holds the model, start a copy on each.',
      'A model copy on each GPU of {machine} costs {perGpu} an hour and takes its share of the queue.',
    ],
    hooks: {
      queue: [
        'If users all ask about {trend} at once, run a model copy on each GPU of {machine}, at {perGpu} per GPU-hour.',
        'A queue of questions on {trend} is shorter with a model copy on each GPU: an hour on {machine} is {cost:1h}.',
      ],
      deadline: [
        'If {trend} doubles your traffic, a second GPU can serve a second copy: {perGpu} per GPU-hour on {machine}.',
      ],
    },
    second: ['Then users wait in shorter queues.', 'A load balancer spreads the requests.'],
    closings: ['Run one copy per GPU on {brand}', 'Start your copies on {brand}', 'Serve from every GPU on {brand}'],
    tags: SERVING,
  },
  {
    id: 'load-before-users',
    says: 'Load the weights before the users come.',
    angle: 'latency',
    fits: { kind: 'gpu', priced: false },
    about: ['model', 'weights'],
    first: [
      'A 70B model in 16-bit is 140 GB. Over 10 Gbit/s it takes about two minutes to arrive, so load it early.',
      'A restart makes users wait: 140 GB of weights take about two minutes over 10 Gbit/s. Load them before users come.',
      'The first user should not wait for 140 GB of weights. At 10 Gbit/s they take about two minutes.',
      'Loading is part of latency: 140 GB at 10 Gbit/s are about two minutes before the first word.',
    ],
    hooks: {},
    second: ['An 8-bit copy is half as much to load.', 'Keep the weights on a local disk.'],
    closings: [
      'Time a cold start on {brand}',
      'Load your model early on {brand}',
      'Load your weights on {brand}',
      'Start before your users on {brand}',
    ],
    tags: SERVING,
  },
  {
    id: 'cap-the-answer',
    says: 'Half the tokens: half the decoding and the price.',
    angle: 'latency',
    fits: { kind: 'model', output: ['0.10', '20'], not: ['reasoning'] },
    first: [
      '1,000 answers on {model} cost {answers:1000x1000} at 1,000 tokens each, {answers:1000x500} at 500, and the shorter ones end sooner.',
      'A cap of 500 tokens limits the wait and the bill: 1,000 answers on {model} cost at most {answers:1000x500} of output.',
      'An answer of 500 tokens ends sooner than one of 1,000. 1,000 short ones cost {answers:1000x500} on {model}.',
      'Shorter answers arrive sooner and go further: $1 pays for {answers:$1x500} of 500 tokens on {model}.',
    ],
    hooks: {
      queue: [
        'A bot asked about {trend} may write 1,000 tokens. Capped at 500, 1,000 such answers cost {answers:1000x500} on {model}.',
        'How long should your bot talk about {trend}? 1,000 answers on {model} cost {answers:1000x1000} at 1,000 tokens, {answers:1000x500} at 500.',
      ],
      time: [
        'Users who watch {trend} want short answers. Capped at 500 tokens, 1,000 cost {answers:1000x500} on {model}.',
      ],
      deadline: [
        'Ask {model} for 500 tokens on {trend}, not a page: the answer ends sooner, and $1 pays for {answers:$1x500}.',
        'A question on {trend} rarely needs 1,000 tokens. Cap at 500, and 1,000 answers cost {answers:1000x500} on {model}.',
      ],
    },
    second: ['Ask for short answers in the prompt.', 'Prompts come on top.'],
    closings: ['Set a 500-token cap on {brand}', 'Cap your answers on {brand}', 'Try shorter answers on {brand}'],
    tags: ['#AIInference', '#LLMOps', '#LLM'],
  },
  {
    id: 'prompt-before-answer',
    says: 'A long prompt is read before every answer.',
    angle: 'latency',
    fits: { kind: 'model' },
    first: [
      'A 1,000-word prompt sent 1,000 times is a million words to read: {read:1000000} on {model}, and a wait each time.',
      'Before the first word, {model} reads your whole prompt: {in} per million tokens, plus the wait.',
      '1,000 requests with a 1,000-word prompt cost {read:1000000} of input on {model}. Half the prompt is half of that.',
      'Cut 500 words from a prompt, and 1,000 calls to {model} cost {read:500000} less and start sooner.',
      'How long is your prompt? {model} reads {inTokens:$1} of it for $1, and users wait while it does.',
    ],
    hooks: {
      queue: [
        'For each question on {trend}, {model} reads your prompt again: 1,000 calls with 1,000 words cost {read:1000000}.',
        'Cut 500 words of prompt before users ask about {trend}: 1,000 calls to {model} then cost {read:500000} less.',
        'A question on {trend} is short. If your prompt has 1,000 words, reading it 1,000 times costs {read:1000000} on {model}.',
      ],
      deadline: [
        'Users who ask about {trend} wait while {model} reads your prompt. $1 pays for {inTokens:$1} of prompt.',
      ],
    },
    second: ['Boilerplate is the first thing to cut.', 'Measure the time to the first word.'],
    closings: [
      'Test a shorter prompt on {brand}',
      'Send a trimmed prompt to {brand}',
      'Trim your prompt, then call {brand}',
    ],
    tags: ['#LLMOps', '#AIInference', '#LLM'],
  },
];
