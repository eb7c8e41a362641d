import type { PostLine } from '@promoter/control/answers';
import { figure, moment, percent, plural } from '../../format.ts';
import { Measured } from '../../parts/facts.tsx';
import { broughtBy } from './brought.ts';
import type { Sort } from './query.ts';
import { whyUnmeasured } from './words.ts';

/** What a post brought; the figure that the posts are sorted by stands out. */
export function Figures({ post, sort }: { post: PostLine; sort: Sort }) {
  const brought = broughtBy(post);
  if (!brought || !post.metrics) return <p class="brought quiet">{whyUnmeasured(post)}</p>;
  const { linkClicks, likes, reposts, replies, quotes, readAt } = post.metrics;
  const rows = [
    { key: 'views', name: 'views', value: brought.views, show: figure },
    { key: 'engagement', name: 'engagements', value: brought.engagement, show: figure },
    { key: 'rate', name: 'engagement rate', value: brought.rate, show: percent },
  ];
  return (
    <div class="brought">
      <dl>
        {rows.map(({ key, name, value, show }) => (
          <div key={key} class={key === sort ? 'by' : undefined}>
            <dt>{name}</dt>
            <dd>
              <Measured value={value} show={show} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {linkClicks !== null && `${plural(linkClicks, 'click')} on the link, `}
        {plural(likes, 'like')}, {plural(reposts, 'repost')}, {plural(replies, 'reply', 'replies')},{' '}
        {plural(quotes, 'quote')} · read {moment(readAt)}
      </p>
    </div>
  );
}
