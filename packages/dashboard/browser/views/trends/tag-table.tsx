import type { TopicOverridesAnswer } from '@promoter/control/answers';
import { me } from '../../api.ts';
import { asSentence, moment } from '../../format.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { Distance } from '../../parts/distance.tsx';
import { Chip } from '../../parts/facts.tsx';
import { foldName } from '../../parts/search.tsx';
import { askToAllow, deny, Evidence, takeBack } from './override.tsx';
import { Quoted } from './quoted.tsx';
import type { Tag } from './tags.ts';
import { CATEGORIES, regionName, sourceName, volumeOf } from './words.ts';

/** The headings of usable tags, of refused ones, and of those that no source lists, be they usable or not. */
const HEADINGS = {
  usable: { until: 'Counts until', why: 'Why it is usable' },
  refused: { until: 'Refused until', why: 'Why it is refused' },
  own: { until: 'Until', why: 'Why' },
} as const;

/** Tags with where they trend if a source lists them, until when, why, and what may be done. */
export const TagTable = ({
  kind,
  caption,
  tags,
  lists,
}: {
  kind: keyof typeof HEADINGS;
  caption: string;
  tags: readonly Tag[];
  lists: TopicOverridesAnswer;
}) => (
  <CardTable
    caption={caption}
    columns={[
      [kind === 'own' ? 'Tag' : 'Topic', 22],
      ...(kind === 'own' ? [] : [['Where it trends', 22] as const]),
      [HEADINGS[kind].until, 14],
      [HEADINGS[kind].why, 30],
      ...(me.maySteer ? [['', 12] as const] : []),
    ]}
    rows={tags.map((tag) => ({
      key: `${tag.hashtag} ${tag.usable} ${tag.reason}`,
      cells: [
        <Name tag={tag} />,
        ...(kind === 'own' ? [] : [<Places tag={tag} />]),
        <Until tag={tag} />,
        <Why tag={tag} />,
        ...(me.maySteer ? [<Actions tag={tag} lists={lists} />] : []),
      ],
    }))}
  />
);

const Name = ({ tag: { hashtag, topic, category, domain, origin, usable } }: { tag: Tag }) => (
  <>
    <bdi>{hashtag}</bdi>
    {foldName(topic) !== foldName(hashtag) && (
      <span class="line">
        <Quoted>{topic}</Quoted>
      </span>
    )}
    <span class="line quiet">
      {CATEGORIES[category]} {domain && origin !== 'field' && <Chip tone="good">the brand’s own field</Chip>}
      {!usable && origin !== 'sources' && <Chip tone="warn">not used</Chip>}
    </span>
  </>
);

/** `Worldwide, no. 3, 120,000 posts`, a line each, by source. */
const Places = ({ tag: { places } }: { tag: Tag }) => (
  <>
    {[...Map.groupBy(places, ({ source }) => source)].map(([source, listed]) => (
      <span key={source} class="line">
        {listed.map(({ scope, rank, volume }) => (
          <span key={scope} class="line">
            {regionName(scope)}, no. {rank}
            {volume !== null && `, ${volumeOf(volume, source)}`}
          </span>
        ))}
        <span class="quiet">from {sourceName(source)}</span>
      </span>
    ))}
  </>
);

function Until({ tag: { by, usable, expiresAt, refusal } }: { tag: Tag }) {
  if (by === 'operator' && !usable) return <>you take it back</>;
  const at = usable ? expiresAt : (refusal?.expiresAt ?? expiresAt);
  return (
    <>
      {moment(at)}
      <span class="line quiet">
        <Distance at={at} />
      </span>
    </>
  );
}

/** Whether the evidence says it better than the reason, a sentence that quotes it. */
const isTold = ({ by, refusal }: Tag): boolean => by === 'refusal' && refusal !== undefined;

function Why({ tag }: { tag: Tag }) {
  const { by, usable, reason, refusal } = tag;
  if (by === 'operator')
    return (
      <>
        On your list: {usable ? 'always allowed' : 'never used'}.
        {refusal && (
          <span class="line">
            Kept against it: <Evidence kept={refusal} />
          </span>
        )}
      </>
    );
  if (refusal && isTold(tag)) return <Evidence kept={refusal} />;
  return (
    <>
      <bdi>{asSentence(reason)}</bdi>
      {refusal && (
        <span class="line">
          <Evidence kept={refusal} />
        </span>
      )}
    </>
  );
}

function Actions({ tag, lists }: { tag: Tag; lists: TopicOverridesAnswer }) {
  const { hashtag, topic, usable, by, reason, refusal } = tag;
  // One name for all of them, so that the focus finds the row again where the change has moved it.
  const named = (label: string) => ({ 'data-name': `topic-${foldName(hashtag)}`, 'aria-label': `${label} ${hashtag}` });
  return (
    <span class="actions">
      {by === 'operator' && (
        <button
          type="button"
          class="act"
          {...named('Take back what you said about')}
          onClick={() => takeBack(usable ? 'allow' : 'deny', [hashtag, topic], lists)}
        >
          Take back
        </button>
      )}
      {usable && by !== 'operator' && (
        <button type="button" class="act" {...named('Deny')} onClick={() => deny(hashtag, lists)}>
          Deny
        </button>
      )}
      {!usable && by !== 'operator' && (
        <button
          type="button"
          class="act"
          {...named('Allow')}
          onClick={() =>
            askToAllow(hashtag, lists, {
              reason: isTold(tag) ? undefined : asSentence(reason),
              evidence: refusal ? [refusal] : [],
            })
          }
        >
          Allow …
        </button>
      )}
    </span>
  );
}
