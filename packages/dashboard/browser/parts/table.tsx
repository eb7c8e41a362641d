import type { ComponentChildren } from 'preact';

/** A table whose first column names its rows; it scrolls sideways, by keyboard too, where the page is too narrow. */
export const Table = ({
  caption,
  headings,
  rows,
}: {
  caption: string;
  headings: readonly string[];
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
  // biome-ignore lint/a11y/useSemanticElements: a section would be a card of its own.
  <div class="scroll" tabIndex={0} role="region" aria-label={`${caption}, scrollable`}>
    <table>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={headings[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
