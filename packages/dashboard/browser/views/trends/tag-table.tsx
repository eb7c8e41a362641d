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
import { CATEGORIES, isRanked, regionName, sourceName, volumeOf } from './words.ts';

/** Tags that are usable, or those that are not, with where they trend, until when, why, and what may be done. */
export const TagTable = ({
  tags,
  usable,
  lists,
}: {
  tags: readonly Tag[];
  usable: boolean;
  lists: TopicOverridesAnswer;
}) => (
  <CardTable
    caption={usable ? 'Usable topics' : 'Refused topics'}
    columns={[
      ['Topic', 22],
      ['Where it trends', 22],
      [usable ? 'Counts until' : 'Refused until', 14],
      [usable ? 'Why it is usable' : 'Why it is refused', 30],
      ...(me.maySteer ? [['', 12] as const] : []),
    ]}
    rows={tags.map((tag) => ({
      key: `${tag.hashtag} ${tag.usable} ${tag.reason}`,
      cells: [
        <Name tag={tag} />,
        <Places tag={tag} />,
        <Until tag={tag} />,
        <Why tag={tag} />,
        ...(me.maySteer ? [<Actions tag={tag} lists={lists} />] : []),
      ],
    }))}
  />
);

const Name = ({ tag: { hashtag, topic, category, domain } }: { tag: Tag }) => (
  <>
    <bdi>{hashtag}</bdi>
    {foldName(topic) !== foldName(hashtag) && (
      <span class="line">
        <Quoted>{topic}</Quoted>
      </span>
    )}
    <span class="line quiet">
      {CATEGORIES[category]} {domain && <Chip tone="good">the brand’s own field</Chip>}
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
            {regionName(scope)}
            {isRanked(source) && `, no. ${rank}`}
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
