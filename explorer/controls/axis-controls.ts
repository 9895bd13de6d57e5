import { child, type Located, variableRules } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
import type { QuantityDimension } from '../../src/physics/units.ts';
import type { PortalDefinition } from '../../src/records/index.ts';
import type { Control, ControlGroup, SliderRange } from './control.ts';
import { rangeWithin } from './slider-range.ts';
import { textAt } from './text-at.ts';
import { choice, quantity, wholeNumber } from './written-controls.ts';

/** Ends and points of the axes, and the accuracy. */
export function axisControls(card: Located, definition: PortalDefinition | undefined): ControlGroup {
  const controls = (['x', 'y'] as const).flatMap((axis) => axisEnds(card, axis, definition));
  const accuracy = quantity(card, ['accuracy'], {
    label: 'accuracy',
    help: 'relative accuracy of every computed number',
    dimension: 'dimensionless',
    fallback: '1e-3',
    range: { scale: 'log', from: 1e-4, to: 0.1, zero: false },
  });
  return { id: 'axis', title: 'Axis and accuracy', story: '', controls: [...controls, accuracy] };
}

function axisEnds(card: Located, axis: 'x' | 'y', definition: PortalDefinition | undefined): Control[] {
  const section = child(card, axis);
  if (section === undefined) return [];
  const { symbol, dimension, range } = axisRule(textAt(section, 'parameter'), definition);
  const ends = (['from', 'to'] as const).map((end) =>
    quantity(section, [axis, end], {
      label: `${symbol} ${end}`,
      help: `where the ${axis} axis ${end === 'from' ? 'starts' : 'ends'}`,
      dimension,
      range,
      required: true,
    }),
  );
  if (axis === 'y') return ends;
  return [
    ...ends,
    wholeNumber(section, ['x', 'points'], {
      label: 'points on the x axis',
      help: 'at which curves are computed',
      fallback: '61',
    }),
    choice(section, ['x', 'scale'], {
      label: 'scale of the x axis',
      help: 'how points are spread and the axis is drawn',
      options: ['log', 'linear'],
    }),
  ];
}

interface AxisRule {
  readonly symbol: string;
  readonly dimension: QuantityDimension | undefined;
  readonly range: SliderRange | undefined;
}

/** What runs along an axis: a parameter of the portal, a variable of a quantity, or the mass of limits from moments. */
function axisRule(name: string, definition: PortalDefinition | undefined): AxisRule {
  const parameter = definition?.parameters.find(
    (each) => each.name === name || (each.aliases ?? []).includes(name),
  );
  const variable = variableRules[name as keyof typeof variableRules];
  const rule = parameter ?? variable ?? (definition === undefined ? edmAxis : undefined);
  if (rule === undefined) return { symbol: name, dimension: undefined, range: undefined };
  const { dimension, minimum, maximum: atMost } = rule;
  // An axis does not start at 0 but for what goes through it.
  const least = minimum === 0 ? { above: 0 } : { atLeast: minimum };
  return {
    symbol: parameter !== undefined ? plainText(parameter.symbol) : variable ? spaced(name) : name,
    dimension,
    range: rangeWithin(dimension, { ...least, atMost }),
  };
}

/** The only axis of cards without a portal. */
const edmAxis = { dimension: 'mass', minimum: 0, maximum: 1e4 } as const;

/** `photonEnergy` as "photon energy". */
function spaced(name: string): string {
  return name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}
