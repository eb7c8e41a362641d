import { address, hrefOf } from '../../address.ts';
import { Day } from './day.tsx';
import { Month } from './month.tsx';
import { Queue } from './queue.tsx';
import { Week } from './week.tsx';

const SPANS = ['day', 'week', 'month'] as const;
const NAMES = { day: 'Next 24 hours', week: 'Next 7 days', month: 'Month' } as const;

/** What is to come, by the day and the week, to decide about; and what came, by the month. */
export function Plan() {
  const { parameters } = address.value;
  const span = SPANS.find((known) => known === parameters.get('show')) ?? 'day';
  return (
    <>
      <nav class="tabs" aria-label="Span of the plan">
        {SPANS.map((name) => (
          <a
            key={name}
            href={hrefOf('plan', name === 'day' ? {} : { show: name })}
            aria-current={name === span ? 'page' : undefined}
          >
            {NAMES[name]}
          </a>
        ))}
      </nav>
      {span === 'day' && <Day />}
      {span === 'week' && <Week />}
      {span === 'month' && <Month />}
      {span !== 'month' && <Queue />}
    </>
  );
}
