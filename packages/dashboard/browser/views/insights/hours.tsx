import type { MetricsAnswer } from '@promoter/control/answers';
import type { CSSProperties } from 'preact';
import { plural } from '../../format.ts';
import { Section } from '../../parts/section.tsx';

type Hours = MetricsAnswer['posts']['perHour'];

/** At which local hours of the day the posts went out. Each bar says its figure to a screen reader, and when pointed at. */
export function Hours({ hours }: { hours: Hours }) {
  const most = Math.max(...hours.map(({ posts }) => posts)) || 1;
  return (
    <Section
      id="hours"
      title="Posts by hour of the day"
      aside={<span class="quiet">up to {plural(most, 'post')}</span>}
    >
      <ol class="hours">
        {hours.map(({ hour, posts }) => (
          <li key={hour} title={sentenceOf(hour, posts)}>
            <span class="bar" style={{ '--part': posts / most } as CSSProperties} />
            <span class="hidden">{sentenceOf(hour, posts)}</span>
          </li>
        ))}
      </ol>
      <p class="hour-marks quiet" aria-hidden="true">
        {MARKS.map((hour) => (
          <span key={hour}>{twoDigits(hour)}</span>
        ))}
      </p>
    </Section>
  );
}

/** The hours that are written below the bars. */
const MARKS = [0, 6, 12, 18];

const twoDigits = (hour: number): string => String(hour).padStart(2, '0');

const sentenceOf = (hour: number, posts: number): string => `${twoDigits(hour)}:00: ${plural(posts, 'post')}`;
