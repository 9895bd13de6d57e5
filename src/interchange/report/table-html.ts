import { type Content, type Html, html } from './html.ts';

/**
 * A table whose first cell of each row is its header. On narrow screens every row becomes a block of lines, each with the name
 * of its column; the roles are given because browsers drop them with the display of a table.
 */
export function tableHtml(
  caption: Content,
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
): Html {
  const head = columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`);
  return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows.map((cells) => rowHtml(cells, columns))}</tbody>
</table>
`;
}

function rowHtml([first, ...others]: readonly Content[], columns: readonly string[]): Html {
  const cells = others.map((cell, i) => html`<td role="cell" data-column="${columns[i + 1]}">${cell}</td>`);
  return html`<tr role="row"><th scope="row" role="rowheader">${first}</th>${cells}</tr>
`;
}
