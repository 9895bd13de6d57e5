import { child, type Located, toValue } from '../../src/catalog/index.ts';
import type { Control } from './control.ts';
import type { SettingSchema } from './setting-forms.ts';
import { writtenAs } from './text-at.ts';

/** Rows of a few maps are better read one by one, with sliders. */
const fewRows = 4;

/**
 * A list of rows as a table: rows of numbers always, maps of single values where there are many. Undefined for a list that
 * has no columns.
 */
export function tableControl(
  row: SettingSchema,
  value: Extract<Located, { kind: 'list' }>,
  common: Pick<Control, 'id' | 'path' | 'label' | 'help' | 'value' | 'written' | 'list'>,
): Control | undefined {
  const columns = columnsOf(row, value);
  if (columns === undefined || common.list !== undefined) return undefined;
  const rows = value.items.map((item) =>
    columns.map(({ step }) => {
      const cell = child(item, step);
      return cell?.kind === 'scalar' ? writtenAs(cell.value) : '';
    }),
  );
  return {
    ...common,
    kind: 'table',
    table: { columns, rows },
    list: { value: toValue(value), path: [] },
  };
}

type Columns = readonly { readonly name: string; readonly step: string | number }[];

function columnsOf(row: SettingSchema, { items }: Extract<Located, { kind: 'list' }>): Columns | undefined {
  if (row.prefixItems !== undefined) {
    return row.prefixItems.map((_, step) => ({ name: `${step + 1}`, step }));
  }
  const names = Object.entries(row.properties ?? {});
  const isFlat =
    names.length > 0 && names.every(([, each]) => each.properties === undefined && each.type !== 'array');
  return isFlat && items.length > fewRows ? names.map(([name]) => ({ name, step: name })) : undefined;
}
