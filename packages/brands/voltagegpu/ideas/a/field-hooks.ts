import type { Voice } from '@promoter/content';

/** Account A’s first sentences about the field’s own topics; an idea’s own beginning follows. */
export const fieldHooks: Voice['fieldHooks'] = {
  product: {
    gpu: [
      'Plan the job before you rent {trend}.',
      'Moving a job to {trend} starts on paper.',
      'You may need {trend} for hours, not months.',
    ],
    model: [
      'Plan the traffic before you deploy {trend}.',
      'Moving a service to {trend} starts on paper.',
      'A pilot on {trend} needs a few figures.',
    ],
  },
  technique: {
    gpu: [
      'One practical side of {trend} is GPU time.',
      'Plan GPU hours for your {trend} work.',
      'Every {trend} plan needs a few figures.',
    ],
    model: [
      'One side of {trend} is plain arithmetic.',
      'Taking {trend} to production needs a budget.',
      'Put tokens into your {trend} plan.',
    ],
  },
  framework: {
    gpu: [
      'Your {trend} job needs a machine and hours.',
      'Put GPU hours beside your {trend} code.',
      'Know the hours before {trend} jobs start.',
    ],
    model: [
      'Put token counts beside your {trend} code.',
      'Hosted models bill {trend} apps by the token.',
      'Log tokens before your {trend} app ships.',
    ],
  },
  event: {
    gpu: [
      'After {trend}, somebody has to do the sums.',
      'Ideas from {trend} still need GPU hours.',
      'Experiments after {trend} need a budget.',
    ],
    model: [
      'After the talks at {trend} comes the sizing.',
      'Put numbers on your plans after {trend}.',
      'Real traffic comes after {trend}.',
    ],
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
