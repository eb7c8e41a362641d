import type { ComponentChildren } from 'preact';

/** A column by its heading, with how wide it is beside the others. */
type Column = readonly [heading: string, width: number];

/**
 * A table whose first column names its rows; where there is no room for columns, each row is a card with the headings
 * beside its cells. A column without a heading holds what can be done.
 */
export const CardTable = ({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}) => (
  <div class="card-table">
    <table>
      <caption class="hidden">{caption}</caption>
      <colgroup>
        {columns.map(([heading, width]) => (
          <col key={heading} style={{ width: `${(100 * width) / widthOf(columns)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(([heading]) => (
            <th key={heading} scope="col">
              {heading === '' ? <span class="hidden">Actions</span> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <Cell key={columns[index + 1]?.[0]} heading={columns[index + 1]?.[0]}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, [, width]) => sum + width, 0);

/** Its heading is shown by the style sheet, and only in a card. */
const Cell = ({ heading, children }: { heading: string | undefined; children: ComponentChildren }) => (
  <td data-heading={heading === '' ? undefined : heading}>
    <div>{children}</div>
  </td>
);
