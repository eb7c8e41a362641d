import type { ComponentChildren } from 'preact';
import type { Reading } from '../use-reading.ts';

/** A part of a view, as a card with a heading. */
export const Section = ({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: string;
  /** Beside the heading. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <header class="section-head">
      <h2 id={`${id}-title`}>{title}</h2>
      {aside}
    </header>
    {children}
  </section>
);

/** What was read, or why it could not be: one part may fail without the others. */
export function Read<Answer>({
  reading: { answer, fault },
  children,
}: {
  reading: Reading<Answer>;
  children: (answer: Answer) => ComponentChildren;
}) {
  if (fault !== undefined) return <p class="fault">{fault}</p>;
  if (answer === undefined)
    return (
      <p class="quiet loading" role="status">
        Reading …
      </p>
    );
  return <>{children(answer)}</>;
}
