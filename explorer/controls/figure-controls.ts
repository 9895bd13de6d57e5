import { child, type Located } from '../../src/catalog/index.ts';
import type { ControlGroup } from './control.ts';
import { textAt } from './text-at.ts';
import { choice, flag, words } from './written-controls.ts';

/** How the figure looks. */
export function figureControls(card: Located): ControlGroup[] {
  const figure = child(card, 'figure');
  const y = child(figure, 'y');
  const kind = textAt(card, 'kind');
  // A table has no figure.
  if (kind === 'scan') return [];
  const end = (name: 'from' | 'to') =>
    words(y, ['figure', 'y', name], {
      label: `figure ${name} y`,
      help: 'range of the y axis with its unit; it follows the curves where nothing is given',
    });
  const scale = choice(y, ['figure', 'y', 'scale'], {
    label: 'scale of the y axis',
    help: 'empty: as suits the quantity',
    options: ['', 'log', 'linear'],
  });
  const group: ControlGroup = {
    id: 'figure',
    title: 'Figure',
    story: '',
    controls: [
      choice(figure, ['figure', 'size'], { label: 'size', options: ['one-column', 'two-column'] }),
      choice(figure, ['figure', 'theme'], {
        label: 'theme of the exported figure',
        options: ['light', 'dark'],
      }),
      flag(figure, ['figure', 'legend'], {
        label: 'legend',
        help: 'labels in a legend instead of at their curves',
      }),
      ...(kind === 'coupling-plane' ? [] : [end('from'), end('to')]),
      ...(kind === 'quantity' ? [scale] : []),
    ],
  };
  return [group];
}
