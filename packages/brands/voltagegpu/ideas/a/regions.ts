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
      'A GPU waiting for data costs what a busy one does: {perGpu} per GPU-hour on {machine}. Upload first.',
      'Is the data there yet? Ask before you rent {machine}: two hours of waiting cost {cost:2h}.',
      'Upload over a long lunch and rent afterwards. 1 TB at 1 Gbit/s is 2 h 14 min, or {worth:134m} of {machine}.',
      'No GPU helps with an upload. Let 1 TB arrive, then rent {machine} at {perGpu} per GPU-hour.',
    ],
    hooks: {
      time: [
        'An evening with {trend} is time enough to upload 1 TB. Train on it tomorrow: eight hours on {machine} cost {cost:8h}.',
        'Watch {trend} while your 1 TB uploads, and rent afterwards. Two idle hours on {machine} would cost {cost:2h}.',
      ],
      queue: [
        'The GPUs can wait while 1 TB uploads and you follow {trend}: on {machine} they cost {perGpu} per GPU-hour.',
        'Scroll {trend} while 1 TB uploads, and rent when the data is there: {machine} at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Upload 1 TB today while you follow {trend}. Tomorrow, eight hours of training on {machine} cost {cost:8h}.',
      ],
    },
    second: ['Start when the checksum matches.', 'A node not yet rented costs nothing.'],
    closings: [
      'Rent on {brand} after the upload',
      'Upload, then book on {brand}',
      'Rent when the last byte is in',
      'Train on {brand} once data is there',
    ],
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
      'Before you move all the data, move a tenth: {machine} at {perGpu} per GPU-hour will do for the test.',
      'A script that fails on a tenth of the data fails on all of it. An hour on {machine} to find out costs {cost:1h}.',
      'Two hours with a tenth of the data cost {cost:2h} on {machine}. The long run with all of it comes after.',
    ],
    hooks: {
      time: ['Watch {trend} while the script tries a tenth of the data: a test hour on {machine} costs {cost:1h}.'],
      budget: [
        'Snacks for {trend} may cost more than a test run: an hour on {machine} with a tenth of your data is {cost:1h}.',
      ],
      queue: [
        'An hour on {trend} is time to try a tenth of the data in your script: on {machine} that costs {cost:1h}.',
      ],
      deadline: ['Follow {trend} while a tenth of the data tests the script: two hours on {machine} cost {cost:2h}.'],
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
      'Train from the sofa or from another country: a weekend on {machine}, 48 hours, costs {cost:48h}.',
      'Eight hours of training on {machine} cost {cost:8h}, whether you sit next door or 5,000 km away.',
      'In an ssh session, 5,000 km are about 50 ms. The price is the same: {perGpu} per GPU-hour on {machine}.',
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
        'You can follow {trend} from anywhere, and start a run from there: {machine} over ssh at {perGpu} per GPU-hour.',
      ],
      deadline: ['{trend} on the phone, a run over ssh: eight hours on {machine} cost {cost:8h}, wherever you are.'],
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
      'Data is heavy and code is light: 1 TB takes 2 h 14 min at 1 Gbit/s. Move the data once, then pull code.',
      'Before the first run abroad, send the data: 1 TB at 1 Gbit/s takes 2 h 14 min.',
    ],
    hooks: {},
    second: ['Compare the checksums before the first run.', 'Only results and logs travel back.'],
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
      'While you sleep, users abroad are awake. For $1, {model} gives them {answers:$1x300} of 300 tokens.',
      'One endpoint, every time zone: 10,000 answers of 200 tokens cost {answers:10000x200} on {model}.',
    ],
    hooks: {
      queue: [
        'Wherever people follow {trend}, a bot can reply: 10,000 answers of 200 tokens cost {answers:10000x200} on {model}.',
        'Some follow {trend} at breakfast, some at midnight. If 1,000 of them ask a bot, 300-token replies are {answers:1000x300} on {model}.',
        'If 1,000 people abroad ask your bot about {trend}, replies of 300 tokens cost {answers:1000x300} on {model}.',
      ],
      time: [
        'You go to bed after {trend}, and users abroad get up. For $1, {model} gives them {answers:$1x300} of 300 tokens.',
        'Your evening with {trend} is morning for users abroad. 1,000 bot replies of 300 tokens cost {answers:1000x300} on {model}.',
      ],
    },
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
      'At 240 words a minute, you read 20,000 words of notes in over an hour. {model} reads them for {read:20000}.',
      'A month of handover notes, 100,000 words, costs {read:100000} to read on {model}.',
      'The night shift wrote, the morning asks {model}: 50,000 words of notes are {read:50000} of input.',
    ],
    hooks: {
      queue: [
        'Catch up on {trend} yourself and let {model} catch up on last night’s team notes: reading 20,000 words costs {read:20000}.',
        'Scroll {trend} over breakfast while {model} reads the night’s team notes: 50,000 words cost {read:50000}.',
      ],
      time: [
        'Up late for {trend}? {model} reads what colleagues abroad wrote meanwhile: 20,000 words of notes cost {read:20000}.',
      ],
      deadline: ['First the team notes, then {trend}: {model} reads 100,000 words of notes for {read:100000}.'],
    },
    second: ['Ask for the open questions first.', 'Ask what changed since yesterday.'],
    closings: ['Summarise the night on {brand}', 'Send the team notes to {brand}', 'Read the handover on {brand}'],
    tags: ['#LLM', '#LLMOps', '#GenAI'],
  },
];
