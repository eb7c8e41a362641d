import type { Voice } from '@promoter/content';

/** Account A’s first sentences about the field’s own topics; an idea’s own beginning follows. */
export const fieldHooks: Voice['fieldHooks'] = {
  product: {
    gpu: ['A line for your {trend} plan.', 'Before you rent {trend}, a note.', 'One for your notes on {trend}.'],
    model: ['A line for your {trend} test plan.', 'Trying out {trend}? Note this.', 'One for your {trend} notes.'],
  },
  technique: {
    gpu: ['A note for your {trend} work.', 'A line for the {trend} checklist.', 'Busy with {trend}? Note this.'],
    model: ['A note for your {trend} project.', 'Another line for {trend} plans.', 'Building with {trend}? Note this.'],
  },
  framework: {
    gpu: ['Worth a comment in {trend} code.', 'A note for {trend} users.', 'A line for your {trend} README.'],
    model: ['Worth a line in your {trend} docs.', 'A note for {trend} builders.', 'A line for your {trend} backlog.'],
  },
  event: {
    gpu: [
      'For the notebook, after {trend}.',
      'Back at work after {trend}? Note this.',
      'A line below your {trend} notes.',
    ],
    model: ['For the to-do list, after {trend}.', 'Home from {trend}? Note this.', 'One more line for {trend} notes.'],
  },
  company: {
    gpu: [
      'Renting is one way to compare {trend} cards.',
      'Test the job before you order {trend} cards.',
      'Buying {trend} cards is not the only way.',
    ],
    model: [],
  },
};
