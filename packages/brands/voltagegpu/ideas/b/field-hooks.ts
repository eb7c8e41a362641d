import type { Voice } from '@promoter/content';

/** Account B’s first sentences about the field’s own topics; any idea’s own beginning may follow, so none names a subject. */
export const fieldHooks: Voice['fieldHooks'] = {
  product: {
    gpu: [
      'You do not have to own {trend} to try it.',
      'You can try {trend} from your own laptop.',
      'You can rent {trend} by the hour.',
    ],
    model: [
      'Try this in your next {trend} app.',
      'If you build on {trend}, try this early.',
      'Your next {trend} app may need this.',
    ],
  },
  technique: {
    gpu: [
      'You can rent GPUs for {trend} by the hour.',
      'Here is one for your {trend} notes.',
      'Try this in your next {trend} project.',
    ],
    model: [
      'You learn {trend} by trying things.',
      'If you build with {trend}, try this early.',
      'Put this into your {trend} notes.',
    ],
  },
  framework: {
    gpu: [
      'Your {trend} project can outgrow a laptop.',
      'This one is for your {trend} project.',
      'You can use {trend} on rented GPUs.',
    ],
    model: [
      'This one is for your {trend} app.',
      'If {trend} is open in your editor, try this.',
      'Your {trend} app could use this.',
    ],
  },
  event: {
    gpu: [
      'An idea from {trend} needs a first run.',
      'Try this with an idea from {trend}.',
      'Rented GPUs will do for ideas from {trend}.',
    ],
    model: [
      'If you build at {trend}, try this.',
      'If {trend} gave you an app idea, try this.',
      'An app idea from {trend} may need this.',
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
