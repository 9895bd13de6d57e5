import { child, type Located } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
import type { ParameterDefinition, PortalDefinition } from '../../src/records/index.ts';
import type { Control, ControlGroup } from './control.ts';
import { portalRange } from './slider-range.ts';
import { textAt } from './text-at.ts';

/** Ends and points of the axes, and the accuracy. */
export function axisControls(card: Located, definition: PortalDefinition | undefined): ControlGroup {
  const controls = (['x', 'y'] as const).flatMap((axis) => axisEnds(card, axis, definition));
  const accuracy: Control = {
    id: 'accuracy',
    path: ['accuracy'],
    label: 'accuracy',
    help: 'relative accuracy of every computed number',
    kind: 'quantity',
    dimension: 'dimensionless',
    value: textAt(card, 'accuracy') || '1e-3',
    written: child(card, 'accuracy') !== undefined,
    slider: { scale: 'log', from: 1e-4, to: 0.1, zero: false },
  };
  return { id: 'axis', title: 'Axis and accuracy', story: '', controls: [...controls, accuracy] };
}

function axisEnds(card: Located, axis: 'x' | 'y', definition: PortalDefinition | undefined): Control[] {
  const section = child(card, axis);
  if (section === undefined) return [];
  const name = textAt(section, 'parameter');
  const parameter = definition?.parameters.find(
    (each) => each.name === name || (each.aliases ?? []).includes(name),
  );
  const ends = (['from', 'to'] as const).map((end) => axisEnd(section, axis, end, name, parameter));
  if (axis === 'y') return ends;
  const points: Control = {
    id: 'x.points',
    path: ['x', 'points'],
    label: 'points on the x axis',
    help: 'at which curves are computed',
    kind: 'whole-number',
    value: textAt(section, 'points') || '61',
    written: child(section, 'points') !== undefined,
  };
  return [...ends, points];
}

function axisEnd(
  section: Located,
  axis: 'x' | 'y',
  end: 'from' | 'to',
  name: string,
  parameter: ParameterDefinition | undefined,
): Control {
  const symbol = parameter === undefined ? name : plainText(parameter.symbol);
  return {
    id: `${axis}.${end}`,
    path: [axis, end],
    label: `${symbol} ${end}`,
    help: `where the ${axis} axis ${end === 'from' ? 'starts' : 'ends'}`,
    kind: 'quantity',
    value: textAt(section, end),
    written: true,
    ...(parameter && {
      dimension: parameter.dimension,
      slider: portalRange(parameter.dimension, parameter.minimum, parameter.maximum),
    }),
  };
}

/** How the figure looks. */
export function figureControls(card: Located): ControlGroup {
  const figure = child(card, 'figure');
  const choice = (name: string, label: string, options: readonly string[]): Control => ({
    id: `figure.${name}`,
    path: ['figure', name],
    label,
    help: '',
    kind: 'choice',
    options,
    value: textAt(figure, name) || options[0]!,
    written: child(figure, name) !== undefined,
  });
  const legend: Control = {
    id: 'figure.legend',
    path: ['figure', 'legend'],
    label: 'legend',
    help: 'labels in a legend instead of at their curves',
    kind: 'flag',
    value: textAt(figure, 'legend') || 'false',
    written: child(figure, 'legend') !== undefined,
  };
  const end = (name: 'from' | 'to'): Control => ({
    id: `figure.y.${name}`,
    path: ['figure', 'y', name],
    label: `figure ${name} y`,
    help: 'range of the y axis with its unit; it follows the curves where nothing is given',
    kind: 'text',
    value: textAt(child(figure, 'y'), name),
    written: child(child(figure, 'y'), name) !== undefined,
  });
  const isPlane = textAt(card, 'kind') === 'coupling-plane';
  return {
    id: 'figure',
    title: 'Figure',
    story: '',
    controls: [
      choice('size', 'size', ['one-column', 'two-column']),
      choice('theme', 'theme of the exported figure', ['light', 'dark']),
      legend,
      ...(isPlane ? [] : [end('from'), end('to')]),
    ],
  };
}
