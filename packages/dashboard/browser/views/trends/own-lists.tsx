import type { TopicOverridesAnswer, TrendsAnswer } from '@promoter/control/answers';
import { useState } from 'preact/hooks';
import { me } from '../../api.ts';
import { isFound } from '../../parts/search.tsx';
import { askToAllow, deny, type List, takeBack } from './override.tsx';
import { evidenceAgainst } from './tags.ts';

/** Topics that a person has decided about, and a field for any other. */
export function OwnLists({
  answer: { lists, refused },
  wanted,
}: {
  answer: Pick<TrendsAnswer, 'lists' | 'refused'>;
  wanted: string;
}) {
  return (
    <>
      <p class="quiet">They win over every rule, in every region and spelling. Never used wins over always allowed.</p>
      {me.maySteer && <AnyTopic lists={lists} refused={refused} />}
      <OwnList list="deny" title="Never used" lists={lists} wanted={wanted} />
      <OwnList list="allow" title="Always allowed" lists={lists} wanted={wanted} />
    </>
  );
}

function AnyTopic({ lists, refused }: Pick<TrendsAnswer, 'lists' | 'refused'>) {
  const [name, setName] = useState('');
  const topic = name.trim();
  return (
    <form
      class="any-topic"
      onSubmit={(event) => {
        event.preventDefault();
        if (topic === '') return;
        deny(topic, lists);
        setName('');
      }}
    >
      <label class="field">
        Any topic, whether it trends or not
        <input
          type="text"
          name="topic"
          autoComplete="off"
          maxLength={100}
          placeholder="#SomeTopic"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <span class="actions below">
        <button type="submit" disabled={topic === ''}>
          Deny
        </button>
        <button
          type="button"
          disabled={topic === ''}
          onClick={() => {
            askToAllow(topic, lists, { evidence: evidenceAgainst(topic, refused) });
            setName('');
          }}
        >
          Allow …
        </button>
      </span>
    </form>
  );
}

function OwnList({
  list,
  title,
  lists,
  wanted,
}: {
  list: List;
  title: string;
  lists: TopicOverridesAnswer;
  wanted: string;
}) {
  // What was added last is what one looks for.
  const shown = lists[list].filter((entry) => isFound(wanted, entry)).toReversed();
  return (
    <>
      <h3 id={`list-${list}`}>
        {title} <span class="quiet">{lists[list].length}</span>
      </h3>
      {shown.length === 0 ? (
        <p class="quiet">{lists[list].length === 0 ? 'None.' : 'None that you search for.'}</p>
      ) : (
        <ul class="own-list" aria-labelledby={`list-${list}`}>
          {shown.map((entry) => (
            <li key={entry}>
              <bdi>{entry}</bdi>
              {me.maySteer && (
                <button
                  type="button"
                  class="text"
                  data-name={`own-${list}-${entry}`}
                  aria-label={`Take back what you said about ${entry}`}
                  onClick={() => takeBack(list, [entry], lists)}
                >
                  Take back
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
