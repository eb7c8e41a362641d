import type { Idea } from '@promoter/content';

/** Account A, more machines for a while. */
export const autoscale: readonly Idea[] = [
  {
    id: 'sweep-of-eight',
    says: 'Eight runs cost the same one by one or at once.',
    angle: 'autoscale',
    fits: { kind: 'gpu', gpus: [1, 2], hourly: ['0.15', '1.2'] },
    about: ['runs'],
    first: [
      'Eight one-hour runs on {machine} cost {cost:1hx8}, in a row or side by side.',
      'Eight learning rates, one hour each on {machine}: {cost:1hx8}, whether you wait eight hours or one.',
      'How long do eight one-hour runs take? Eight hours or one, and on {machine} both cost {cost:1hx8}.',
      'Eight runs at once cost no more than eight in a row: {machine} for each, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      time: [
        'An hour with {trend} is time for eight learning rates side by side: an hour of {machine} for each is {cost:1hx8} in all.',
      ],
      queue: [
        'Scroll {trend} for an hour and come back to eight finished runs: an hour each on {machine} is {cost:1hx8} in all.',
      ],
      comparison: [
        'You can compare opinions on {trend} all day, or eight learning rates in an hour, for {cost:1hx8} on {machine}.',
      ],
      budget: ['Popcorn for {trend} or a sweep of eight one-hour runs? The sweep costs {cost:1hx8} on {machine}.'],
    },
    second: ['Change only the learning rate.'],
    closings: ['Start all eight on {brand}', 'Run your sweep on {brand}', 'Compare eight runs on {brand}'],
    tags: ['#MLOps', '#GPU', '#CloudGPU'],
  },
  {
    id: 'ten-nodes',
    says: 'Ten nodes for an hour cost what one costs for ten.',
    angle: 'autoscale',
    fits: { kind: 'gpu', gpus: [2, 64] },
    first: [
      'Ten hours on one node or one hour on ten: {cost:10h} either way on {machine}, or {perGpu} per GPU-hour.',
      'If a ten-hour job splits, ten nodes with {machine} each finish it in one hour for the same {cost:10h}.',
      'A ten-hour job on {machine} costs {cost:10h}. If it splits, ten such nodes cost the same and take one hour.',
    ],
    hooks: {
      queue: [
        'Finish a ten-hour job in an hour of scrolling {trend}: if it splits, ten nodes with {machine} cost {cost:10h}.',
      ],
      deadline: [
        'A ten-hour job can be done while {trend} still trends. If it splits, ten nodes with {machine} take one hour, for {cost:10h}.',
      ],
      time: [
        'If a ten-hour job keeps you from {trend}, split it: ten nodes with {machine} cost {cost:10h} and take one hour.',
        'An hour with {trend} can be ten hours of work: ten nodes, {machine} each, at {perGpu} per GPU-hour.',
      ],
    },
    second: ['Check first that the job splits.', 'The catch: ten setups instead of one.'],
    closings: ['Start all ten nodes on {brand}', 'Split the next job on {brand}', 'Rent ten nodes on {brand}'],
    tags: ['#MLOps', '#GPUCloud', '#AIInfrastructure'],
  },
  {
    id: 'two-hour-peak',
    says: 'Rent the peak, not the day around it.',
    angle: 'autoscale',
    fits: { kind: 'gpu', hourly: ['0.20', '60'] },
    first: [
      'Two hours of peak on {machine} cost {cost:2h}, a node kept for 24 hours {cost:24h}.',
      'Does your traffic peak for two hours a day? Rent those two on {machine}, at {perGpu} per GPU-hour.',
      'Rent {machine} for the two busy hours of the day: {cost:2h}, at {perGpu} per GPU-hour.',
      'Busy from eight to ten in the evening? Those two hours on {machine} cost {cost:2h}.',
    ],
    hooks: {
      queue: [
        'If {trend} sends a crowd to your app, two extra hours of {machine} cost {cost:2h}.',
        'A crowd that comes for {trend} may leave in two hours. Rent {machine} for those, at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'If {trend} makes your app busy for two hours, rent two: {cost:2h} on {machine}, where 24 hours cost {cost:24h}.',
        'If {trend} brings a rush, add a node and end it after two hours: {cost:2h} on {machine}.',
      ],
    },
    second: ['Start the node shortly before the peak.', 'A calendar entry is autoscaling enough.'],
    closings: ['Rent for your peak on {brand}', 'Cover the next peak on {brand}', 'Book two busy hours on {brand}'],
    tags: ['#GPUCloud', '#MLOps', '#DevOps'],
  },
  {
    id: 'scaling-limit',
    says: 'A maximum of GPUs caps what an autoscaler spends.',
    angle: 'autoscale',
    fits: { kind: 'gpu', gpus: [2, 64] },
    about: ['limit', 'autoscaler'],
    first: [
      'Give your autoscaler a maximum number of GPUs. On {machine} it spends {perGpu} per GPU-hour.',
      'An autoscaler without a limit follows every spike, at {perGpu} per GPU-hour on {machine}.',
      'Three nodes at most, {machine} each: with that limit, an autoscaler spends no more than {cost:1hx3} an hour.',
      'A limit of two nodes, {machine} each, caps a night of eight hours at {cost:8hx2}.',
    ],
    hooks: {
      time: [
        'Enjoy {trend} in peace: with a limit of two nodes, {machine} each, your autoscaler spends at most {cost:1hx2} an hour.',
        'Your autoscaler can add GPUs while you watch {trend}. Set a limit first: {machine} at {perGpu} per GPU-hour.',
      ],
      queue: [
        'If {trend} sends you a crowd, an autoscaler adds nodes. A limit of two, {machine} each, is {cost:1hx2} an hour.',
        'A crowd like the one on {trend} makes an autoscaler add GPUs, at {perGpu} per GPU-hour on {machine}. Set a limit.',
      ],
      deadline: [
        'Scroll {trend} and forget the bill: limited to two nodes, {machine} each, an autoscaler spends at most {cost:1hx2} an hour.',
      ],
    },
    second: ['Send an alert when the limit is reached.'],
    closings: [
      'Scale within a limit on {brand}',
      'Rent within your limit on {brand}',
      'Scale up to your limit on {brand}',
    ],
    tags: ['#MLOps', '#GPUCloud', '#AIInfrastructure'],
  },
  {
    id: 'age-of-the-queue',
    says: 'Scale on how long jobs wait, not on utilisation.',
    angle: 'autoscale',
    fits: { kind: 'gpu', priced: false },
    first: [
      'A busy GPU looks the same with ten jobs waiting and with none. Scale on waiting time.',
      'Add a node when the oldest job has waited 30 minutes. That says more than a utilisation graph.',
      'To autoscale, add a node at 60 minutes of backlog and remove one at 10 minutes.',
      'Utilisation says how busy the GPUs are, the age of the queue how long people wait. Scale on the second.',
    ],
    hooks: {},
    second: ['Alert on waiting time, plot the rest.', 'Thirty minutes is a first guess.'],
    closings: ['Add the next node on {brand}', 'Rent for a long queue on {brand}', 'Shorten your queue on {brand}'],
    tags: ['#MLOps', '#DevOps', '#AIInfrastructure'],
  },
  {
    id: 'spike-by-the-answer',
    says: 'By the token, a quiet hour costs nothing.',
    angle: 'autoscale',
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      '1,000 answers of 300 tokens on {model} cost {answers:1000x300}, within an hour or spread over a month.',
      'By the token, a quiet hour costs nothing, and $1 pays for {answers:$1x300} of 300 tokens on {model}.',
      'A spike of 1,000 users, one 300-token answer each, costs {answers:1000x300} on {model}. No node waits for it.',
      'No fleet to scale: a spike of 1,000 answers, 300 tokens each, costs {answers:1000x300} on {model}.',
    ],
    hooks: {
      time: [
        'Tonight you are busy with {trend} and your bot with 1,000 users. 300 tokens for each cost {answers:1000x300} on {model}.',
      ],
      queue: [
        'If {trend} brings 1,000 users to your bot, 300-token answers cost {answers:1000x300} on {model}. A quiet hour costs nothing.',
        'Questions about {trend} may come by the thousand or not at all. 1,000 answers of 300 tokens cost {answers:1000x300} on {model}.',
      ],
      deadline: [
        'However many ask your bot about {trend}, each $1 pays for {answers:$1x300} of 300 tokens on {model}.',
      ],
    },
    second: ['You pay by the token, not by the hour.', 'A token limit per answer caps the sum.'],
    closings: ['Take the next spike on {brand}', 'Let your bot answer on {brand}', 'Answer your users on {brand}'],
    tags: ['#LLMOps', '#AIInference', '#LLM'],
  },
  {
    id: 'triage-is-reading',
    says: 'Sorting is nearly all input.',
    angle: 'autoscale',
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Sorting 10,000 tickets of 400 tokens means reading four million tokens, for {read:3000000} on {model}.',
      '1,000 tickets cost {requests:1000x400+10} to sort on {model}, with 400 tokens in and ten out for each.',
      'A classifier mostly reads. Reading 10,000 tickets of 400 tokens costs {read:3000000} on {model}.',
      'For $1, {model} reads {inTokens:$1} of tickets. The labels add little.',
    ],
    hooks: {
      time: [
        'Keep tonight for {trend}, not for the inbox: {model} reads 10,000 tickets of 400 tokens for {read:3000000} and sorts them.',
      ],
      queue: [
        'Which of 10,000 tickets are about {trend}? At 100 tokens each, {model} reads them all for {read:750000}.',
        'To sort 10,000 questions on {trend}, 100 tokens each, {model} reads a million tokens for {read:750000}.',
      ],
    },
    second: ['A one-word label is enough to sort by.', 'Check the first hundred labels yourself.'],
    closings: [
      'Label the first hundred on {brand}',
      'Let a model sort for you on {brand}',
      'Sort your inbox on {brand}',
    ],
    tags: ['#LLMOps', '#AIInference', '#NLP'],
  },
];
