import type { MetricsAnswer } from '@promoter/control/answers';
import type { CSSProperties } from 'preact';
import { hrefOf } from '../../address.ts';
import { figure, plural, rate } from '../../format.ts';
import { Section } from '../../parts/section.tsx';

type Angle = MetricsAnswer['angles'][number];

/** How each angle does: the best engagement rate first where that was measured, else the most used. */
export function Angles({ metrics: { angles, days } }: { metrics: MetricsAnswer }) {
  const isMeasured = angles.some(({ engagementRate }) => engagementRate !== null);
  const weight = ({ posts, engagementRate }: Angle) => (isMeasured ? (engagementRate ?? 0) : posts);
  const most = Math.max(...angles.map(weight)) || 1;
  return (
    <Section
      id="angles"
      title="Angles compared"
      aside={<span class="quiet">{isMeasured ? 'by engagement rate' : 'by posts'}</span>}
    >
      <ul class="bars">
        {angles
          .toSorted((a, b) => weight(b) - weight(a))
          .map((angle) => (
            <li key={angle.angle}>
              <a href={hrefOf('posts', { span: String(days), angle: angle.angle, sort: 'engagement' })}>
                {angle.angle}
              </a>
              <span class="value">{isMeasured ? rateOf(angle) : plural(angle.posts, 'post')}</span>
              <span class="bar" style={{ '--part': weight(angle) / most } as CSSProperties} aria-hidden="true" />
              {isMeasured && <span class="quiet">{detailOf(angle)}</span>}
            </li>
          ))}
      </ul>
    </Section>
  );
}

const rateOf = ({ engagementRate }: Angle): string =>
  engagementRate === null ? 'not measured' : `${rate(engagementRate)} engaged`;

/** `36,077 views, 555 a post; 75 posts` */
function detailOf({ posts, measured, impressions }: Angle): string {
  const used = plural(posts, 'post');
  if (impressions === null || measured === 0) return used;
  return `${plural(impressions, 'view')}, ${figure(Math.round(impressions / measured))} a post; ${used}`;
}
