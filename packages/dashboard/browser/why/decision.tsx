import type { PlanLine } from '@promoter/control/answers';
import { percent } from '../format.ts';
import { Facts } from '../parts/facts.tsx';
import { withHandles } from '../parts/slot-name.ts';
import { Rules } from './rules.tsx';

type Decided = NonNullable<PlanLine['decision']>;

/** How a text was chosen, what it is made of, and what the rules say of it. */
export const Decision = ({ decision }: { decision: Decided }) => {
  const { story, trend, rules, passedOver, candidates, nearest, makeup = {}, arithmetic, yardsticks } = decision;
  const made = [
    ['Idea', makeup.idea],
    ['Linked by', makeup.device],
    ['Product', makeup.product],
    ['Arithmetic', linesOf(arithmetic)],
    ['Yardsticks', linesOf(yardsticks)],
  ] as const;
  return (
    <>
      <h3>How it was chosen</h3>
      <ol class="story">
        {story.map((sentence) => (
          <li key={sentence}>{withHandles(sentence)}</li>
        ))}
      </ol>
      {trend && (
        <p class="quiet">
          {trend.hashtag} came from {trend.source}: {trend.reason}.
        </p>
      )}
      {made.some(([, value]) => value) && (
        <>
          <h3>What it is made of</h3>
          <Facts rows={made.filter(([, value]) => value)} />
        </>
      )}
      <h3>The rules</h3>
      <Rules rules={rules} />
      {/* What a person wrote was not chosen. */}
      {candidates > 1 && (
        <p class="quiet">
          Chosen from {candidates} candidates;{' '}
          {nearest === null
            ? 'there is no earlier text to compare it with'
            : `the nearest text of the last 30 days is ${percent(nearest)} alike`}
          .
        </p>
      )}
      {passedOver.length > 0 && (
        <>
          <h3>Trends not used</h3>
          <ul class="plain">
            {passedOver.map(({ hashtag, reason }) => (
              <li key={hashtag}>
                <b>{hashtag}</b> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const linesOf = (lines: readonly string[] = []) =>
  lines.length > 0 && (
    <ul class="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
