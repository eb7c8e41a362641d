import type { Voice } from '@promoter/content';

/** Account B’s first sentences about the field’s own topics; an idea’s own beginning follows, whichever comes. */
export const fieldHooks: Voice['fieldHooks'] = {
  product: {
    gpu: [
      'You do not have to own {trend} to try it.',
      'You can try {trend} from your own laptop.',
      'You can rent {trend} by the hour.',
    ],
    model: [
      'Try this in your next {trend} app.',
      'Here is one for your {trend} notes.',
      'If you build on {trend}, try this early.',
    ],
  },
  technique: {
    gpu: [
      'You can rent GPUs for {trend} by the hour.',
      'Here is one for your {trend} notes.',
      'Try this in your next {trend} project.',
    ],
    model: [
      'Try this in your next {trend} project.',
      'Here is one for your {trend} notes.',
      'You learn {trend} by trying things.',
    ],
  },
  framework: {
    gpu: [
      'Your {trend} project can outgrow a laptop.',
      'You can rent GPUs for {trend} by the hour.',
      'This one is for your {trend} project.',
    ],
    model: [
      'This one is for your {trend} app.',
      'If {trend} is open in your editor, try this.',
      'Try this in your next {trend} app.',
    ],
  },
  event: {
    gpu: [
      'An idea from {trend} needs a first run.',
      'Here is one for your {trend} notes.',
      'Try this with an idea from {trend}.',
    ],
    model: [
      'Try this with an idea from {trend}.',
      'Here is one for your {trend} notes.',
      'If you build at {trend}, try this.',
    ],
  },
  company: {
    gpu: [
      'You can rent before you buy {trend} cards.',
      'You can rent {trend} cards by the hour.',
      'You can train without owning {trend} cards.',
    ],
    model: [],
  },
};
