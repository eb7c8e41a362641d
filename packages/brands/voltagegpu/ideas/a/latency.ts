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
        'One post about {trend} has many readers. One {gpu} can answer many users in a batch, for {cost:1h} an hour.',
        'You share posts about {trend}. Let your users share one {gpu}: with more of them in a batch, it still costs {cost:1h} an hour.',
      ],
      time: [
        'Watch {trend} while a load test finds your batch size: an hour on one {gpu} costs {cost:1h}.',
        'One screen shows {trend} to a whole room. One {gpu} can answer many users in a batch, for {cost:1h} an hour.',
      ],
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
    ],
    hooks: {
      time: [
        'After {trend} you go to bed. A model left loaded overnight, eight hours on {machine}, costs {cost:8h}.',
        'Stay up for {trend} if you like. If your users sleep, eight hours of a loaded model on {machine} are {cost:8h} for nothing.',
      ],
      deadline: [
        'Even fans of {trend} sleep at night. If your users do, load the model by day: eight hours on {machine} cost {cost:8h}.',
        'Log off from {trend} at bedtime, and switch off a model nobody calls: eight hours on {machine} would cost {cost:8h}.',
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
    fits: { kind: 'gpu', gpus: [2, 64] },
    first: [
      'Nine fast answers hide a slow one. An hour of load testing on {machine} finds it for {cost:1h}.',
      'An hour of load testing on {machine} costs {cost:1h}. Look at the slowest of ten requests, not at the mean.',
      'Load test your endpoint before users do: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU.',
    ],
    hooks: {
      time: [
        'Watch {trend} while a load test runs: an hour on {machine} costs {cost:1h} and shows your slowest requests.',
      ],
      queue: [
        'Ask ten people about {trend} and one answers late. Does your endpoint? An hour of load testing on {machine} costs {cost:1h}.',
        'Could your endpoint take a crowd like the one on {trend}? An hour of load testing on {machine} costs {cost:1h}.',
      ],
      deadline: [
        'Today the crowd is on {trend}. Tomorrow it may be at your endpoint: load test an hour on {machine}, {perGpu} per GPU-hour.',
        'Load test before your launch is as busy as {trend}: one hour on {machine} costs {cost:1h}.',
      ],
    },
    second: ['Nobody files a ticket about the average.', 'Warm up the model before you measure.'],
    closings: [
      'Run the load test on {brand}',
      'Load test for an hour on {brand}',
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
      'Do users wait in a queue? If the model fits on one GPU, run a copy on each: {machine} at {perGpu} per GPU-hour.',
    ],
    hooks: {
      time: [
        'A whole room can watch {trend} at once. Serve users at once: a model copy on each GPU, {machine} at {perGpu} per GPU-hour.',
      ],
      queue: [
        'If all your users ask about {trend} at once, they queue. Put a model copy on each GPU: {machine} at {perGpu} per GPU-hour.',
        'Nobody queues to read about {trend}. Shorten your bot’s queue: a model copy on each GPU, {machine} at {perGpu} per GPU-hour.',
        'Many people answer a post on {trend} at once. So can copies of a model, one per GPU: {machine} at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Everyone can read about {trend} at the same time. With a model copy on each GPU, users can be served so: {machine} at {perGpu} per GPU-hour.',
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
      'Time a cold start before your users do. 140 GB of weights take about two minutes over 10 Gbit/s.',
      'The first user should not wait for 140 GB of weights. At 10 Gbit/s they take about two minutes.',
      'Loading is part of latency: 140 GB at 10 Gbit/s are about two minutes before the first word.',
    ],
    hooks: {},
    second: [
      'Then send the first request yourself.',
      'An 8-bit copy is half as much to load.',
      'Keep the weights on a local disk.',
    ],
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
    ],
    hooks: {
      queue: [
        'You skip long posts about {trend}, and users skip long answers. Capped at 500 tokens, 1,000 cost {answers:1000x500} on {model}.',
        'Posts about {trend} are short. Keep answers short: 1,000 on {model} cost {answers:1000x1000} at 1,000 tokens, {answers:1000x500} at 500.',
      ],
      time: [
        'With {trend} on, nobody reads long answers. Cap them at 500 tokens: 1,000 answers cost {answers:1000x500} on {model}.',
      ],
      deadline: [
        'You answer a post about {trend} in a line or two. Cap your bot at 500 tokens: 1,000 answers cost {answers:1000x500} on {model}.',
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
      'A long prompt delays the first word. {model} reads it first, at {in} per million tokens.',
    ],
    hooks: {
      queue: [
        'You read a post about {trend} once. {model} reads your prompt at each call: 1,000 calls with 1,000 words cost {read:1000000}.',
        'Posts about {trend} are trimmed to fit. Trim 500 words off a prompt, and 1,000 calls to {model} cost {read:500000} less.',
      ],
      comparison: [
        'Few posts about {trend} have 1,000 words. If your prompt has, sending it to {model} 1,000 times costs {read:1000000}.',
      ],
      time: [
        'You need no introduction to {trend}. {model} needs a prompt each time: 1,000 words, sent 1,000 times, cost {read:1000000}.',
      ],
    },
    second: ['Boilerplate is the first thing to cut.', 'A shorter prompt is also read sooner.'],
    closings: [
      'Test a shorter prompt on {brand}',
      'Send a trimmed prompt to {brand}',
      'Trim your prompt, then call {brand}',
    ],
    tags: ['#LLMOps', '#AIInference', '#LLM'],
  },
];
