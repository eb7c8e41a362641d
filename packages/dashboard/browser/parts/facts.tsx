import { type ComponentChildren, Fragment } from 'preact';

/** Names with their values; a row without a value is left out. */
export const Facts = ({ rows }: { rows: readonly (readonly [name: string, value: ComponentChildren])[] }) => (
  <dl class="facts">
    {rows
      .filter(([, value]) => value !== null && value !== undefined && value !== false)
      .map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
  </dl>
);

/** A short remark of one or two words. */
export const Chip = ({ tone = '', children }: { tone?: '' | 'warn' | 'good' | 'bad'; children: ComponentChildren }) => (
  <span class={`chip ${tone}`}>{children}</span>
);

/** The formatted value, or a dash with “not measured” as its tooltip and for screen readers. */
export const Measured = ({ value, show }: { value: number | null; show: (value: number) => string }) =>
  value === null ? (
    <span title="Not measured">
      <span aria-hidden="true">–</span>
      <span class="hidden">not measured</span>
    </span>
  ) : (
    show(value)
  );
