import { type AccountId, ANGLES, type Angle } from '@promoter/domain';
import type { Template } from '../template.ts';
import type { Brand } from './brand.ts';
import { BRIDGES, KINDS, type Kind, type OfferForm } from './kinds.ts';
import { CALLS, FORMS } from './schema.ts';

/** A sentence of a catalogue, with the part of a post that it is and what it is for. */
export interface Sentence {
  account: AccountId;
  /** `voices.A.bridges.sports[3]`. */
  path: string;
  template: Template;
  part: 'opener' | 'line' | 'offer' | 'call';
  /** Whether it leads over from a trend. */
  isBridge?: boolean;
  angle?: Angle;
  kind?: Kind;
  form?: OfferForm;
}

type Use = Pick<Sentence, 'part' | 'isBridge' | 'angle' | 'kind' | 'form'>;

/** Every sentence of a catalogue. */
export function sentencesOf({ voices }: Brand): Sentence[] {
  return Object.entries(voices).flatMap(([account, { bridges, hooks, lines, offers, calls }]) => {
    const listed = (list: string, templates: readonly Template[], use: Use): Sentence[] =>
      templates.map((template, index) => ({ account, path: `voices.${account}.${list}[${index}]`, template, ...use }));
    return [
      ...BRIDGES.flatMap((kind) => listed(`bridges.${kind}`, bridges[kind], { part: 'opener', isBridge: true })),
      ...listed('hooks', hooks, { part: 'opener' }),
      ...ANGLES.flatMap((angle) =>
        KINDS.flatMap((kind) => listed(`lines.${angle}.${kind}`, lines[angle][kind], { part: 'line', angle, kind })),
      ),
      ...FORMS.flatMap((form) => listed(`offers.${form}`, offers[form], { part: 'offer', form })),
      ...CALLS.flatMap((kind) => listed(`calls.${kind}`, calls[kind], { part: 'call' })),
    ];
  });
}
