import { readable, textTable } from './text-table.ts';

/** One number of a quick command. */
export interface QuickRow {
  readonly name: string;
  readonly value: number | string;
  readonly error?: number | undefined;
  readonly unit: string;
}

/** What every quick command prints: one number or a small table, with what it rests on. */
export interface QuickAnswer {
  readonly rows: readonly QuickRow[];
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly references: readonly string[];
}

/** JSON: one object with `value`, `error`, `unit`, or `rows` of such; text: an aligned table. */
export function formatAnswer(answer: QuickAnswer, json: boolean): string {
  const { rows, inputs, references } = answer;
  if (!json) {
    const cells = rows.map(({ name, value, error, unit }) => [
      name,
      typeof value === 'number' ? readable(value) : value,
      error === undefined ? '' : readable(error),
      unit,
    ]);
    return textTable(['quantity', 'value', 'error', 'unit'], cells);
  }
  const [first] = rows;
  const numbers =
    rows.length === 1 && first !== undefined
      ? { value: first.value, error: first.error ?? 0, unit: first.unit }
      : { rows: rows.map(({ name, value, error = 0, unit }) => ({ name, value, error, unit })) };
  return `${JSON.stringify({ ...numbers, inputs, references })}\n`;
}
