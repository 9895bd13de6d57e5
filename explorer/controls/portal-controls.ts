import { child, type Located } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
import { formatQuantity } from '../../src/physics/units.ts';
import type { ParameterDefinition, PortalDefinition } from '../../src/records/index.ts';
import type { CardPath, Control, ControlGroup } from './control.ts';
import { portalRange } from './slider-range.ts';
import { textAt } from './text-at.ts';

/** Controls for the parameters of a portal that the card is free to fix, and for the ratios of its couplings. */
export function portalControls(card: Located, definition: PortalDefinition): ControlGroup[] {
  const kind = textAt(card, 'kind') || 'limits';
  const couplings = definition.couplings ?? [definition.coupling];
  const computed = kind === 'limits' ? couplings : kind === 'yields' ? [definition.coupling] : [];
  const axes = ['x', 'y'].map((axis) => textAt(child(card, axis), 'parameter'));
  const tied = child(card, 'tie');
  const free = definition.parameters.filter(({ name, aliases = [] }) => {
    const names = [name, ...aliases];
    const isAxis = names.some((each) => axes.includes(each));
    return !isAxis && !computed.includes(name) && names.every((each) => child(tied, each) === undefined);
  });
  const section = child(card, 'portal');
  const controls = free.map((parameter) => parameterControl(parameter, section, ['portal']));
  if (kind === 'limits' && couplings.length > 1) controls.push(...directionControls(card, definition));
  if (kind === 'yields') controls.push(couplingControl(card, definition));
  const title = `Portal: ${definition.title}`;
  return [{ id: 'portal', title, story: '', controls }];
}

function parameterControl(
  parameter: ParameterDefinition,
  section: Located | undefined,
  below: CardPath,
): Control {
  const key = [parameter.name, ...(parameter.aliases ?? [])].find((name) => child(section, name));
  const { dimension, minimum, maximum, options } = parameter;
  const common = {
    id: [...below, parameter.name].join('.'),
    path: [...below, key ?? parameter.name],
    label: plainText(parameter.symbol),
    help: parameter.description,
    written: key !== undefined,
  };
  if (options !== undefined) {
    const value = key === undefined ? (options[parameter.default] ?? '') : textAt(section, key);
    return { ...common, kind: 'choice', options, value };
  }
  const value = key === undefined ? formatQuantity(parameter.default, dimension) : textAt(section, key);
  return { ...common, kind: 'quantity', dimension, value, slider: portalRange(dimension, minimum, maximum) };
}

/** Ratios are plain numbers, or couplings with their units: the text says which. */
function directionControls(card: Located, definition: PortalDefinition): Control[] {
  const direction = child(card, 'direction');
  return (definition.couplings ?? []).map((name) => {
    const parameter = definition.parameters.find((each) => each.name === name)!;
    const fallback = direction === undefined && name === definition.coupling ? '1' : '0';
    const value = textAt(direction, name) || fallback;
    const isPlain = /^[\d.eE+-]+$/.test(value);
    return {
      id: `direction.${name}`,
      path: ['direction', name],
      label: `ratio of ${plainText(parameter.symbol)}`,
      help: `${parameter.description}, in proportion to the other couplings`,
      kind: 'quantity',
      value,
      written: child(direction, name) !== undefined,
      dimension: isPlain ? 'dimensionless' : parameter.dimension,
      slider: { scale: 'log', from: 1e-4, to: 1e4, zero: true },
    };
  });
}

/** The coupling at which a card of yields counts events. */
function couplingControl(card: Located, definition: PortalDefinition): Control {
  const parameter = definition.parameters.find(({ name }) => name === definition.coupling)!;
  const { dimension, minimum, maximum } = parameter;
  return {
    id: 'coupling',
    path: ['coupling'],
    label: plainText(parameter.symbol),
    help: 'the coupling at which events are counted',
    kind: 'quantity',
    dimension,
    value: textAt(card, 'coupling'),
    written: true,
    slider: portalRange(dimension, minimum, maximum),
  };
}
