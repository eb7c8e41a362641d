import type { Voice } from '@promoter/content';

/** Account B’s first sentences about the field’s own topics; an idea’s own beginning follows. */
export const fieldHooks: Voice['fieldHooks'] = {
  product: {
    gpu: [
      'You do not have to own {trend} to try it.',
      'You can try {trend} from your own laptop.',
      'An evening with {trend} teaches you a lot.',
    ],
    model: [
      'You can try {trend} on a small task first.',
      'If you build on {trend}, try this early.',
      'Say your next app runs on {trend}.',
    ],
  },
  technique: {
    gpu: [
      'You learn {trend} by running things.',
      'Side projects are a good way into {trend}.',
      'If {trend} is new to you, start with this.',
    ],
    model: [
      'Good {trend} ideas start as small tests.',
      'You learn {trend} by building something.',
      'If you build with {trend}, try this early.',
    ],
  },
  framework: {
    gpu: [
      'Your {trend} project can outgrow a laptop.',
      'If {trend} makes your laptop hot, rent a GPU.',
      'Say your {trend} project gets a bigger GPU.',
    ],
    model: [
      'Say your {trend} app talks to a model.',
      'If {trend} is open in your editor, try this.',
      'A first bot with {trend} is quickly written.',
    ],
  },
  event: {
    gpu: [
      'If {trend} gave you an idea, try it out.',
      'Say {trend} left you with an experiment.',
      'Ideas from {trend} are there to be tried.',
    ],
    model: [
      'If {trend} gave you an app idea, build it.',
      'Say you rebuild a demo from {trend}.',
      'Demos from {trend} are fun to rebuild.',
    ],
  },
  company: {
    gpu: [
      'You can rent before you buy {trend} cards.',
      'Say your {trend} card is busy with a game.',
      'Saving for {trend} cards takes a while.',
    ],
    model: [],
  },
};
