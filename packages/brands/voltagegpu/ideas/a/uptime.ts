import type { Idea } from '@promoter/content';

/** Account A, what an interruption costs and what limits it. Nothing here is said of the company's own uptime. */
export const uptime: readonly Idea[] = [
  {
    id: 'half-hour-at-most',
    says: 'Frequent checkpoints cap what a crash takes.',
    angle: 'uptime',
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['5', '60'] },
    about: ['checkpoint', 'work'],
    first: [
      'Save every 30 minutes, and a crash on {machine} takes {worth:30m} of work at most, not the night.',
      'How often should a run on {machine} save? Every 30 minutes puts {worth:30m} of work at risk.',
      '30 minutes between two checkpoints are {worth:30m} of work on {machine}. A crash can take no more than that.',
      'A crash takes all work since the last checkpoint. On {machine} that is {perGpu} per GPU-hour. Save often.',
    ],
    hooks: {
      time: [
        'Watch {trend} while the run trains on {machine}. If it saves every 30 minutes, a crash takes {worth:30m} of work at most.',
        'Leave the run alone and follow {trend}. Saved every 30 minutes, it risks at most {worth:30m} of work on {machine}.',
      ],
      deadline: [
        'Scroll {trend} in peace: if the run saves every 30 minutes, a crash on {machine} takes {worth:30m} of work at most.',
        'Half an hour on {trend} is {worth:30m} of work on {machine}. Save a checkpoint first.',
      ],
    },
    second: ['Keep a copy on another machine.', 'Test once that it resumes.'],
    closings: ['Save often, train on {brand}', 'Train with checkpoints on {brand}', 'Start your run on {brand}'],
    tags: ['#MLOps', '#AITraining', '#DeepLearning'],
  },
  {
    id: 'idle-watchdog',
    says: 'A watchdog ends the rental of an idle node.',
    angle: 'uptime',
    fits: { kind: 'gpu', gpus: [1, 64], hourly: ['0.40', '60'] },
    about: ['watchdog', 'idle node', 'rental'],
    first: [
      'A run that stops at midnight and is noticed at eight leaves eight idle hours on {machine}: {cost:8h}.',
      'A watchdog that ends the rental when the run stops spares you eight idle hours: {cost:8h} on {machine}.',
      'When a run stops at night, the rental goes on at {perGpu} per GPU-hour on {machine}. Let a watchdog end it.',
      'If a run stops on Friday and you look on Monday, 48 idle hours on {machine} cost {cost:48h}. Use a watchdog.',
      'Idle GPUs cost {perGpu} per GPU-hour on {machine}. A watchdog ends the rental when the run does.',
    ],
    hooks: {
      queue: [
        'If a run stops while you follow {trend} for two hours, {cost:2h} goes to idle GPUs on {machine}. A watchdog can end that.',
        'If the run stops while you scroll {trend}, a watchdog can end the rental. Each idle GPU of {machine} costs {perGpu} an hour.',
      ],
      time: [
        'You watch {trend}, a watchdog watches the run. Without one, eight idle hours on {machine} cost {cost:8h}.',
        'Give {trend} your evening and the node a watchdog. Eight idle hours on {machine} cost {cost:8h}.',
      ],
      deadline: ['Scroll {trend} and let a watchdog look after the run: on {machine}, an idle hour costs {cost:1h}.'],
    },
    second: ['A stalled step counter is the signal.', 'A watchdog belongs on another machine.'],
    closings: ['Test your watchdog on {brand}', 'Run with a watchdog on {brand}', 'Guard a long run on {brand}'],
    tags: ['#DevOps', '#MLOps', '#AIInfra'],
  },
  {
    id: 'restore-drill',
    says: 'A checkpoint counts once it has loaded elsewhere.',
    angle: 'uptime',
    fits: { kind: 'gpu', gpus: [2, 8], hourly: ['0.20', '9'] },
    about: ['restore', 'checkpoint'],
    first: [
      'A checkpoint counts once it has loaded on another machine. An hour on {machine} to try it costs {cost:1h}.',
      'Try one restore before you need it. {machine} at {perGpu} per GPU-hour will do.',
      'Does your checkpoint load anywhere but on the node that wrote it? An hour on {machine} tells you for {cost:1h}.',
      'Load your last checkpoint on another machine. An hour on {machine} costs {cost:1h}, or {perGpu} per GPU.',
      'When did you last load a checkpoint? Two hours on {machine} for a restore and a few steps cost {cost:2h}.',
    ],
    hooks: {
      time: [
        '{trend} on one screen, a restore on the other: an hour on {machine} shows for {cost:1h} whether your checkpoint loads.',
      ],
      replay: [
        'Missed a part of {trend}? Rewind. A run needs a checkpoint for that, and an hour on {machine} to test it costs {cost:1h}.',
      ],
      queue: [
        'An hour on {trend} is time to see whether your last checkpoint loads: on {machine} that costs {cost:1h}.',
        'Does your last checkpoint load? Try it on {machine} while you scroll {trend}, at {perGpu} per GPU-hour.',
      ],
    },
    second: ['Resume for ten steps and compare the loss.', 'Use the real script, not a notebook.'],
    closings: ['Load a checkpoint on {brand}', 'Try a restore on {brand}', 'Test your checkpoint on {brand}'],
    tags: ['#MLOps', '#DevOps', '#AIInfra'],
  },
  {
    id: 'diverged-loss',
    says: 'The script can end a run whose loss diverges.',
    angle: 'uptime',
    fits: { kind: 'gpu', gpus: [2, 64], hourly: ['0.20', '60'] },
    about: ['run', 'loss', 'script', 'training'],
    first: [
      'A run whose loss has diverged learns nothing, at {perGpu} per GPU-hour on {machine}. Let the script stop it.',
      'A diverged loss does not stop a run. On {machine} it goes on at {perGpu} per GPU-hour.',
      'At {perGpu} per GPU-hour on {machine}, end a run whose loss diverges. One check in the training loop can do it.',
      'If the loss diverges at midnight, a run has wasted eight hours by morning: {cost:8h} on {machine}.',
    ],
    hooks: {
      time: [
        'Keep your eyes on {trend} and let a script watch the loss: a bad run stopped after an hour on {machine} costs {cost:1h}.',
        'Tonight is for {trend}. If the loss diverges, let the script end the run: eight bad hours on {machine} cost {cost:8h}.',
      ],
      queue: [
        'Let the script watch the loss while you scroll {trend}: a diverged run on {machine} costs {perGpu} per GPU-hour.',
      ],
      deadline: [
        'Follow {trend} for two hours, and a diverged run on {machine} costs you {cost:2h}. Let the script stop it.',
      ],
    },
    second: ['End the rental when the script exits.', 'Go back to the last good checkpoint.'],
    closings: ['Train with a check on {brand}', 'Add the check, train on {brand}', 'Check the loss on {brand}'],
    tags: ['#PyTorch', '#DeepLearning', '#AITraining'],
  },
  {
    id: 'last-two',
    says: 'Keep two checkpoints: one may be half written.',
    angle: 'uptime',
    fits: { kind: 'gpu', priced: false },
    about: ['checkpoints', 'copy'],
    first: [
      'Keep the last two checkpoints. A node can stop while the newest is only half written.',
      '140 GB of 70B weights in 16-bit take a while to write. Keep the previous checkpoint.',
      'A crash while saving leaves half a file. Keep the checkpoint before it.',
      'If the last checkpoint does not load, you want the one before. Keep two.',
    ],
    hooks: {},
    second: ['Delete the older one after the next save.', 'Copy the complete one to another machine.'],
    closings: ['Plan your next run on {brand}', 'Test your checkpoints on {brand}', 'Keep two, train on {brand}'],
    tags: ['#MLOps', '#AIInfra', '#DeepLearning'],
  },
  {
    id: 'standby-model',
    says: 'A fallback costs nothing until it is called.',
    angle: 'uptime',
    fits: { kind: 'model' },
    about: ['fallback', 'second model'],
    first: [
      'A fallback model costs nothing until you call it. Then {model} costs {in} per million tokens in and {out} out.',
      'If your model is busy, who answers? {model} can, for {in} per million tokens in and {out} out.',
      'A second model waits at no cost. When called, {model} is {in} per million tokens in and {out} out.',
      'Give your app a second model. {model} costs {in} per million tokens in and {out} out, only when called.',
      'On {model}, a fallback costs {in} in and {out} out per million tokens when called, and nothing before.',
    ],
    hooks: {
      time: [
        'Watch {trend} with a fallback in place: {model} costs {in} per million tokens in, {out} out, only when called.',
      ],
      queue: [
        'If {trend} sends users to your app, have a second model ready: {model}, {in} per million tokens in, {out} out.',
        'If questions on {trend} keep your model busy, {model} can take some, at {in} per million tokens in, {out} out.',
      ],
      deadline: [
        'Who answers on {trend} if your model is slow? {model} can, for {in} per million tokens in and {out} out.',
      ],
    },
    second: ['Try your own prompts first.', 'Keep the chat history on your side.'],
    closings: ['Add a fallback on {brand}', 'Keep a second model on {brand}', 'Add a second model on {brand}'],
    tags: ['#LLMOps', '#AIEngineering', '#LLM'],
  },
  {
    id: 'test-question',
    says: 'A health check asks the model a real question.',
    angle: 'uptime',
    fits: { kind: 'model', not: ['reasoning'] },
    about: ['question', 'check', 'bot', 'script', 'questions', 'tests'],
    first: [
      'A health check should ask a real question. 1,000 of them, 100 tokens in and 20 out, cost {requests:1000x100+20} on {model}.',
      'An open port says little. 1,000 test questions of 100 tokens in and 20 out cost {requests:1000x100+20} on {model}.',
      'What does a real health check cost? 1,000 questions, 100 tokens in and 20 out, are {requests:1000x100+20} on {model}.',
    ],
    hooks: {
      time: [
        'Enjoy {trend} in peace: a script can test your bot. 1,000 questions to {model}, 100 tokens in, 20 out, cost {requests:1000x100+20}.',
      ],
      queue: [
        'Put {trend} into your bot’s tests: 1,000 questions, 100 tokens in and 20 out, cost {requests:1000x100+20} on {model}.',
        'Does your bot know {trend}? 1,000 test questions to {model}, 100 tokens in and 20 out, cost {requests:1000x100+20}.',
        'Ask your bot about {trend} before your users do. 1,000 test questions, 100 tokens in, 20 out, cost {requests:1000x100+20} on {model}.',
      ],
    },
    second: ['Compare the answers.', 'Alert after three wrong answers, not one.'],
    closings: [
      'Ask a test question on {brand}',
      'Test your bot’s model on {brand}',
      'Try the first question on {brand}',
    ],
    tags: ['#LLMOps', '#AIEngineering', '#AIInference'],
  },
];
