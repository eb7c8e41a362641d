import type { SourceStatus } from '@promoter/control/answers';
import type { ComponentChildren } from 'preact';
import { asSentence, clockTime, figure, moment, plural } from '../../format.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { Distance } from '../../parts/distance.tsx';
import { StateLabel } from '../../parts/states.tsx';
import { regionName, sourceName } from './words.ts';

/** How each source answers, and what is wrong with those that do not. */
export const SourceTable = ({ sources }: { sources: readonly SourceStatus[] }) =>
  sources.length === 0 ? (
    <p class="quiet">No source has been asked yet.</p>
  ) : (
    <CardTable
      caption="Sources of trends"
      columns={[
        ['Source', 28],
        ['How it is', 42],
        ['Last answered', 30],
      ]}
      rows={sources.map((source) => ({
        key: source.name,
        cells: [
          sourceName(source.name).replace(/^t(?=he )/, 'T'),
          <Health source={source} />,
          source.lastSuccessAt === null ? (
            'never'
          ) : (
            <>
              {moment(source.lastSuccessAt)}
              <span class="line quiet">
                <Distance at={source.lastSuccessAt} />, {plural(source.entries, 'entry', 'entries')}
              </span>
            </>
          ),
        ],
      }))}
    />
  );

function Health({ source: { healthy, failures, error, lastFailureAt, restsUntil } }: { source: SourceStatus }) {
  if (healthy) return <StateLabel name="Answers" mark="done" />;
  const said: ComponentChildren = error !== null && (
    <span class="line">
      <bdi>{asSentence(error.replace(/^[a-z-]+(?=: )/, regionName))}</bdi>
    </span>
  );
  if (failures === 0)
    return (
      <>
        <StateLabel name="Answers in part" mark="skipped" />
        {said}
      </>
    );
  return (
    <>
      <StateLabel name={restsUntil === null ? 'Fails' : `Rests until ${clockTime(restsUntil)}`} mark="refused" />
      {said}
      <span class="line quiet">
        Failed {failures === 1 ? 'once' : `${figure(failures)} times in a row`}
        {lastFailureAt !== null && `, last at ${moment(lastFailureAt)}`}.
      </span>
    </>
  );
}
