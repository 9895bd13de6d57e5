import { useSignal } from '@preact/signals';
import type { Control, ControlTable as Table } from '../controls/control.ts';
import { changeCard, setControl } from '../state/actions.ts';
import { withoutValue, withWhole } from '../state/edit-card.ts';
import { card } from '../state/store.ts';

/** More rows than this are for the text of the card. */
const mostRows = 60;

interface TableProps {
  readonly control: Control;
  readonly table: Table;
}

/** A list of rows, cell by cell; it is opened by those who want it. */
export function ControlTable({ control, table }: TableProps) {
  const isOpen = useSignal(false);
  return (
    <details
      class="field table"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        {control.label}, {table.rows.length} rows
      </summary>
      {isOpen.value &&
        (table.rows.length > mostRows ? (
          <TooLong control={control} />
        ) : (
          <Cells control={control} table={table} />
        ))}
    </details>
  );
}

function TooLong({ control }: { readonly control: Control }) {
  return <p>Too long to show: what is written under {control.path.join('.')} in the card takes its place.</p>;
}

function Cells({ control, table }: TableProps) {
  const rows = control.list?.value as readonly unknown[];
  return (
    <>
      {control.help !== '' && <small class="help">{control.help}</small>}
      <table>
        <thead>
          <tr>
            {table.columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((value, column) => (
                <td key={table.columns[column]!.name}>
                  <input
                    type="text"
                    aria-label={`${control.label}, row ${row + 1}, ${table.columns[column]!.name}`}
                    value={value}
                    onChange={(event) =>
                      setControl(cellOf(control, table, row, column), event.currentTarget.value, 'step')
                    }
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  class="back"
                  aria-label={`Remove row ${row + 1} of ${control.label}`}
                  onClick={() => write(control, rows.toSpliced(row, 1))}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => write(control, [...rows, rows.at(-1)])}>
        Add a row
      </button>
      {control.written && (
        <button type="button" onClick={() => giveBack(control)}>
          Reset {control.label}
        </button>
      )}
    </>
  );
}

/** A cell as a control of its own: the list around it is replaced with the cell in it. */
function cellOf(control: Control, { columns }: Table, row: number, column: number): Control {
  return {
    ...control,
    kind: 'quantity',
    table: undefined,
    list: { value: control.list?.value, path: [row, columns[column]!.step] },
  };
}

function write(control: Control, rows: readonly unknown[]): void {
  const text = card.value?.text;
  if (text !== undefined && rows.length > 0) changeCard(withWhole(text, control, rows), 'step');
}

function giveBack(control: Control): void {
  const text = card.value?.text;
  if (text !== undefined) changeCard(withoutValue(text, control), 'step');
}
