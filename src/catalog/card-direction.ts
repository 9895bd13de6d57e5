import type { InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { parameterNamed, quantityAt } from './card-portal.ts';
import { child, type Located, originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';

/** The line through the portal's couplings that limits are set along. */
export interface CouplingDirection {
  /** Every coupling of the portal; 0 for those that the card leaves out. */
  readonly direction: Readonly<Record<string, number>>;
  /** The coupling along y. */
  readonly limitOn: string;
}

/** Couplings that a limits card may combine. */
export function couplingsOf(portal: PortalDefinition): readonly string[] {
  return portal.couplings ?? [portal.coupling];
}

/** A portal with several couplings, with those off that are not given. */
export function withCouplingsOff(portal: PortalDefinition): PortalDefinition {
  const couplings = couplingsOf(portal);
  if (couplings.length < 2) return portal;
  const parameters = portal.parameters.map((each) =>
    couplings.includes(each.name) ? { ...each, default: 0 } : each,
  );
  return { ...portal, parameters };
}

/**
 * `direction` and `limitOn` of a limits card: by default the portal's coupling alone, and the first coupling of
 * the direction. Undefined after adding problems.
 */
export function couplingDirection(
  card: Located,
  portal: PortalDefinition,
  problems: InputProblem[],
): CouplingDirection | undefined {
  const before = problems.length;
  const given = givenDirection(card, portal, problems);
  if (problems.length > before) return undefined;
  const origin = originAt(card, ['direction'], 'key');
  if ([...given.values()].every((part) => part === 0)) {
    problems.push(problemAt(origin, 'all couplings of the direction are 0', { expected: 'one that is not' }));
    return undefined;
  }
  const direction = Object.fromEntries(couplingsOf(portal).map((name) => [name, given.get(name) ?? 0]));
  const first = [...given].find(([, part]) => part !== 0)?.[0];
  const limitOn = limitCoupling(card, portal, problems) ?? first;
  if (limitOn === undefined || problems.length > before) return undefined;
  if (direction[limitOn]! > 0) return { direction, limitOn };
  const where = child(card, 'limitOn') === undefined ? origin : originAt(card, ['limitOn']);
  problems.push(
    problemAt(where, `the limit is on ${limitOn}, which is ${direction[limitOn]} in the direction`, {
      expected: 'more than 0; the signs of all couplings may be turned round together',
    }),
  );
  return undefined;
}

function givenDirection(
  card: Located,
  portal: PortalDefinition,
  problems: InputProblem[],
): ReadonlyMap<string, number> {
  const section = child(card, 'direction');
  // A section that is not a map has been reported by the schema.
  if (section?.kind !== 'map') return new Map([[portal.coupling, 1]]);
  const given = new Map<string, number>();
  for (const key of section.entries.keys()) {
    const name = parameterNamed(portal, key)?.name;
    const origin = originAt(section, [key], 'key');
    if (name === undefined || !couplingsOf(portal).includes(name))
      problems.push(noCoupling(origin, key, portal));
    else if (given.has(name)) problems.push(problemAt(origin, `${name} is given twice`));
    else given.set(name, quantityAt(card, ['direction', key], 'dimensionless', {}, problems) ?? 0);
  }
  return given;
}

function limitCoupling(
  card: Located,
  portal: PortalDefinition,
  problems: InputProblem[],
): string | undefined {
  const node = child(card, 'limitOn');
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const name = parameterNamed(portal, node.value.trim())?.name;
  if (name !== undefined && couplingsOf(portal).includes(name)) return name;
  problems.push(noCoupling(node.origin, node.value, portal));
  return undefined;
}

function noCoupling(origin: Located['origin'], name: string, portal: PortalDefinition): InputProblem {
  const known = couplingsOf(portal);
  return problemAt(
    origin,
    `the portal ${portal.id} has no coupling "${name.slice(0, 60)}" to set limits on`,
    {
      expected: `one of ${known.join(', ')}`,
      suggestion: nearestName(name, known),
    },
  );
}
