import { child, type Located } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
import { formatQuantity } from '../../src/physics/units.ts';
import type { ParameterDefinition, PortalDefinition } from '../../src/records/index.ts';
import type { CardPath, Control, ControlGroup } from './control.ts';
import { rangeWithin } from './slider-range.ts';
import { textAt } from './text-at.ts';
import { tieControls } from './tie-controls.ts';
import { choice, quantity, sliderFor } from './written-controls.ts';

/** Controls for the parameters of a portal that the card is free to fix, and for the ratios of its couplings. */
export function portalControls(card: Located, definition: PortalDefinition): ControlGroup[] {
  const kind = textAt(card, 'kind') || 'limits';
  const couplings = definition.couplings ?? [definition.coupling];
  const computed = kind === 'limits' ? couplings : kind === 'yields' ? [definition.coupling] : [];
  const axes = axesOf(card);
  const tied = child(card, 'tie');
  const free = definition.parameters.filter((parameter) => {
    const names = namesOf(parameter);
    const isAxis = names.some((each) => axes.includes(each));
    return (
      !isAxis && !computed.includes(parameter.name) && names.every((each) => child(tied, each) === undefined)
    );
  });
  const section = child(card, 'portal');
  // Couplings of a portal with several are off where a card says nothing of them.
  const off = couplings.length > 1 ? couplings : [];
  const controls = free.map((parameter) =>
    parameterControl(off.includes(parameter.name) ? { ...parameter, default: 0 } : parameter, section, [
      'portal',
    ]),
  );
  controls.push(...tieControls(tied, definition));
  if (kind === 'limits') controls.push(...directionControls(card, definition, couplings));
  if (kind === 'yields') controls.push(couplingControl(card, definition));
  const title = `Portal: ${definition.title}`;
  return [{ id: 'portal', title, story: '', controls }];
}

/** Parameters along the axes of a card. */
export function axesOf(card: Located): readonly string[] {
  const scanned = child(card, 'axes');
  return [
    ...['x', 'y'].map((axis) => textAt(child(card, axis), 'parameter')),
    ...(scanned?.kind === 'map' ? scanned.entries.keys() : []),
  ];
}

export function namesOf({ name, aliases = [] }: ParameterDefinition): readonly string[] {
  return [name, ...aliases];
}

/** One parameter of a portal, below a place of the card. */
export function parameterControl(
  parameter: ParameterDefinition,
  section: Located | undefined,
  below: CardPath,
): Control {
  const key = namesOf(parameter).find((name) => child(section, name)) ?? parameter.name;
  const { dimension, minimum, maximum, options } = parameter;
  const path = [...below, key];
  const names = { label: plainText(parameter.symbol), help: parameter.description };
  const id = [...below, parameter.name].join('.');
  if (options !== undefined) {
    const fallback = options[parameter.default] ?? '';
    return { ...choice(section, path, { ...names, options, fallback }), id };
  }
  const range = rangeWithin(dimension, { atLeast: minimum, atMost: maximum });
  const fallback = formatQuantity(parameter.default, dimension);
  return { ...quantity(section, path, { ...names, dimension, range, fallback }), id };
}

/** Ratios of several couplings, and what limits are drawn on. */
function directionControls(
  card: Located,
  definition: PortalDefinition,
  couplings: readonly string[],
): Control[] {
  const controls: Control[] = [];
  if (couplings.length > 1) {
    controls.push(...couplings.map((name) => ratioControl(card, definition, name)));
    const fallback = couplings.find((name) => !['', '0'].includes(textAt(child(card, 'direction'), name)));
    controls.push(
      choice(card, ['limitOn'], {
        label: 'coupling on the y axis',
        help: 'more than 0 among the ratios',
        options: couplings,
        fallback: fallback ?? definition.coupling,
      }),
    );
  }
  const coordinates = definition.coordinates ?? [];
  if (coordinates.length > 0) {
    const options = ['', ...coordinates.map(({ name }) => name)];
    const help = 'what the limits are drawn in; empty: the coupling itself';
    controls.push(choice(card, ['coordinate'], { label: 'coordinate of the y axis', help, options }));
  }
  return controls;
}

/** Ratios are plain numbers, or couplings with their units: the text says which. */
function ratioControl(card: Located, definition: PortalDefinition, name: string): Control {
  const direction = child(card, 'direction');
  const parameter = definition.parameters.find((each) => each.name === name)!;
  const fallback = direction === undefined && name === definition.coupling ? '1' : '0';
  const value = textAt(direction, name) || fallback;
  const dimension = /^[\d.eE+-]+$/.test(value) ? 'dimensionless' : parameter.dimension;
  return {
    ...quantity(direction, ['direction', name], {
      label: `ratio of ${plainText(parameter.symbol)}`,
      help: `${parameter.description}, in proportion to the other couplings; the sign counts`,
      dimension,
      range: undefined,
      fallback,
    }),
    ...sliderFor(value, dimension, { scale: 'signed-log', from: 1e-4, to: 1e4, zero: true }),
  };
}

/** The coupling at which a card of yields counts events. */
function couplingControl(card: Located, definition: PortalDefinition): Control {
  const parameter = definition.parameters.find(({ name }) => name === definition.coupling)!;
  const { dimension, minimum, maximum } = parameter;
  return quantity(card, ['coupling'], {
    label: plainText(parameter.symbol),
    help: 'the coupling at which events are counted',
    required: true,
    dimension,
    range: rangeWithin(dimension, { atLeast: minimum, atMost: maximum }),
  });
}
