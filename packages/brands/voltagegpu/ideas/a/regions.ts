import type { Idea } from '@promoter/content';

/** Account A, where the data, the job and the user are. */
export const regions: readonly Idea[] = [
  {
    id: 'terabyte-first',
    says: 'Move the data before you rent the node.',
    angle: 'regions',
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['5', '60'] },
    about: ['data'],
    first: [
      '1 TB takes 2 h 14 min at 1 Gbit/s, time worth {worth:134m} on {machine}. Upload before you rent.',
      'Is the data there yet? 1 TB takes 2 h 14 min at 1 Gbit/s, and that wait is worth {worth:134m} on {machine}.',
      'Upload 1 TB before you rent. It takes 2 h 14 min at 1 Gbit/s, a wait worth {worth:134m} on {machine}.',
    ],
    hooks: {
      time: [
        'An evening with {trend} is time enough to upload 1 TB. Train on it tomorrow: eight hours on {machine} cost {cost:8h}.',
        'Watch {trend} while your 1 TB uploads, and rent afterwards. Two idle hours on {machine} would cost {cost:2h}.',
      ],
      queue: [
        'Read about {trend} while 1 TB uploads: 2 h 14 min at 1 Gbit/s. On {machine} that wait would be worth {worth:134m}.',
      ],
      deadline: [
        '{trend} fills today. Let the upload fill it too, and rent tomorrow: eight hours on {machine} cost {cost:8h}.',
      ],
    },
    second: ['Start when the checksum matches.', 'A node not yet rented costs nothing.'],
    closings: ['Rent on {brand} after the upload', 'Upload, then book on {brand}', 'Rent when the last byte is in'],
    tags: ['#CloudGPU', '#DataEngineering', '#GPUCloud'],
  },
  {
    id: 'tenth-first',
    says: 'A tenth of the data tests the script.',
    angle: 'regions',
    fits: { kind: 'gpu', gpus: [1, 2], hourly: ['0.10', '2'] },
    about: ['data'],
    first: [
      'Send a tenth of the dataset first. An hour on {machine} shows whether your script reads it, for {cost:1h}.',
      'Before you move all the data, move a tenth. Testing your script on it for an hour costs {cost:1h} on {machine}.',
      'A script that fails on a tenth of the data fails on all of it. An hour on {machine} to find out costs {cost:1h}.',
    ],
    hooks: {
      time: [
        'Let no bug keep you from {trend} tonight: a test hour on {machine} with a tenth of the data costs {cost:1h}.',
      ],
      budget: [
        'Snacks for {trend} may cost more than a test run: an hour on {machine} with a tenth of your data is {cost:1h}.',
      ],
      queue: [
        'A few posts explain {trend}. A tenth of the data shows whether your script runs: an hour on {machine} costs {cost:1h}.',
      ],
      deadline: [
        'Read about {trend} for an hour while a tenth of your data tests the script: one hour on {machine} costs {cost:1h}.',
      ],
    },
    second: ['Draw the tenth at random, not from the top.'],
    closings: ['Test a tenth on {brand}', 'Try the script on {brand}', 'Send the first tenth to {brand}'],
    tags: ['#DataEngineering', '#CloudGPU', '#MLOps'],
  },
  {
    id: 'keystroke-and-epoch',
    says: 'Distance is felt by a keystroke, not by an epoch.',
    angle: 'regions',
    fits: { kind: 'gpu', hourly: ['0.20', '60'] },
    about: ['run'],
    first: [
      '5,000 km of fibre add about 50 ms to a keystroke, nothing to an epoch. Eight hours on {machine} cost {cost:8h}.',
      'A GPU may be 5,000 km away: that is about 50 ms in the shell, and {perGpu} per GPU-hour on {machine} all the same.',
      'You can train from 5,000 km away, with about 50 ms more per keystroke. Eight hours on {machine} cost {cost:8h}.',
      'Eight hours of training on {machine} cost {cost:8h}, whether you sit next door or 5,000 km away.',
    ],
    hooks: {
      place: [
        '{trend} on one screen, a training run on the other. Wherever you sit, eight hours on {machine} cost {cost:8h}.',
        'Follow {trend} from wherever you are, and train from there: eight hours on {machine} over ssh cost {cost:8h}.',
      ],
      time: [
        'Leave your desk for {trend}. The run does not need you there: eight hours on {machine} over ssh cost {cost:8h}.',
      ],
      queue: [
        'Distance does not matter to a post on {trend}, nor to a training run: eight hours on {machine} over ssh cost {cost:8h}.',
      ],
    },
    second: ['In tmux, the run survives a lost connection.', 'Only the data should be near the GPU.'],
    closings: ['Open a shell on {brand}', 'Train from your desk on {brand}', 'Start a run from where you are'],
    tags: ['#CloudGPU', '#GPUCloud', '#CloudComputing'],
  },
  {
    id: 'data-once',
    says: 'Move the data once; then only code travels.',
    angle: 'regions',
    fits: { kind: 'gpu', priced: false },
    first: [
      'Move the data once: 1 TB is 2 h 14 min at 1 Gbit/s. After that, every change is one git pull.',
      '1 TB takes 2 h 14 min at 1 Gbit/s, a new version of the code one git pull. Start with the data.',
      'Plan the upload first: 1 TB takes 2 h 14 min at 1 Gbit/s, while the code takes one git pull.',
      'Data is heavy and code is light: 1 TB takes 2 h 14 min at 1 Gbit/s. Move the data once, then pull code.',
      'Before the first run abroad, send the data: 1 TB at 1 Gbit/s takes 2 h 14 min.',
    ],
    hooks: {},
    second: [
      'Compare the checksums before the first run.',
      'Only results and logs travel back.',
      'Keep the container small.',
    ],
    closings: [
      'Move your next job to {brand}',
      'Upload once, train on {brand}',
      'Run the next job on {brand}',
      'Send data once to {brand}',
    ],
    tags: ['#DataEngineering', '#MLOps', '#CloudComputing'],
  },
  {
    id: 'noon-somewhere',
    says: 'One endpoint serves every time zone.',
    angle: 'regions',
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Somewhere it is always noon. Answering 1,000 users in 300 tokens each costs {answers:1000x300} on {model}.',
      'Users in ten countries can share one endpoint: 1,000 replies of 300 tokens cost {answers:1000x300} on {model}.',
      'While you sleep, users abroad are awake. A bot’s 1,000 replies of 300 tokens cost {answers:1000x300} on {model}.',
      'Somewhere your users are awake: 1,000 replies of 300 tokens while you sleep cost {answers:1000x300} on {model}.',
    ],
    hooks: {
      queue: [
        'Some follow {trend} at breakfast, some at midnight. If 1,000 of them ask a bot, 300-token replies are {answers:1000x300} on {model}.',
        'If 1,000 people abroad ask your bot about {trend}, replies of 300 tokens cost {answers:1000x300} on {model}.',
      ],
      time: [
        'You go to bed after {trend}, and users abroad get up. 1,000 replies of 300 tokens cost {answers:1000x300} on {model}.',
        'Your evening with {trend} is morning for users abroad. 1,000 bot replies of 300 tokens cost {answers:1000x300} on {model}.',
      ],
    },
    on: ['sports', 'entertainment', 'gaming'],
    second: ['Reply in the language of the question.'],
    closings: ['Answer every time zone on {brand}', 'Serve your users on {brand}', 'Run your bot on {brand}'],
    tags: ['#LLM', '#AIInference', '#NLP'],
  },
  {
    id: 'handover-notes',
    says: 'A model reads what colleagues wrote overnight.',
    angle: 'regions',
    fits: { kind: 'model' },
    about: ['notes'],
    first: [
      'Colleagues in another time zone left 20,000 words of notes. Reading them on {model} costs {read:20000}.',
      'At 240 words a minute, 20,000 words of notes take over an hour. Reading them on {model} costs {read:20000}.',
      'You wake up to 20,000 words from colleagues abroad. Reading them on {model} costs {read:20000}.',
    ],
    hooks: {
      queue: [
        'Catch up on {trend} yourself and let {model} catch up on last night’s team notes: reading 20,000 words costs {read:20000}.',
        'Friends tell you what you missed of {trend}, {model} what you missed at work: reading 20,000 words costs {read:20000}.',
      ],
      time: [
        'Up late for {trend}? {model} reads what colleagues abroad wrote meanwhile: 20,000 words of notes cost {read:20000}.',
      ],
      deadline: [
        'Tomorrow there is more to read, about {trend} and from colleagues abroad. {model} reads 20,000 words for {read:20000}.',
      ],
    },
    second: ['Ask for the open questions first.'],
    closings: ['Summarise the night on {brand}', 'Send the team notes to {brand}', 'Read the handover on {brand}'],
    tags: ['#LLM', '#LLMOps', '#GenAI'],
  },
];
