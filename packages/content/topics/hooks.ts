import type { Brand, Idea, Voice } from '../brand/brand.ts';
import { DEVICES, type Device } from '../brand/kinds.ts';
import type { Template } from '../template.ts';
import type { Topic } from './topic.ts';

/** One way in which a post of an idea may begin. */
export interface Beginning {
  /** First sentences about a topic of the field; empty for all others. */
  hooks: readonly Template[];
  points: readonly Template[];
  /** What links topic and idea; null where the topic is the field’s own, or none. */
  device: Device | null;
}

/** How a post of this idea may begin; empty where the idea cannot start from the topic. */
export function beginningsOf(
  idea: Idea,
  topic: Topic | null,
  voice: Pick<Voice, 'fieldHooks'>,
  { devices }: Pick<Brand, 'devices'>,
): Beginning[] {
  if (topic === null) return [{ hooks: [], points: idea.first, device: null }];
  if (topic.field) {
    const { groups } = topic.field;
    const hooks = (idea.field ?? []).flatMap((group) =>
      groups.includes(group) ? (voice.fieldHooks[group] ?? []) : [],
    );
    // Most hooks ask something: a point that asks as well would leave it unanswered.
    const points = idea.first.filter((point) => !point.includes('?'));
    return hooks.length > 0 && points.length > 0 ? [{ hooks, points, device: null }] : [];
  }
  const { category } = topic;
  if (idea.on && !idea.on.some((one) => one === category)) return [];
  return DEVICES.filter((device) => devices[device].some((one) => one === category)).flatMap((device) => {
    const points = idea.hooks[device];
    return points ? [{ hooks: [], points, device }] : [];
  });
}
