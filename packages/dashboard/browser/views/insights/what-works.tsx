import type { InsightsAnswer } from '@promoter/control/answers';
import { address, hrefOf } from '../../address.ts';
import { readInsights } from '../../api.ts';
import { figure } from '../../format.ts';
import { Measured } from '../../parts/facts.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useReading } from '../../use-reading.ts';
import { cents, Estimate, inBrackets, MARKS, perThousand } from './estimate.tsx';

type Row = InsightsAnswer['rows'][number];

/** Up to so many rows are all shown at once; of more, those of which something is told. */
const FEW = 12;

/** What each arm of a dimension brought beside the whole, drawn with its interval. */
export function WhatWorks({ days }: { days: number }) {
  // Like the metrics beside it: many rows, which change slowly.
  const insights = useReading(`insights ${days}`, () => readInsights(days), 5);
  return (
    <Section
      id="works"
      title="What works"
      aside={
        <a href={`/insights?days=${days}&format=csv`} download>
          Save as CSV
        </a>
      }
    >
      <Read reading={insights}>
        {(answer) => (
          <>
            {answer.note !== null && <p class="quiet">{answer.note}</p>}
            {answer.whole.per1000Views && <Compared insights={answer} />}
          </>
        )}
      </Read>
    </Section>
  );
}

function Compared({ insights: { dimensions, rows, whole, measure, method, days } }: { insights: InsightsAnswer }) {
  const named = address.value.parameters.get('by') ?? '';
  const by = dimensions.find(({ dimension }) => dimension === named) ?? dimensions[0];
  const own = rows.filter(({ dimension }) => dimension === by?.dimension);
  const told = own.filter(({ verdict }) => verdict !== 'too-early');
  const shown = own.length <= FEW ? own : told.length > 0 ? told : own.slice(0, FEW);
  const rest = own.filter((row) => !shown.includes(row));
  const intervals = [whole, ...own].flatMap(({ per1000Views }) => per1000Views ?? []);
  const scale = [Math.min(...intervals.map(({ low }) => low)), Math.max(...intervals.map(({ high }) => high))] as const;
  const [one, actions] = measure === 'clicks' ? ['click', 'Clicks'] : ['engagement', 'Engagements'];
  const drawn = (row: Row) => (
    <Estimate
      key={row.arm}
      row={{ ...row, href: postsOf(row, days), verdict: own.length > 1 ? row.verdict : undefined }}
      whole={whole}
      scale={scale}
      one={one}
    />
  );
  return (
    <>
      <nav class="tabs" aria-label="What posts are compared by">
        {dimensions.map(({ dimension, name }) => (
          <a
            key={dimension}
            href={hrefOf('insights', { ...Object.fromEntries(address.value.parameters), by: dimension })}
            aria-current={dimension === by?.dimension ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <p class="quiet">
        {actions} per 1,000 views, with 90% intervals; the line is the whole.{' '}
        {own.length === 1
          ? 'All posts have the same, so there is nothing to compare.'
          : told.length === 0 && 'It is too early to tell one from another.'}
      </p>
      <ul class="estimates">
        <Estimate row={{ ...whole, label: 'The whole' }} whole={whole} scale={scale} one={one} />
        {shown.map(drawn)}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more, too early to tell</summary>
          <ul class="estimates">{rest.map(drawn)}</ul>
        </details>
      )}
      <details>
        <summary>As a table</summary>
        <Table
          caption={`By ${by?.name.toLowerCase()}`}
          headings={[
            by?.name ?? '',
            'Posts',
            'Measured',
            'Views',
            actions,
            'Per 1,000 views',
            'Cost of one',
            'Verdict',
          ]}
          rows={own.map((row) => ({
            key: row.arm,
            cells: [
              row.label,
              figure(row.posts),
              figure(row.measured),
              figure(row.views),
              figure(row.actions),
              row.per1000Views ? inBrackets(row.per1000Views, perThousand) : <Measured value={null} show={figure} />,
              row.costPerActionUsd ? inBrackets(row.costPerActionUsd, cents) : <Measured value={null} show={figure} />,
              MARKS[row.verdict][1],
            ],
          }))}
        />
        <p class="quiet">{method}</p>
      </details>
    </>
  );
}

/** By which parameter the posts of an arm can be picked out in their view. */
const PICKED_BY: Partial<Record<Row['dimension'], string>> = { angle: 'angle', domainTag: 'tag', account: 'account' };

/** Where the posts of an arm are listed; undefined where they cannot be picked out. */
function postsOf({ dimension, arm }: Row, days: number): string | undefined {
  const name = PICKED_BY[dimension];
  return name && hrefOf('posts', { span: String(days), [name]: arm.replace('#', ''), sort: 'views' });
}
