import type { AccountId } from '@promoter/domain';
import type { Template } from '../template.ts';
import type { Brand, Idea } from './brand.ts';
import { DEVICES, KINDS } from './kinds.ts';
import { CALLS } from './schema.ts';

/** A sentence of a catalogue, with the part of a post that it is. */
export interface Sentence {
  account: AccountId;
  /** `voices.A.ideas[3].first[0]`. */
  path: string;
  template: Template;
  part: 'hook' | 'first' | 'second' | 'closing' | 'call';
  /** The idea that it is a part of. */
  idea?: Idea;
}

/** Every sentence of a catalogue. */
export const sentencesOf = ({ voices }: Brand): Sentence[] =>
  Object.entries(voices).flatMap(([account, { fieldHooks, ideas, calls, free }]) => {
    const place = `voices.${account}`;
    const listed = (list: string, templates: readonly Template[], part: Sentence['part'], idea?: Idea): Sentence[] =>
      templates.map((template, index) => ({
        account,
        path: `${place}.${list}[${index}]`,
        template,
        part,
        ...(idea ? { idea } : {}),
      }));
    return [
      ...Object.entries(fieldHooks).flatMap(([group, hooks]) => listed(`fieldHooks.${group}`, hooks, 'hook')),
      ...ideas.flatMap((idea, index) => [
        ...listed(`ideas[${index}].first`, idea.first, 'first', idea),
        ...DEVICES.flatMap((device) =>
          listed(`ideas[${index}].hooks.${device}`, idea.hooks[device] ?? [], 'hook', idea),
        ),
        ...listed(`ideas[${index}].second`, idea.second, 'second', idea),
        ...listed(`ideas[${index}].closings`, idea.closings, 'closing', idea),
      ]),
      ...KINDS.flatMap((kind) => listed(`free.${kind}`, free?.[kind] ?? [], 'second')),
      ...CALLS.flatMap((kind) => listed(`calls.${kind}`, calls[kind], 'call')),
    ];
  });
