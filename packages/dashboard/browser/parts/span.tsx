import { address, hrefOf, type ViewName } from '../address.ts';

/** How many days a view may look back. */
const SPANS = [7, 30, 90] as const;

/** The span that the address names, in days; `usual` where it names none of these. */
export function useSpan(usual: (typeof SPANS)[number]): number {
  const named = Number(address.value.parameters.get('days'));
  return SPANS.find((days) => days === named) ?? usual;
}

/** Links to each span of a view; what else its address says stays. */
export function SpanTabs({ view, days, usual }: { view: ViewName; days: number; usual: number }) {
  const others = Object.fromEntries(address.value.parameters);
  return (
    <nav class="tabs" aria-label="Span">
      {SPANS.map((span) => (
        <a
          key={span}
          href={hrefOf(view, { ...others, days: span === usual ? undefined : String(span) })}
          aria-current={span === days ? 'page' : undefined}
        >
          {span} days
        </a>
      ))}
    </nav>
  );
}
