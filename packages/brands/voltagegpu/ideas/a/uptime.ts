import type { Idea } from '@promoter/content';
import { APPS, OPS, TRAINING } from '../tags.ts';

/** Account A, what an interruption costs and what limits it. Nothing here is said of the company's own uptime. */
export const uptime: readonly Idea[] = [
  {
    id: 'half-hour-at-most',
    says: 'Frequent checkpoints cap what a restart repeats.',
    angle: 'uptime',
    field: ['run'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['5', '9999'] },
    first: [
      'Save every 30 minutes, and a restart on {machine} repeats {worth:30m} of work at most, not the night.',
      'How often should a run save? Every 30 minutes, a restart on {machine} repeats at most {worth:30m} of work.',
      '30 minutes between two checkpoints are {worth:30m} of work on {machine}. A restart repeats no more than that.',
      'An hour of work on {machine} is {cost:1h}. Save twice an hour, and a restart repeats half of it at most.',
      'At {perGpu} per GPU-hour on {machine}, no work should be done twice: save a checkpoint every 30 minutes.',
    ],
    hooks: {
      replay: [
        'You can go back to any part of {trend}, but a run only to its last save: at one every 30 minutes, it repeats {worth:30m} of work on {machine}.',
      ],
      time: [
        'Watch {trend} while the run saves every 30 minutes: a restart on {machine} then repeats {worth:30m} of work at most.',
        'Leave the run alone and enjoy {trend}: saved every 30 minutes, it repeats {worth:30m} of work on {machine} at most.',
      ],
      deadline: [
        'Scroll {trend} in peace: if the run saves every 30 minutes, a restart on {machine} repeats at most {worth:30m} of work.',
      ],
    },
    second: ['Keep a copy on another machine.', 'Test once that the run resumes.'],
    closings: ['Save often, train on {brand}', 'Train with checkpoints on {brand}', 'Start your run on {brand}'],
    tags: TRAINING,
  },
  {
    id: 'idle-watchdog',
    says: 'A watchdog ends the rental when the run is over.',
    angle: 'uptime',
    field: ['ops', 'run', 'hours'],
    fits: { kind: 'gpu', gpus: [1, 64], hourly: ['0.20', '30'] },
    first: [
      'If a run ends at midnight, let a watchdog end the rental: eight hours less on {machine} spare you {cost:8h}.',
      'A watchdog that ends the rental with the run spares you eight idle hours: {cost:8h} on {machine}.',
      'Let a watchdog end the rental when the run is over. At {perGpu} per GPU-hour on {machine}, you pay for work only.',
      'A run ends on Friday night. A watchdog that ends the rental spares you 48 hours on {machine}: {cost:48h}.',
      'Nobody gets up at night to end a rental. A watchdog does: eight hours less on {machine} are {cost:8h}.',
    ],
    hooks: {
      place: [
        'Wherever you follow {trend}, a watchdog can end the rental: two hours less on {machine} spare you {cost:2h}.',
      ],
      time: [
        'Give {trend} your evening and the node a watchdog: eight idle hours on {machine} would cost {cost:8h}.',
        'Go to bed after {trend} and let a watchdog end the rental: eight hours less on {machine} spare you {cost:8h}.',
      ],
      queue: [
        'Let a script end the rental when the run is done, and follow {trend}: two idle hours on {machine} would cost {cost:2h}.',
      ],
      deadline: [
        'Scroll {trend} and let a watchdog look after the run: when it is over, the rental ends. Each hour less on {machine} is {cost:1h}.',
      ],
    },
    second: ['A stalled step counter is the signal.', 'A watchdog belongs on another machine.'],
    closings: ['Test your watchdog on {brand}', 'Run with a watchdog on {brand}', 'Guard a long run on {brand}'],
    tags: OPS,
  },
  {
    id: 'restore-drill',
    says: 'A checkpoint counts once it has loaded elsewhere.',
    angle: 'uptime',
    field: ['run', 'code'],
    fits: { kind: 'gpu', gpus: [2, 8], hourly: ['0.20', '9'] },
    first: [
      'A checkpoint counts once it has loaded on another machine. An hour on {machine} to try it costs {cost:1h}.',
      'Try one restore before you need it. An hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      'Does your checkpoint load anywhere but on the node that wrote it? An hour on {machine} tells you for {cost:1h}.',
      'Load your last checkpoint on another machine. An hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      'When did you last load a checkpoint? Two hours on {machine} for a restore and a few steps cost {cost:2h}.',
    ],
    hooks: {
      rehearsal: [
        'Rehearse a restore before you sit down for {trend}: an hour on {machine} to load the last checkpoint costs {cost:1h}.',
      ],
      time: [
        '{trend} on one screen, a restore on the other: an hour on {machine} shows for {cost:1h} whether your checkpoint loads.',
      ],
      replay: [
        'Missed a part of {trend}? Rewind. A run needs a checkpoint for that, and an hour on {machine} to test it costs {cost:1h}.',
      ],
      queue: [
        'Does your last checkpoint load? Try it while you scroll {trend}: an hour on {machine} costs {cost:1h}, or {perGpu} per GPU-hour.',
      ],
    },
    second: ['Resume for ten steps and compare the loss.', 'Use the real script, not a notebook.'],
    closings: ['Load a checkpoint on {brand}', 'Try a restore on {brand}', 'Test your checkpoint on {brand}'],
    tags: OPS,
  },
  {
    id: 'diverged-loss',
    says: 'The script can end a run whose loss diverges.',
    angle: 'uptime',
    field: ['run', 'code'],
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.20', '45'] },
    first: [
      'Let the script check the loss, and a diverged run on {machine} costs an hour, {cost:1h}, not the whole night.',
      'Let the script end a run whose loss diverges. On {machine} you then pay {perGpu} per GPU-hour for learning only.',
      'End a diverged run at midnight, with one check in the script, and eight hours on {machine} spare you {cost:8h}.',
      'A diverged loss does not end a run. One line in the script does, and two hours less on {machine} are {cost:2h}.',
    ],
    hooks: {
      deadline: [
        'Read about {trend} and let a script end the run if the loss rises: each hour less on {machine} saves {cost:1h}.',
      ],
      replay: [
        'You can rewind {trend} when you like, a diverged run to its last good step: an hour less on {machine} is {cost:1h}.',
      ],
      time: [
        'Keep your eyes on {trend} and let the script watch the loss: a bad run then ends after an hour, for {cost:1h} on {machine}.',
        'Tonight is for {trend}. Let the script watch the loss and end a bad run early: an hour less on {machine} is {cost:1h}.',
      ],
      queue: [
        'Let a script watch the loss while you scroll {trend}: a run that it ends two hours early spares you {cost:2h} on {machine}.',
      ],
    },
    second: ['End the rental when the script exits.', 'Go back to the last good checkpoint.'],
    closings: ['Train with a check on {brand}', 'Add the check, train on {brand}', 'Check the loss on {brand}'],
    tags: TRAINING,
  },
  {
    id: 'last-two',
    says: 'Keep two checkpoints: one may be half written.',
    angle: 'uptime',
    fits: { kind: 'gpu', priced: false },
    first: [
      'Rename a checkpoint only when it is written to the end.',
      'Keep the last two checkpoints: the newest may be half written.',
      '140 GB of weights take a while to write. Until then, the old file counts.',
      'A node can stop while it saves, so the checkpoint before counts.',
      'Two checkpoints on disk are one you can rely on.',
      'Before you delete the old checkpoint, load the new one.',
      'A file of the right size is not yet a checkpoint that loads.',
    ],
    hooks: {},
    second: [
      'Delete the older one after the next save.',
      'Copy the complete one to another machine.',
      'A checksum beside each file is proof.',
      'One extra file is little to keep.',
    ],
    closings: ['Plan your next run on {brand}', 'Test your checkpoints on {brand}', 'Keep two, train on {brand}'],
    tags: TRAINING,
  },
  {
    id: 'standby-model',
    says: 'A fallback costs nothing until it is called.',
    angle: 'uptime',
    field: ['llm', 'app'],
    fits: { kind: 'model' },
    first: [
      'A fallback model costs nothing until you call it. Then {model} costs {in} per million tokens in and {out} out.',
      'If your model is busy, who answers? {model} can, for {in} per million tokens in and {out} out.',
      'A second model waits at no cost. When called, {model} is {in} per million tokens in and {out} out.',
      'Give your app a second model. {model} costs {in} per million tokens in and {out} out, only when called.',
      'On {model}, a fallback costs {in} in and {out} out per million tokens when called, and nothing before.',
      'A fallback on {model} reads a million tokens of input for {in}, and costs nothing until it is called.',
    ],
    hooks: {
      comparison: [
        'Two opinions on {trend} tell you more than one. Give your app a second model: {model}, {in} per million tokens in, {out} out.',
      ],
      time: [
        'A second screen for {trend}, a second model for your app: {model} at {in} per million tokens in, {out} out.',
      ],
      queue: [
        'If one feed on {trend} is slow, you open another. Your app can turn to {model}: {in} per million tokens in, {out} out.',
      ],
      deadline: [
        'You read about {trend} in more than one place. Give your app a second model: {model}, {in} per million tokens in, {out} out.',
      ],
    },
    second: ['Try your own prompts first.', 'Keep the chat history on your side.'],
    closings: ['Add a fallback on {brand}', 'Keep a second model on {brand}', 'Add a second model on {brand}'],
    tags: APPS,
  },
  {
    id: 'free-fallback',
    says: 'A fallback can be tried for nothing.',
    angle: 'uptime',
    field: ['llm', 'app'],
    fits: { kind: 'model', free: true },
    first: [
      'If your model stops answering, where do calls go? Test the switch on {model}, free to call today.',
      'Point your app at {model} for an hour: calls are free today, and you know whether a fallback works.',
      'An untested fallback is a guess. Calls to {model} are free today, so test the switch.',
    ],
    hooks: { queue: ['Test a second model before you turn to {trend}: calls to {model} are free today.'] },
    second: ['Switch back by the same setting.'],
    closings: ['Test a fallback on {brand}', 'Try the switch on {brand}'],
    tags: APPS,
  },
  {
    id: 'test-question',
    says: 'A health check asks the model a real question.',
    angle: 'uptime',
    field: ['app'],
    fits: { kind: 'model', not: ['reasoning'] },
    first: [
      'A question to your bot every minute: 43,200 a month, 100 tokens in, 20 out each, are {requests:43200x100+20} on {model}.',
      'An open port says little. 1,440 real questions a day, 100 tokens in and 20 out each, cost {requests:1440x100+20} on {model}.',
      'What does a real health check cost? 1,440 questions a day, 100 tokens in and 20 out each: {requests:1440x100+20} on {model}.',
    ],
    hooks: {
      time: [
        'Follow {trend} and let a script test your bot every minute: 1,440 questions, 100 tokens in, 20 out each, cost {requests:1440x100+20} on {model}.',
      ],
      queue: [
        'Check {trend} when you like and let a script check your bot: 1,440 questions, 100 tokens in, 20 out each, are {requests:1440x100+20} on {model}.',
        'Scroll {trend} while a script tests your bot: 1,440 questions, 100 tokens in and 20 out each, are {requests:1440x100+20} on {model}.',
      ],
    },
    second: ['Compare the answers.', 'Alert after three wrong answers, not one.'],
    closings: [
      'Ask a test question on {brand}',
      'Test your bot’s model on {brand}',
      'Try the first question on {brand}',
    ],
    tags: APPS,
  },
];
