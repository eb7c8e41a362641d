import { readPlan } from '../../api.ts';
import { dayName, dayOf, plural } from '../../format.ts';
import { Read, Section } from '../../parts/section.tsx';
import { SlotCard } from '../../slot/slot-card.tsx';
import { useReading } from '../../use-reading.ts';

/** The coming 24 hours as cards, each with its actions. */
export function Day() {
  const plan = useReading('plan 24', () => readPlan(24), 1);
  return (
    <Read reading={plan}>
      {({ slots, review }) => {
        const waiting = slots.filter(({ state }) => state === 'composed' || state === 'blocked').length;
        const days = [...Map.groupBy(slots, ({ at }) => dayOf(at))];
        return (
          <>
            {review === 'required' && (
              <p class="attention" role="note">
                Only what somebody approved or wrote goes out.{' '}
                {waiting === 0 ? 'Nothing waits.' : `${plural(waiting, 'slot waits', 'slots wait')} for a decision.`}
              </p>
            )}
            {slots.some(({ isBeyond }) => isBeyond) && (
              <p class="quiet">
                “May change”: shown without a trend and at today’s prices, since both will be others by then. What you
                approve or write stays as it is.
              </p>
            )}
            {days.length === 0 && <p class="quiet">No slot is scheduled within a day.</p>}
            {days.map(([day, lines]) => (
              <Section
                key={day}
                id={`day-${day}`}
                title={dayName(day)}
                aside={<span class="quiet">{plural(lines.length, 'slot')}</span>}
              >
                <div class="cards">
                  {lines.map((line) => (
                    <SlotCard key={line.id} line={line} />
                  ))}
                </div>
              </Section>
            ))}
          </>
        );
      }}
    </Read>
  );
}
