import type { Idea } from '@promoter/content';
import { RENTING, TEXTS } from '../tags.ts';

/** Account A, where the data, the job and the user are. */
export const regions: readonly Idea[] = [
  {
    id: 'terabyte-first',
    says: 'Move the data before you rent the node.',
    angle: 'regions',
    field: ['run', 'hours', 'ops'],
    fits: { kind: 'gpu', gpus: [4, 64], hourly: ['2', '9999'] },
    first: [
      '1 TB takes 2 h 14 min at 1 Gbit/s, time worth {worth:134m} on {machine}. Upload before you rent.',
      'Upload before you rent {machine}. At {perGpu} per GPU-hour, you then pay for training, not for waiting.',
      'Is the data there yet? Ask before you rent {machine}: two hours of waiting would cost {cost:2h}.',
      'Upload over a long lunch, then rent. 100 GB at 100 Mbit/s take 2 h 14 min, worth {worth:134m} on {machine}.',
      'Copying data needs no GPU. Let 1 TB reach your storage first, then rent {machine} at {perGpu} per GPU-hour.',
    ],
    hooks: {
      rehearsal: [
        'Chill the drinks before {trend}, upload before you rent: two hours of waiting on {machine} would cost {cost:2h}.',
      ],
      time: [
        'Let 100 GB of data upload while you watch {trend}. Tomorrow, train on {machine} at {perGpu} per GPU-hour.',
      ],
      queue: [
        'Scroll {trend} while your data uploads, and rent {machine} when it is there: {perGpu} per GPU-hour for training alone.',
        'Copying data to storage needs no GPU: read about {trend} meanwhile, then rent {machine} for {cost:1h} an hour.',
      ],
      deadline: [
        'Upload today while you follow {trend}, rent tomorrow: two hours of training on {machine} cost {cost:2h}.',
      ],
    },
    second: ['Start when the checksum matches.', 'A node not yet rented costs nothing.'],
    closings: [
      'Rent on {brand} after the upload',
      'Upload, then book on {brand}',
      'Rent when the last byte is in',
      'Train on {brand} after the upload',
    ],
    tags: ['#CloudGPU', '#DataEngineering', '#GPUCloud'],
  },
  {
    id: 'tenth-first',
    says: 'A tenth of the data tests the script.',
    angle: 'regions',
    field: ['run', 'code', 'try'],
    fits: { kind: 'gpu', gpus: [1, 2], hourly: ['0.04', '2'] },
    about: ['tenth'],
    first: [
      'Send a tenth of the dataset first. An hour on {machine} shows whether your script reads it, for {cost:1h}.',
      'Before you move all the data, move a tenth: a test hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      'A script that stops on a tenth of the data stops on all of it. An hour on {machine} to find out costs {cost:1h}.',
      'Two hours with a tenth of the data cost {cost:2h} on {machine}. Upload the rest when the script runs clean.',
    ],
    hooks: {
      time: ['Watch {trend} while the script tries a tenth of the data: a test hour on {machine} costs {cost:1h}.'],
      budget: [
        'Snacks for {trend} may cost more than a test run: an hour on {machine} with a tenth of your data is {cost:1h}.',
      ],
      queue: [
        'An hour on {trend} is time to try your script on a tenth of the data: on {machine} that costs {cost:1h}.',
      ],
      deadline: [
        'Follow {trend} while the script runs through a tenth of the data: two hours on {machine} cost {cost:2h}.',
      ],
    },
    second: ['Draw the tenth at random, not from the top.', 'Keep the longest samples in it.'],
    closings: ['Test a tenth on {brand}', 'Try the script on {brand}', 'Send the first tenth to {brand}'],
    tags: ['#DataEngineering', '#CloudGPU', '#MLOps'],
  },
  {
    id: 'keystroke-and-epoch',
    says: 'Distance is felt by a keystroke, not by an epoch.',
    angle: 'regions',
    field: ['run'],
    fits: { kind: 'gpu', hourly: ['0.04', '30'] },
    first: [
      '5,000 km of fibre add about 50 ms to a keystroke, nothing to training. Eight hours on {machine} cost {cost:8h}.',
      '5,000 km add about 50 ms to a keystroke, but nothing to training: four hours on {machine} cost {cost:4h}.',
      'Train from the sofa or from another country: a run of eight hours on {machine} costs {cost:8h}.',
      'Eight hours of training on {machine} cost {cost:8h}, whether you sit next door or 5,000 km away.',
      'A training run does not mind 5,000 km of fibre. Four hours on {machine} cost {cost:4h}, or {perGpu} per GPU-hour.',
    ],
    hooks: {
      place: [
        '{trend} on one screen, the training log on the other: four hours on {machine} cost {cost:4h}, at {perGpu} per GPU-hour.',
        'Follow {trend} from wherever you are, and train from there: eight hours on {machine} over ssh cost {cost:8h}.',
      ],
      time: [
        'Leave your desk for {trend}. The run does not need you there: eight hours on {machine} over ssh cost {cost:8h}.',
      ],
      queue: [
        'You can follow {trend} from anywhere, and start a run from there: {machine} over ssh at {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Follow {trend} from anywhere, and the training run over ssh: eight hours on {machine} cost {cost:8h}, wherever you sit.',
      ],
    },
    second: ['In tmux, the run survives a lost connection.', 'Only the data should be near the GPU.'],
    closings: ['Open a shell on {brand}', 'Train from your desk on {brand}', 'Start a run from where you are'],
    tags: RENTING,
  },
  {
    id: 'data-once',
    says: 'Move the data once; then only code travels.',
    angle: 'regions',
    fits: { kind: 'gpu', priced: false },
    first: [
      '1 TB takes 2 h 14 min at 1 Gbit/s, a new version of the code one git pull.',
      'Data is heavy and code is light: move the data once.',
      'Code changes ten times a day, the data set seldom.',
      'Before the first run abroad, send the data ahead.',
      'Let code travel and data stay: a git pull takes seconds.',
      'A second copy of the data near the GPUs saves every later run the trip.',
      'Send 1 TB in the evening, not at the start of the run.',
    ],
    hooks: {},
    second: [
      'Compare the checksums before the first run.',
      'Only results and logs travel back.',
      'Small files travel better as one archive.',
    ],
    closings: ['Move your next job to {brand}', 'Upload once, train on {brand}', 'Run the next job on {brand}'],
    tags: ['#DataEngineering', '#MLOps', '#CloudComputing'],
  },
  {
    id: 'noon-somewhere',
    says: 'One endpoint serves every time zone.',
    angle: 'regions',
    field: ['llm', 'app'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'Somewhere it is noon: 10,000 answers, 200 tokens in and 300 out each, cost {requests:10000x200+300} on {model}.',
      'Ten countries, one endpoint: 10,000 answers, 200 tokens in and 300 out each, cost {requests:10000x200+300} on {model}.',
      'You sleep, users abroad ask: 10,000 answers, 200 tokens in and 300 out each, cost {requests:10000x200+300} on {model}.',
      'One endpoint, every time zone: 10,000 answers, 200 tokens in and 300 out each, are {requests:10000x200+300} on {model}.',
      'Users abroad write at night. For {requests:10000x200+300}, {model} gives 10,000 answers, 200 tokens in and 300 out each.',
    ],
    hooks: {
      place: [
        'Wherever you follow {trend}, users ask from elsewhere: 10,000 answers, 200 tokens in and 300 out each, are {requests:10000x200+300} on {model}.',
      ],
      queue: [
        'Scroll {trend} till late. Users abroad get up, and 10,000 answers, 200 tokens in and 300 out each, cost {requests:10000x200+300} on {model}.',
        'Read about {trend} in one language and answer users in ten: 10,000 answers, 200 tokens in, 300 out each, are {requests:10000x200+300} on {model}.',
      ],
      time: [
        'Your evening with {trend} is morning for users abroad: 10,000 answers, 200 tokens in, 300 out each, are {requests:10000x200+300} on {model}.',
      ],
    },
    second: ['Reply in the language of the question.'],
    closings: ['Answer every time zone on {brand}', 'Serve your users on {brand}', 'Run your bot on {brand}'],
    tags: TEXTS,
  },
  {
    id: 'handover-notes',
    says: 'A model reads what colleagues wrote overnight.',
    angle: 'regions',
    field: ['text', 'llm'],
    fits: { kind: 'model' },
    first: [
      'Colleagues in another time zone left 20,000 words of notes. {model} reads them for {read:20000} of input.',
      '20,000 words of handover notes are over an hour of reading. {model} reads them for {read:20000} of input.',
      'A month of handover notes is 100,000 words. Day by day, {model} reads them for {read:100000} of input.',
      'The night shift left 50,000 words of notes. {model} reads them for {read:50000} of input.',
      'What did the night shift write? For {read:50000} of input, {model} reads 50,000 words of notes and tells you.',
      'Your colleagues abroad left 20,000 words of notes. {model} reads them for {read:20000} of input.',
    ],
    hooks: {
      place: [
        'You follow {trend} here, colleagues work elsewhere: {model} reads the 20,000 words of notes that they left, for {read:20000} of input.',
      ],
      queue: [
        'Catch up on {trend} while {model} catches up on the night’s team notes: 20,000 words for {read:20000} of input.',
      ],
      time: [
        'Up late for {trend}? {model} reads what colleagues abroad wrote meanwhile: 20,000 words of notes for {read:20000} of input.',
      ],
      deadline: ['First the team notes, then {trend}: {model} reads 50,000 words of notes for {read:50000} of input.'],
    },
    second: ['Ask for the open questions first.', 'Ask what changed since yesterday.'],
    closings: ['Sum up the notes on {brand}', 'Send the team notes to {brand}', 'Read the handover on {brand}'],
    tags: TEXTS,
  },
];
