import type { TopicOverridesAnswer } from '@promoter/control/answers';
import * as api from '../../api.ts';
import { moment } from '../../format.ts';
import { ask } from '../../parts/dialog.tsx';
import { foldName } from '../../parts/search.tsx';
import { run } from '../../parts/toast.tsx';
import { Quoted } from './quoted.tsx';
import type { RefusedTopicLine } from './tags.ts';
import { CATEGORIES, sourceName } from './words.ts';

export type List = 'allow' | 'deny';

const OTHER = { allow: 'deny', deny: 'allow' } as const;

/** The entries of a list that name a topic, as far as the page can tell; the bot compares more closely. */
export const entriesOf = (name: string, list: readonly string[]): string[] =>
  list.filter((entry) => foldName(entry) === foldName(name));

/** Never uses a topic from now on. */
export const deny = (name: string, lists: TopicOverridesAnswer): void =>
  put('deny', name, lists, `${name} is never used from now on.`);

/** Asks, with what there is against the topic, then has the bot use it whatever the rules say. */
export function askToAllow(
  name: string,
  lists: TopicOverridesAnswer,
  { reason, evidence }: { reason?: string | undefined; evidence: readonly RefusedTopicLine[] },
): void {
  const isRefused = evidence.length > 0 || reason !== undefined;
  ask({
    title: `Allow ${name}?`,
    action: isRefused ? 'Allow it anyway' : 'Allow',
    isGrave: isRefused,
    act: () => put('allow', name, lists, `${name} is allowed from now on.`),
    children: (
      <>
        <p>{isRefused ? `${name} is refused, so that no post stands beside it:` : 'Nothing is kept against it now.'}</p>
        {isRefused && (
          <ul class="evidence">
            {reason !== undefined && (
              <li>
                <bdi>{reason}</bdi>
              </li>
            )}
            {evidence.map((kept) => (
              <li key={kept.topic}>
                <Evidence kept={kept} />
                <span class="quiet">
                  , kept against <Quoted>{kept.topic}</Quoted> until {moment(kept.expiresAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p>
          What you allow wins over every rule: while it trends, posts may carry it, whatever the news says of it, until
          you take that back.
        </p>
        {entriesOf(name, lists.deny).length > 0 && <p>It leaves your list of topics that are never used.</p>}
      </>
    ),
  });
}

/** What is kept against a topic: `Tragedy: “Chelsea: three dead” read at trends24.in` */
export const Evidence = ({ kept: { category, words, source } }: { kept: RefusedTopicLine }) => (
  <>
    {CATEGORIES[category]}: <Quoted>{words}</Quoted> <span class="quiet">read at {sourceName(source)}</span>
  </>
);

/** Takes a topic off a list, by the first of its names that is on it: the rules decide again. */
export function takeBack(list: List, names: readonly string[], lists: TopicOverridesAnswer): void {
  let removed: readonly string[] = [];
  run(
    async () => {
      removed = await takeOff(list, names, lists);
      if (removed.length === 0) throw new Error('it is not on the list any more');
    },
    `The rules decide about ${names[0]} again.`,
    () => run(() => inTurn(removed, (entry) => api.override(list, entry)), 'Put back on the list.'),
  );
}

/** Puts a topic on a list, and takes it off the other. Undo leaves both as they were. */
function put(list: List, name: string, lists: TopicOverridesAnswer, done: string): void {
  const other = OTHER[list];
  let removed: readonly string[] = [];
  const isThere = entriesOf(name, lists[list]).length > 0;
  const isOnOther = entriesOf(name, lists[other]).length > 0;
  const undo = () =>
    run(async () => {
      if (!isThere) await api.endOverride(list, name);
      await inTurn(removed, (entry) => api.override(other, entry));
    }, 'That was taken back.');
  run(
    async () => {
      if (isOnOther) removed = await takeOff(other, [name], lists);
      await api.override(list, name);
    },
    done,
    isThere && !isOnOther ? undefined : undo,
  );
}

/** What was removed: the bot finds a topic under each of its spellings. */
async function takeOff(list: List, names: readonly string[], before: TopicOverridesAnswer): Promise<string[]> {
  for (const name of names) {
    const after = await api.endOverride(list, name);
    const removed = before[list].filter((entry) => !after[list].includes(entry));
    if (removed.length > 0) return removed;
  }
  return [];
}

/** One after the other: a list keeps its order. */
async function inTurn(entries: readonly string[], act: (entry: string) => Promise<unknown>): Promise<void> {
  for (const entry of entries) await act(entry);
}
