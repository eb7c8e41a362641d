import type { InsightsAnswer } from '@promoter/control/answers';
import type { CSSProperties } from 'preact';
import { figure, money, plural } from '../../format.ts';

type Row = InsightsAnswer['rows'][number];
type Whole = InsightsAnswer['whole'];
type Interval = NonNullable<Whole['per1000Views']>;

/** How a verdict is drawn and said. */
export const MARKS: Readonly<Record<Row['verdict'], readonly [mark: string, words: string]>> = {
  better: ['▲', 'better'],
  worse: ['▼', 'worse'],
  'like-the-rest': ['●', 'like the rest'],
  'too-early': ['○', 'too early to tell'],
};

const places = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `18.3` */
export const perThousand = (value: number): string => places.format(value);

/** `18.3 (16.0–20.7)` */
export const inBrackets = ({ estimate, low, high }: Interval, show: (value: number) => string): string =>
  `${show(estimate)} (${show(low)}–${show(high)})`;

/** `2.5¢`, or `$1.20` where it is a dollar or more. */
export const cents = (usd: number): string => (usd < 1 ? `${perThousand(100 * usd)}¢` : money(usd));

/** One arm, or the whole: its name and verdict, its estimate on its interval beside the line of the whole, its figures. */
export function Estimate({
  row: { label, href, verdict, posts, measured, per1000Views, costPerActionUsd },
  whole,
  scale: [least, most],
  one,
}: {
  row: Whole & { label: string; href?: string | undefined; verdict?: Row['verdict'] | undefined };
  whole: Whole;
  /** What the drawing's ends stand for. */
  scale: readonly [number, number];
  /** What is counted: `click`. */
  one: string;
}) {
  const [mark, words] = verdict === undefined ? ['●', ''] : MARKS[verdict];
  const at = (value = 0) => (value - least) / (most - least);
  const { estimate, low, high } = per1000Views ?? {};
  return (
    <li class={verdict}>
      <span class="arm">{href === undefined ? label : <a href={href}>{label}</a>}</span>
      <span class="said">{words !== '' && `${mark} ${words}`}</span>
      <span
        class="plot"
        aria-hidden="true"
        style={
          {
            '--whole': at(whole.per1000Views?.estimate),
            '--at': at(estimate),
            '--low': at(low),
            '--high': at(high),
          } as CSSProperties
        }
      >
        {per1000Views && (
          <>
            <span class="interval" />
            <span class="dot">{mark}</span>
          </>
        )}
      </span>
      <span class="quiet">
        {per1000Views ? `${inBrackets(per1000Views, perThousand)}, ` : 'not measured, '}
        {costPerActionUsd && `${cents(costPerActionUsd.estimate)} ${one === 'click' ? 'a' : 'an'} ${one}, `}
        {measured === posts ? plural(posts, 'post') : `${figure(measured)} of ${plural(posts, 'post')}`}
      </span>
    </li>
  );
}
