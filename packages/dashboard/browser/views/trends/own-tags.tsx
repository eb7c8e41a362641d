import type { TopicOverridesAnswer } from '@promoter/control/answers';
import { useState } from 'preact/hooks';
import { figure, plural } from '../../format.ts';
import { Section } from '../../parts/section.tsx';
import { TagTable } from './tag-table.tsx';
import type { Tag } from './tags.ts';

/** What the bot has without any source, by where it comes from. */
const SECTIONS = [
  [
    'field',
    'Tags of your field',
    'No source lists them, and no post begins from one: posts carry tags such as these at their end.',
  ],
  [
    'calendar',
    'Tags of the calendar',
    'Today’s own, which no source lists: a post may begin from one that is no plain date.',
  ],
] as const;

/** The tags that no source lists. A part without one is left out. */
export const OwnTags = ({ tags, lists }: { tags: readonly Tag[]; lists: TopicOverridesAnswer }) => (
  <>
    {SECTIONS.map(([origin, title, what]) => {
      const own = tags.filter((tag) => tag.origin === origin);
      return (
        own.length > 0 && (
          <Section
            key={origin}
            id={`own-${origin}`}
            title={title}
            aside={<span class="quiet">{plural(own.length, 'tag')}</span>}
          >
            <p class="quiet">{what}</p>
            <First title={title} tags={own} lists={lists} />
          </Section>
        )
      );
    })}
  </>
);

const SHOWN = 8;

function First({ title, tags, lists }: { title: string; tags: readonly Tag[]; lists: TopicOverridesAnswer }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <TagTable kind="own" caption={title} tags={all ? tags : tags.slice(0, SHOWN)} lists={lists} />
      {!all && tags.length > SHOWN && (
        <button type="button" class="act more-rows" onClick={() => setAll(true)}>
          Show all {figure(tags.length)}
        </button>
      )}
    </>
  );
}
