import type { PlanLine } from '@promoter/control/answers';
import { readPlan } from '../../api.ts';
import { clockTime, dayName, dayOf, shortDay } from '../../format.ts';
import { DialogBody, openDialog } from '../../parts/dialog.tsx';
import { handleOf } from '../../parts/post.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { Mark, PLAN_STATES } from '../../parts/states.tsx';
import { nameOf } from '../../slot/decide.ts';
import { SlotCard } from '../../slot/slot-card.tsx';
import { useReading } from '../../use-reading.ts';

const HOURS = 168;

/** The coming seven days as columns of small cards; each opens with its actions. */
export function Week() {
  // A week of posts takes some seconds to compose.
  const plan = useReading(`plan ${HOURS}`, () => readPlan(HOURS), 10);
  return (
    <Section id="week" title="The coming seven days" aside={<Legend />}>
      <Read reading={plan}>
        {({ slots }) => (
          <>
            <p class="quiet">
              Beyond some hours posts are shown without a trend and at today’s prices, since both will be others by
              then.
            </p>
            <ol class="week">
              {[...Map.groupBy(slots, ({ at }) => dayOf(at))].map(([day, lines]) => (
                <li key={day}>
                  <h3>{shortName(day)}</h3>
                  <ul>
                    {lines.map((line) => (
                      <li key={line.id}>
                        <SmallCard line={line} />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </>
        )}
      </Read>
    </Section>
  );
}

/** `Today`, or `Tue 24 Nov` */
function shortName(day: string): string {
  const name = dayName(day);
  return name === 'Today' || name === 'Tomorrow' ? name : shortDay(day);
}

const Legend = () => (
  <ul class="legend">
    {Object.values(PLAN_STATES).map(({ name, mark }) => (
      <li key={name}>
        <Mark of={mark} /> {name}
      </li>
    ))}
  </ul>
);

function SmallCard({ line }: { line: PlanLine }) {
  const { id, account, at, state, text, reason } = line;
  const { name, mark } = PLAN_STATES[state];
  return (
    <button type="button" class={`small-card plan-${state}`} data-name={`small-${id}`} onClick={() => open(line)}>
      <span class="small-head">
        <Mark of={mark} /> <span class="hidden">{name}, </span>
        <b>{clockTime(at)}</b> <span class="quiet">@{handleOf(account)}</span>
      </span>
      <span class="clamp">{state === 'skipped' ? 'Skipped' : (text ?? reason)}</span>
    </button>
  );
}

const open = (line: PlanLine): void =>
  openDialog(nameOf(line), () => (
    <DialogBody>
      <OpenSlot id={line.id} first={line} />
    </DialogBody>
  ));

/** The slot as it stands, also after something was decided while it is open. */
function OpenSlot({ id, first }: { id: string; first: PlanLine }) {
  const { answer } = useReading(`plan ${HOURS}`, () => readPlan(HOURS), 10);
  const line = answer?.slots.find((slot) => slot.id === id) ?? first;
  return <SlotCard line={line} />;
}
