import type { Idea } from '@promoter/content';
import { ANSWERS, OPS, RENTING } from '../tags.ts';

/** Account A, more machines for a while. */
export const autoscale: readonly Idea[] = [
  {
    id: 'sweep-of-eight',
    says: 'Eight runs cost the same one by one or at once.',
    angle: 'autoscale',
    field: ['run', 'try', 'hours'],
    fits: { kind: 'gpu', gpus: [1, 2], hourly: ['0.04', '1.2'] },
    first: [
      'Eight one-hour runs on {machine} cost {cost:1hx8}, in a row or side by side.',
      'Eight learning rates, one hour each on {machine}: {cost:1hx8}, whether you wait eight hours or one.',
      'Eight one-hour runs take eight hours on one node, or one hour on eight nodes. With {machine} each, both cost {cost:1hx8}.',
      'Eight one-hour runs at once cost what eight in a row cost: {cost:1hx8} on {machine}, at {perGpu} per GPU-hour.',
    ],
    hooks: {
      queue: [
        'Eight posts on {trend} later, think of eight learning rates: an hour each, side by side on {machine}, is {cost:1hx8}.',
      ],
      team: [
        'Eight friends can watch {trend} together, and eight runs can go side by side: an hour each on {machine} is {cost:1hx8}.',
      ],
      time: [
        'An hour with {trend} is time for eight learning rates side by side: eight one-hour runs on {machine} cost {cost:1hx8}.',
      ],
      comparison: [
        'You can compare opinions on {trend} all day, or eight learning rates in an hour, for {cost:1hx8} on {machine}.',
      ],
      budget: ['Popcorn for {trend} or a sweep of eight one-hour runs? The sweep costs {cost:1hx8} on {machine}.'],
    },
    second: ['Change only the learning rate.', 'Keep the seed the same in all eight.'],
    closings: ['Start all eight on {brand}', 'Run your sweep on {brand}', 'Compare eight runs on {brand}'],
    tags: RENTING,
  },
  {
    id: 'ten-nodes',
    says: 'Ten nodes for an hour cost what one costs for ten.',
    angle: 'autoscale',
    field: ['hours', 'ops'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.40', '30'] },
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
        'Read about {trend} for an hour and a ten-hour job is done: if it splits, ten nodes with {machine} cost {cost:10h}.',
      ],
      time: [
        'If a ten-hour job keeps you from {trend}, split it: ten nodes with {machine} cost {cost:10h} and take one hour.',
        'An hour with {trend} is ten hours of work if the job splits: ten nodes with {machine} cost {cost:10h}.',
      ],
    },
    second: ['Work on many files splits well.', 'The catch: ten setups instead of one.'],
    closings: ['Start all ten nodes on {brand}', 'Split the next job on {brand}', 'Rent ten nodes on {brand}'],
    tags: RENTING,
  },
  {
    id: 'two-hour-peak',
    says: 'Rent the peak, not the day around it.',
    angle: 'autoscale',
    field: ['ops', 'hours'],
    fits: { kind: 'gpu', hourly: ['0.04', '9999'] },
    first: [
      'A daily two-hour peak costs {cost:2h} on {machine}, or {perGpu} per GPU-hour. The rest of the day costs nothing.',
      'Does your traffic peak for two hours a day? Rent {machine} for the peak: {cost:2h}, at {perGpu} per GPU-hour.',
      'Rent {machine} for the two-hour peak of the day: {cost:2h}, at {perGpu} per GPU-hour.',
      'If traffic peaks from eight to ten in the evening, add a node for those two hours: {cost:2h} for {machine}.',
    ],
    hooks: {
      time: [
        'Put two lines into the calendar: {trend} for you, a two-hour peak on {machine} for your users, {cost:2h}.',
        'If the evening peak is just when you want to see {trend}, book two hours of {machine} ahead, for {cost:2h}.',
      ],
      queue: [
        'You open {trend} when you have time, your users come at peak time. Two more hours of {machine} cost {cost:2h}.',
        'Follow {trend} and let a calendar entry handle the peak: two hours on {machine} cost {cost:2h}, at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Catch up on {trend} while a second node takes the evening peak: two hours of {machine} cost {cost:2h}.',
      ],
    },
    second: ['Start the node shortly before the peak.', 'A calendar entry is autoscaling enough.'],
    closings: ['Rent for your peak on {brand}', 'Cover the next peak on {brand}', 'Book two busy hours on {brand}'],
    tags: RENTING,
  },
  {
    id: 'scaling-limit',
    says: 'A maximum of nodes caps what an autoscaler spends.',
    angle: 'autoscale',
    field: ['ops'],
    fits: { kind: 'gpu', gpus: [2, 64] },
    first: [
      'Give your autoscaler a limit of two nodes. With {machine} in each, it spends at most {cost:1hx2} an hour.',
      'Three nodes at most, each with {machine}: with that limit, an autoscaler spends no more than {cost:1hx3} an hour.',
      'What can an autoscaler spend in an hour? With a limit of two nodes, each with {machine}, {cost:1hx2}.',
      'An autoscaler knows no budget until you set a limit in GPUs: each costs {perGpu} an hour on {machine}.',
    ],
    hooks: {
      deadline: [
        'Enjoy {trend} without watching the bill: limited to two nodes, each with {machine}, an autoscaler spends at most {cost:1hx2} an hour.',
      ],
      budget: [
        'Snacks for {trend} have a budget, and so can your autoscaler: two nodes, each with {machine}, spend {cost:1hx2} an hour at most.',
      ],
      time: [
        'Enjoy {trend} in peace: limited to two nodes, each with {machine}, your autoscaler spends at most {cost:1hx2} an hour.',
        'Set a limit before you watch {trend}: two nodes, each with {machine}, spend {cost:1hx2} an hour at most.',
      ],
      queue: [
        'Your autoscaler can add nodes while you follow {trend}. A limit of two, each with {machine}, caps an hour at {cost:1hx2}.',
      ],
    },
    second: ['Send an alert when the limit is reached.', 'Raise the limit by hand when you have to.'],
    closings: [
      'Scale within a limit on {brand}',
      'Rent within your limit on {brand}',
      'Scale up to your limit on {brand}',
    ],
    tags: RENTING,
  },
  {
    id: 'age-of-the-queue',
    says: 'Scale on how long jobs wait, not on utilisation.',
    angle: 'autoscale',
    fits: { kind: 'gpu', priced: false },
    first: [
      'A busy GPU looks the same with ten jobs waiting and with none.',
      'Scale on how long the oldest job has waited.',
      'Add a node when the oldest job has waited 30 minutes.',
      'Jobs per node say little when one job takes an hour and the next a minute.',
      'An autoscaler needs two limits: how long a job waits, how long a node idles.',
      'Utilisation is about GPUs, waiting time is about people.',
      'Remove a node once nothing has waited for 10 minutes.',
    ],
    hooks: {},
    second: [
      'Alert on waiting time, plot the rest.',
      'Tune the limits to your own jobs.',
      'Start with one week of queue logs.',
      'People notice the wait, not the load.',
    ],
    closings: ['Add the next node on {brand}', 'Rent for a long queue on {brand}', 'Shorten your queue on {brand}'],
    tags: OPS,
  },
  {
    id: 'spike-by-the-answer',
    says: 'By the token, a quiet hour costs nothing.',
    angle: 'autoscale',
    field: ['llm', 'app'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      '10,000 answers, 300 tokens in and 300 out each, cost {requests:10000x300+300} on {model}, within an hour or over a month.',
      'A quiet hour costs nothing, a spike of 10,000 answers {requests:10000x300+300} on {model}: 300 tokens in and 300 out each.',
      'No fleet to scale: a spike of 10,000 answers costs {requests:10000x300+300} on {model}, at 300 tokens in and 300 out each.',
      'No new node for 10,000 answers: at 300 tokens in and 300 out each, they cost {requests:10000x300+300} on {model}.',
      'Expecting a busy day? {requests:10000x300+300} is the price of 10,000 answers on {model}, 300 tokens in and 300 out each.',
    ],
    hooks: {
      time: [
        'You are busy with {trend}, your bot with 10,000 users. 300 tokens in and 300 out for each cost {requests:10000x300+300} on {model}.',
      ],
      queue: [
        'While you read about {trend}, your bot can give 10,000 answers: 300 tokens in and 300 out each cost {requests:10000x300+300} on {model}.',
      ],
      deadline: [
        'Follow {trend} and price the next busy day: 10,000 answers, 300 tokens in and 300 out each, cost {requests:10000x300+300} on {model}.',
      ],
    },
    second: ['You pay by the token, not by the hour.', 'A token limit per answer caps the sum.'],
    closings: ['Take the next spike on {brand}', 'Let your bot answer on {brand}', 'Answer your users on {brand}'],
    tags: ANSWERS,
  },
  {
    id: 'triage-is-reading',
    says: 'Sorting is nearly all input.',
    angle: 'autoscale',
    field: ['text', 'llm', 'try'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Sorting 10,000 tickets, 400 tokens in and ten out each, costs {requests:10000x400+10} on {model}.',
      'Sorting a Monday of 10,000 tickets costs {requests:10000x400+10} on {model}, at 400 tokens in and ten out each.',
      'A classifier mostly reads. For 10,000 tickets, 400 tokens in and ten out each, {model} costs {requests:10000x400+10}.',
      'Sorting 10,000 tickets needs no new node: 400 tokens in and ten out each cost {requests:10000x400+10} on {model}.',
      'Sorting tickets is mostly reading: {model} reads 10,000,000 words of them for {read:10000000} of input.',
      'On {model}, {requests:10000x400+10} is what sorting 10,000 tickets costs: 400 tokens in and ten out each.',
    ],
    hooks: {
      team: [
        'Talk about {trend} over lunch while {model} sorts 10,000 tickets, 400 tokens in and ten out each, for {requests:10000x400+10}.',
      ],
      queue: [
        'Scroll {trend}, not the ticket queue: {model} sorts 10,000 tickets, 400 tokens in and ten out each, for {requests:10000x400+10}.',
        'Read {trend} for pleasure and let {model} read 10,000 tickets: 400 tokens in, ten out each, for {requests:10000x400+10}.',
      ],
    },
    second: ['A one-word label is enough to sort by.', 'Check the first hundred labels yourself.'],
    closings: [
      'Label the first hundred on {brand}',
      'Let a model sort for you on {brand}',
      'Sort your tickets on {brand}',
    ],
    tags: ANSWERS,
  },
];
