import { formatQuantity, parseQuantity, type QuantityDimension, QuantityError } from '../physics/units.ts';
import type { Axis } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { ParameterDefinition, ParameterValues, PortalDefinition } from '../records/portal.ts';
import { findParameter } from './card-settings.ts';
import { outside, type Range } from './fields.ts';
import { child, type Located, originAt, type Path, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { unknownName } from './registry.ts';

/** The portal that a card names, by id or alias. */
export function findPortal(name: string, portals: readonly PortalDefinition[]): PortalDefinition | undefined {
  return portals.find((portal) => portal.id === name || portal.aliases.includes(name));
}

/** "there is no portal called ...", where the card names it. */
export function unknownPortal(
  card: Located,
  name: string,
  portals: readonly PortalDefinition[],
): InputProblem {
  const names = portals.flatMap(({ id, aliases }) => [id, ...aliases]);
  const ids = portals.map(({ id }) => id);
  const { message, ...hints } = unknownName('portal', name, nearestName(name, names), ids);
  return problemAt(originAt(card, ['portal', 'name']), message, hints);
}

/** A quantity at a path of the tree; undefined after adding a problem, or where there is nothing. */
export function quantityAt(
  root: Located,
  path: Path,
  dimension: QuantityDimension,
  range: Range,
  problems: InputProblem[],
): number | undefined {
  const node = path.reduce<Located | undefined>(child, root);
  if (node === undefined) return undefined;
  const origin = originAt(root, path);
  const name = `"${path.map(String).join('.')}"`;
  if (node.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') {
    problems.push(problemAt(origin, `${name} is not a quantity`, { expected: 'a number with its unit' }));
    return undefined;
  }
  try {
    const value = parseQuantity(String(node.value), dimension);
    const wanted = outside(value, range);
    if (wanted === undefined) return value;
    const expected = wanted.replace(/\S+$/, (bound) => formatQuantity(Number(bound), dimension));
    problems.push(problemAt(origin, `${name}: "${node.value}" is out of range`, { expected }));
  } catch (error) {
    if (!(error instanceof QuantityError)) throw error;
    const { message, expected, suggestion } = error;
    problems.push(problemAt(origin, `${name}: ${message}`, { expected, suggestion }));
  }
  return undefined;
}

/** The place of a named option at a path of the tree; undefined after adding a problem. */
export function optionAt(
  root: Located,
  path: Path,
  options: readonly string[],
  problems: InputProblem[],
): number | undefined {
  const node = path.reduce<Located | undefined>(child, root);
  const name = node?.kind === 'scalar' ? String(node.value).trim() : '';
  const place = options.indexOf(name);
  if (place >= 0) return place;
  problems.push(
    problemAt(originAt(root, path), `"${String(path.at(-1))}" has no option "${name.slice(0, 60)}"`, {
      expected: `one of ${options.join(', ')}`,
      suggestion: nearestName(name, options),
    }),
  );
  return undefined;
}

/** Why a card cannot fix a parameter, and what to write instead; undefined where it can. */
export type Refusal = (name: string) => { readonly message: string; readonly expected: string } | undefined;

/** What a card of kind limits or yields cannot fix: its axis, and the couplings that are what it computes. */
export function reachRefusal(
  portal: PortalDefinition,
  axisParameter: string | undefined,
  computed: readonly string[] = [portal.coupling],
): Refusal {
  return (name) => {
    if (name === axisParameter) {
      return {
        message: `${name} is the x axis of this card and cannot be fixed`,
        expected: 'x.from and x.to for its range',
      };
    }
    if (computed.length > 1 && computed.includes(name)) {
      return {
        message: `${name} is a coupling that the card sets limits on and cannot be fixed here`,
        expected: `its share in "direction", e.g. { ${computed[0]}: 1, ${computed[1]}: 100 }`,
      };
    }
    if (name !== portal.coupling) return undefined;
    return {
      message: `${name} is the coupling that the card is about and cannot be fixed here`,
      expected: '"coupling" in a card of kind yields, nothing in one of kind limits',
    };
  };
}

/**
 * Values of every parameter but those of the axes: as the card fixes them, else their defaults. Couplings of a
 * refusal that are no axis cannot be fixed and keep the portal's defaults.
 */
export function portalParameters(
  card: Located,
  portal: PortalDefinition,
  axes: readonly string[],
  refusal: Refusal,
  problems: InputProblem[],
): ParameterValues {
  const given = new Map<string, number>();
  const section = child(card, 'portal');
  for (const key of section?.kind === 'map' ? section.entries.keys() : []) {
    if (key === 'name') continue;
    const path = ['portal', key];
    const parameter = parameterNamed(portal, key);
    const refuse = (message: string, hints = {}) =>
      problems.push(problemAt(originAt(card, path, 'key'), message, hints));
    const refused = parameter && refusal(parameter.name);
    if (parameter === undefined) {
      const known = portal.parameters.map(({ name }) => name);
      refuse(`the portal ${portal.id} has no parameter "${key.slice(0, 60)}"`, {
        expected: `one of ${known.join(', ')}`,
        suggestion: nearestName(key, known),
      });
    } else if (refused !== undefined) {
      refuse(refused.message, { expected: refused.expected });
    } else if (given.has(parameter.name)) {
      refuse(`${parameter.name} is given twice`);
    } else {
      const range = { atLeast: parameter.minimum, atMost: parameter.maximum };
      const value =
        parameter.options === undefined
          ? quantityAt(card, path, parameter.dimension, range, problems)
          : optionAt(card, path, parameter.options, problems);
      if (value !== undefined) given.set(parameter.name, value);
    }
  }
  const others = portal.parameters.filter(({ name }) => !axes.includes(name));
  return Object.fromEntries(others.map(({ name, default: value }) => [name, given.get(name) ?? value]));
}

export function parameterNamed(portal: PortalDefinition, name: string): ParameterDefinition | undefined {
  const canonical = findParameter(portal, name);
  return portal.parameters.find((parameter) => parameter.name === canonical);
}

/** The card's x axis; checks its parameter and its ends. */
export function cardAxis(
  card: Located,
  section: { readonly points: number; readonly scale: 'log' | 'linear' },
  parameter: AxisParameter,
  problems: InputProblem[],
): Axis | undefined {
  if (parameter.options !== undefined) {
    const message = `${parameter.name} chooses between ${parameter.options.join(', ')} and cannot be an axis`;
    problems.push(problemAt(originAt(card, ['x', 'parameter']), message, { expected: 'a number' }));
    return undefined;
  }
  const ends = axisEnds(card, 'x', section.scale, parameter, problems);
  return ends && { parameter: parameter.name, ...ends, points: section.points, scale: section.scale };
}

interface AxisParameter extends Pick<ParameterDefinition, 'name' | 'minimum' | 'maximum' | 'options'> {
  readonly dimension: QuantityDimension;
}

/** `from` and `to` of the x or y section; undefined after adding problems. */
export function axisEnds(
  card: Located,
  axis: 'x' | 'y',
  scale: 'log' | 'linear',
  { dimension, minimum, maximum }: AxisParameter,
  problems: InputProblem[],
): { readonly from: number; readonly to: number } | undefined {
  const range: Range =
    scale === 'log' && minimum <= 0 ? { above: 0, atMost: maximum } : { atLeast: minimum, atMost: maximum };
  const from = quantityAt(card, [axis, 'from'], dimension, range, problems);
  const to = quantityAt(card, [axis, 'to'], dimension, range, problems);
  if (from === undefined || to === undefined) return undefined;
  if (from < to) return { from, to };
  problems.push(
    problemAt(
      originAt(card, [axis, 'from']),
      `the ${axis} axis is empty: from ${formatQuantity(from, dimension)}`,
      {
        expected: `less than ${formatQuantity(to, dimension)}`,
      },
    ),
  );
  return undefined;
}
