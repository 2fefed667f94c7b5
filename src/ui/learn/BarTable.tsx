import type { JSX } from 'preact';

export interface BarRow {
  readonly name: string;
  /** How long the bar is, from 0 to 1; missing where there is nothing to show. */
  readonly share: number | undefined;
  /** What the bar says, in figures. */
  readonly value: string;
}

export interface BarTableProps {
  readonly title: string;
  /** What the table shows, in a sentence. */
  readonly sentence: string;
  /** The headings of its columns. */
  readonly head: readonly [name: string, value: string];
  /** None where there is nothing to show yet. */
  readonly rows: readonly BarRow[];
}

/** A table that is a chart as well: each value has a bar beside it. */
export function BarTable({ title, sentence, head, rows }: BarTableProps): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <p>{sentence}</p>
      {rows.length > 0 && (
        <table class="bars">
          <thead>
            <tr>
              <th scope="col">{head[0]}</th>
              <th scope="col">{head[1]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, share, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <div>
                    {share !== undefined && share > 0 && <span class="bar" style={{ '--share': String(share) }} />}
                    <span>{value}</span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
