import type { Tie } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { PortalCoordinate, PortalDefinition } from '../records/portal.ts';
import { couplingsOf } from './card-direction.ts';
import { parameterNamed } from './card-portal.ts';
import { child, type Located, originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';

const multiple = /^\s*(?<factor>\d+\.?\d*(?:[eE][+-]?\d+)?)\s*\*?\s*(?<of>[A-Za-z]\w*)\s*$/;

/**
 * The section `tie` of a card: parameters that are multiples of the axis or of a fixed parameter. Adds a problem for
 * each that is not a number of this kind, is the axis, is a coupling, is fixed or tied as well, or follows a tied one.
 */
export function cardTies(
  card: Located,
  portal: PortalDefinition,
  axis: string | undefined,
  problems: InputProblem[],
): readonly Tie[] {
  const section = child(card, 'tie');
  if (section?.kind !== 'map') return [];
  const ties: Tie[] = [];
  for (const [key, { node }] of section.entries) {
    const refuse = (message: string, expected: string, suggestion?: string): void => {
      problems.push(problemAt(originAt(section, [key], 'key'), message, { expected, suggestion }));
    };
    const known = portal.parameters.map(({ name }) => name);
    const parameter = parameterNamed(portal, key);
    const written = node.kind === 'scalar' ? multiple.exec(String(node.value)) : null;
    const of = written?.groups && parameterNamed(portal, written.groups['of']!);
    const factor = Number(written?.groups?.['factor']);
    if (parameter === undefined) {
      refuse(
        `the portal ${portal.id} has no parameter "${key.slice(0, 60)}"`,
        `one of ${known.join(', ')}`,
        nearestName(key, known),
      );
    } else if (parameter.name === axis) {
      refuse(`${parameter.name} is the x axis of this card and cannot be tied`, 'another parameter');
    } else if (couplingsOf(portal).includes(parameter.name)) {
      refuse(`${parameter.name} is a coupling that limits are set on and cannot be tied`, 'a mass');
    } else if (parameter.options !== undefined) {
      refuse(
        `${parameter.name} chooses between ${parameter.options.join(', ')} and cannot be tied`,
        'a number',
      );
    } else if (ties.some((tie) => tie.parameter === parameter.name)) {
      refuse(`${parameter.name} is tied twice`, 'once');
    } else if (isFixed(card, portal, parameter.name)) {
      refuse(`${parameter.name} is fixed under "portal" as well`, 'one of the two');
    } else if (!of || !(factor > 0)) {
      const given = written?.groups?.['of'];
      refuse(
        `"${key}" is not tied to a parameter`,
        'a multiple of one, e.g. "3 m_chi"',
        given && nearestName(given, known),
      );
    } else if (of.dimension !== parameter.dimension || of.name === parameter.name || of.options) {
      refuse(`${parameter.name} cannot be a multiple of ${of.name}`, `another ${parameter.dimension}`);
    } else ties.push({ parameter: parameter.name, factor, of: of.name });
  }
  const chained = ties.find(({ of }) => ties.some(({ parameter }) => parameter === of));
  if (chained !== undefined) {
    problems.push(
      problemAt(
        originAt(card, ['tie'], 'key'),
        `${chained.parameter} follows ${chained.of}, which is tied itself`,
        {
          expected: 'a multiple of a parameter that is not tied',
        },
      ),
    );
  }
  return ties;
}

function isFixed(card: Located, portal: PortalDefinition, name: string): boolean {
  const section = child(card, 'portal');
  if (section?.kind !== 'map') return false;
  return [...section.entries.keys()].some((key) => parameterNamed(portal, key)?.name === name);
}

/** The coordinate that a limits card names; undefined where it names none, or after adding a problem. */
export function cardCoordinate(
  card: Located,
  portal: PortalDefinition,
  limitOn: string,
  problems: InputProblem[],
): PortalCoordinate | undefined {
  const node = child(card, 'coordinate');
  if (node?.kind !== 'scalar') return undefined;
  const known = (portal.coordinates ?? []).filter(({ of }) => of === limitOn);
  const found = known.find(({ name }) => name === String(node.value).trim());
  if (found !== undefined) return found;
  const names = known.map(({ name }) => name);
  problems.push(
    problemAt(
      node.origin,
      `limits on ${limitOn} of ${portal.id} cannot be drawn in "${String(node.value).slice(0, 60)}"`,
      {
        expected: names.length === 0 ? 'no coordinate: it has none' : `one of ${names.join(', ')}`,
        suggestion: nearestName(String(node.value), names),
      },
    ),
  );
  return undefined;
}
