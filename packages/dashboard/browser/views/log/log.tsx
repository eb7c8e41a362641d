import type { LogAnswer } from '@promoter/control/answers';
import { address, hrefOf } from '../../address.ts';
import { readLog } from '../../api.ts';
import { status } from '../../bot.ts';
import { clockTime, dayName, dayOf, longDay, plural } from '../../format.ts';
import { Read, Section } from '../../parts/section.tsx';
import { SpanTabs, useSpan } from '../../parts/span.tsx';
import { useReading } from '../../use-reading.ts';
import { NamedSlots } from '../../why/named-slots.tsx';

type Entries = LogAnswer['entries'];

const USUAL_DAYS = 7;

/** Who changed what, the newest first. */
export function Log() {
  const days = useSpan(USUAL_DAYS);
  const person = address.value.parameters.get('by');
  const log = useReading(`log ${days}`, () => readLog(days), 1);
  return (
    <>
      <div class="log-filters">
        <SpanTabs view="log" days={days} usual={USUAL_DAYS} />
        <People entries={log.answer?.entries ?? []} shown={person} />
      </div>
      <Read reading={log}>
        {({ entries }) => {
          const shown = person ? entries.filter(({ by }) => by === person) : entries;
          if (shown.length === 0) return <Nothing days={days} person={person} />;
          return [...Map.groupBy(shown, ({ at }) => dayOf(at))].map(([day, some]) => (
            <Day key={day} day={day} entries={some} />
          ));
        }}
      </Read>
      <p class="quiet">
        These are changes that people made, by the token that they signed in with. What the bot did by itself is on{' '}
        <a href={hrefOf('today')}>Today</a> and under <a href={hrefOf('posts')}>Posts</a>.
      </p>
    </>
  );
}

/** Links to what one person changed, and what everybody did. */
function People({ entries, shown }: { entries: Entries; shown: string | undefined }) {
  const people = new Map([...Map.groupBy(entries, ({ by }) => by)].map(([by, own]) => [by, own.length]));
  if (shown) people.set(shown, people.get(shown) ?? 0);
  if (people.size === 0) return null;
  const days = address.value.parameters.get('days');
  const link = (by: string | undefined, name: string, count: number) => (
    <a key={by ?? ''} href={hrefOf('log', { days, by })} aria-current={by === shown ? 'page' : undefined}>
      {name} <span class="quiet">{count}</span>
    </a>
  );
  return (
    <nav class="tabs" aria-label="Who">
      {link(undefined, 'Everybody', entries.length)}
      {[...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([by, count]) => link(by, by, count))}
    </nav>
  );
}

/** A sped-up rehearsal has days of its own; changes are written down at the real time. */
const nameOf = (day: string): string => (status.value?.speed === 1 ? dayName(day) : longDay(day));

const Day = ({ day, entries }: { day: string; entries: Entries }) => (
  <Section id={`log-${day}`} title={nameOf(day)} aside={<span class="quiet">{plural(entries.length, 'change')}</span>}>
    <ol class="log">
      {entries.map(({ at, by, did }, index) => (
        // Two changes of one second may read the same.
        <li key={`${at} ${index}`}>
          <time class="quiet" dateTime={at}>
            {clockTime(at)}
          </time>
          <p>
            <b>{by}</b> <NamedSlots text={did} />
          </p>
        </li>
      ))}
    </ol>
  </Section>
);

const Nothing = ({ days, person }: { days: number; person: string | undefined }) => (
  <Section
    id="log-nothing"
    title={`${person || 'Nobody'} changed ${person ? 'nothing' : 'anything'} in the last ${days} days`}
  >
    <p class="quiet">
      Listed here is who pauses, resumes or cools down, allows or denies a topic, puts prices, deletes a post, decides
      about a coming one, or queues their own.
    </p>
  </Section>
);
