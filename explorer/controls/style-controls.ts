import { child, colorNames, type Located } from '../../src/catalog/index.ts';
import type { CardPath, Control } from './control.ts';
import { choice, words } from './written-controls.ts';

/** How a curve looks: its label, and what is empty where the figure chooses. */
export function styleControls(entry: Located, place: CardPath): Control[] {
  const style = child(entry, 'style');
  const look = (name: string, label: string, options: readonly string[]) =>
    choice(style, [...place, 'style', name], { label, options: ['', ...options] });
  return [
    words(entry, [...place, 'label'], {
      label: 'label in the figure',
      help: 'text with TeX between dollars',
    }),
    look('color', 'colour', colorNames),
    look('dash', 'line', ['solid', 'dashed', 'dotted', 'dash-dotted']),
    look('fill', 'shaded', ['true', 'false']),
  ];
}
