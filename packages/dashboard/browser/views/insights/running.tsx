import type { MetricsAnswer } from '@promoter/control/answers';
import { figure, money, percent, plural } from '../../format.ts';
import { Facts, Measured } from '../../parts/facts.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { ruleName } from '../../why/rules.tsx';

/** What whoever runs the bot wants to know: texts checked, answers that were lost, and calls to X and the sources. */
export const Running = ({ metrics: { validation, recoveries, api } }: { metrics: MetricsAnswer }) => (
  <Section id="running" title="Running">
    <div class="running-parts">
      <div>
        <h3>Checks passed</h3>
        <Checks validation={validation} />
      </div>
      <div>
        <h3>Posts whose answer from X was lost</h3>
        <Facts
          rows={[
            ['Confirmed from the timeline', figure(recoveries.confirmed)],
            ['Abandoned', figure(recoveries.abandoned)],
            ['Unknown now', figure(recoveries.unknown)],
          ]}
        />
      </div>
    </div>
    <h3>API calls</h3>
    {api.length === 0 ? <p class="quiet">None in these days.</p> : <Calls api={api} />}
  </Section>
);

function Checks({ validation: { decisions, blocked, validRate, rules } }: Pick<MetricsAnswer, 'validation'>) {
  return (
    <>
      <Facts
        rows={[
          [
            'Valid texts',
            <>
              <Measured value={validRate} show={percent} />
              {decisions > 0 && ` of ${plural(decisions, 'slot')}`}
            </>,
          ],
          ['Without a valid text', plural(blocked, 'slot')],
        ]}
      />
      {rules.length > 0 && (
        <details>
          <summary>Each of {plural(rules.length, 'rule')}</summary>
          <Table
            caption="Checks by rule"
            headings={['Rule', 'Checked', 'Passed', 'Share']}
            rows={rules.map(({ rule, checked, passed, passRate }) => ({
              key: rule,
              cells: [
                ruleName(rule),
                figure(checked),
                figure(passed),
                <Measured key="share" value={passRate} show={percent} />,
              ],
            }))}
          />
        </details>
      )}
    </>
  );
}

const Calls = ({ api }: Pick<MetricsAnswer, 'api'>) => (
  <Table
    caption="API calls"
    headings={['Call', 'Calls', 'No answer', 'Failed', 'Median', '95% within', 'Cost']}
    rows={api.map(({ call, calls, unanswered, errors, p50Ms, p95Ms, costUsd }) => ({
      key: call,
      cells: [
        call,
        figure(calls),
        <Measured key="unanswered" value={unanswered} show={figure} />,
        figure(errors),
        <Measured key="median" value={p50Ms} show={milliseconds} />,
        <Measured key="95" value={p95Ms} show={milliseconds} />,
        money(costUsd),
      ],
    }))}
  />
);

const milliseconds = (value: number): string => `${figure(value)} ms`;
