import { type Child, el, withoutAbsent } from './element.ts';
import { replaceKeepingFocus } from './focus.ts';
import type { Loadable } from './loadable.ts';

/** One part of the page: it stays where it is while what it shows changes. */
export interface Section<Data> {
  element: HTMLElement;
  /** Shows the data, and does nothing when it is what is shown already: focus and reading position stay. */
  show(data: Data): void;
  /** Shows what was read, or that it could not be: one part that fails takes none of the others along. */
  showReading(reading: Loadable<Data>): void;
}

/** `above` stays above what changes. */
export function section<Data>(
  id: string,
  title: string,
  build: (data: Data) => Child[],
  ...above: HTMLElement[]
): Section<Data> {
  const body = el('div', { class: 'body' });
  const element = el(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title` }, title),
    ...above,
    body,
  );
  let shown = '';
  const replace = (key: string, content: () => Child[]) => {
    if (key === shown) return;
    shown = key;
    replaceKeepingFocus(body, withoutAbsent(content()));
  };
  const show = (data: Data) => replace(JSON.stringify(data), () => build(data));
  return {
    element,
    show,
    showReading: (reading) =>
      'data' in reading
        ? show(reading.data)
        : replace(reading.fault, () => [el('p', { class: 'fault' }, reading.fault)]),
  };
}
