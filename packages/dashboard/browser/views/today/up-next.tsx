import type { PlanAnswer, PostsAnswer } from '@promoter/control/answers';
import { hrefOf } from '../../address.ts';
import { moment } from '../../format.ts';
import { Distance } from '../../parts/distance.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { PublishedPost } from '../../slot/published-post.tsx';
import { SlotCard } from '../../slot/slot-card.tsx';
import type { Reading } from '../../use-reading.ts';

/** The next slots with what may be decided about each. */
export function UpNext({ plan }: { plan: Reading<PlanAnswer> }) {
  return (
    <Section id="next" title="Up next" aside={<a href={hrefOf('plan')}>Whole plan</a>}>
      <Read reading={plan}>
        {({ slots, review }) =>
          slots.length === 0 ? (
            <p class="quiet">No slot is scheduled within a day.</p>
          ) : (
            <>
              {review === 'required' && <p class="quiet">Only what somebody approved or wrote goes out.</p>}
              {slots.map((line) => (
                <SlotCard key={line.id} line={line} />
              ))}
            </>
          )
        }
      </Read>
    </Section>
  );
}

/** The last posts, newest first. */
export function Published({ posts }: { posts: Reading<PostsAnswer> }) {
  return (
    <Section id="last" title="Published" aside={<a href={hrefOf('posts')}>All posts</a>}>
      <Read reading={posts}>
        {(answer) =>
          answer.posts.length === 0 ? (
            <p class="quiet">Nothing has been published yet.</p>
          ) : (
            <div class="side-by-side">
              {answer.posts.map((post) => (
                <PublishedPost
                  key={post.slot}
                  post={post}
                  when={
                    <>
                      {moment(post.postedAt)} · <Distance at={post.postedAt} />
                    </>
                  }
                />
              ))}
            </div>
          )
        }
      </Read>
    </Section>
  );
}
