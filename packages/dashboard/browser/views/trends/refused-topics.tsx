import type { TopicOverridesAnswer } from '@promoter/control/answers';
import { useState } from 'preact/hooks';
import { me } from '../../api.ts';
import { figure, moment } from '../../format.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { Distance } from '../../parts/distance.tsx';
import { askToAllow } from './override.tsx';
import { Quoted } from './quoted.tsx';
import type { RefusedTopicLine } from './tags.ts';
import { CATEGORIES, sourceName } from './words.ts';

const SHOWN = 10;

/** Topics that are refused for a while, whether they trend now or not. */
export function RefusedTopics({ topics, lists }: { topics: readonly RefusedTopicLine[]; lists: TopicOverridesAnswer }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <CardTable
        caption="Topics refused for a while"
        columns={[
          ['Topic', 22],
          ['What was read', 52],
          ['Refused until', 14],
          ...(me.maySteer ? [['', 12] as const] : []),
        ]}
        rows={(all ? topics : topics.slice(0, SHOWN)).map((kept) => ({
          key: kept.topic,
          cells: [
            <>
              <Quoted>{kept.topic}</Quoted>
              <span class="line quiet">{CATEGORIES[kept.category]}</span>
            </>,
            <>
              <Quoted>{kept.words}</Quoted>
              <span class="line quiet">at {sourceName(kept.source)}</span>
            </>,
            <>
              {moment(kept.expiresAt)}
              <span class="line quiet">
                <Distance at={kept.expiresAt} />
              </span>
            </>,
            ...(me.maySteer
              ? [
                  <button
                    type="button"
                    class="act"
                    data-name={`topic-${kept.topic}`}
                    aria-label={`Allow ${kept.topic}`}
                    onClick={() => askToAllow(kept.topic, lists, { evidence: [kept] })}
                  >
                    Allow …
                  </button>,
                ]
              : []),
          ],
        }))}
      />
      {!all && topics.length > SHOWN && (
        <button type="button" class="act more-rows" onClick={() => setAll(true)}>
          Show all {figure(topics.length)}
        </button>
      )}
    </>
  );
}
