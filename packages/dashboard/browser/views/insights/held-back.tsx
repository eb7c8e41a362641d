import type { MetricsAnswer } from '@promoter/control/answers';
import { figure, plural } from '../../format.ts';
import { Section } from '../../parts/section.tsx';
import { STATES, StateLabel } from '../../parts/states.tsx';
import { blockedByRule } from './rule-words.ts';

type Outcome = MetricsAnswer['slots'][number];

/** What became of the slots that made no post, and why. */
export function HeldBack({ metrics: { slots, validation } }: { metrics: MetricsAnswer }) {
  const total = slots.reduce((sum, outcome) => sum + outcome.slots, 0);
  const held = slots.filter(({ state }) => state !== 'posted' && state !== 'rehearsed');
  return (
    <Section
      id="held-back"
      title="What was held back, and why"
      aside={total > 0 && <span class="quiet">of {plural(total, 'slot')}</span>}
    >
      {held.length === 0 ? (
        <p class="quiet">{total === 0 ? 'No slot has come up in these days.' : 'Nothing: each slot had its post.'}</p>
      ) : (
        <ul class="outcomes">
          {held.map((outcome) => (
            <li key={outcome.state}>
              <StateLabel {...STATES[outcome.state]} />
              <span class="value">{figure(outcome.slots)}</span>
              <Reasons reasons={reasonsOf(outcome.state, validation)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Reason {
  why: string;
  slots: number;
}

const Reasons = ({ reasons }: { reasons: readonly Reason[] }) =>
  reasons.length > 0 && (
    <ul>
      {reasons.map(({ why, slots }) => (
        <li key={why}>
          <span>{why}</span>
          <span class="value">{figure(slots)}</span>
        </li>
      ))}
    </ul>
  );

function reasonsOf(
  state: Outcome['state'],
  { skippedFor, rejectedFor, blockedBy }: MetricsAnswer['validation'],
): readonly Reason[] {
  const inWords = ({ reason, why = reason, slots }: (typeof skippedFor)[number]): Reason => ({ why, slots });
  if (state === 'skipped') return skippedFor.map(inWords);
  if (state === 'rejected') return rejectedFor.map(inWords);
  if (state === 'blocked') return blockedBy.map(({ rule, slots }) => ({ why: blockedByRule(rule), slots }));
  return [];
}
