import type { CouplingPlaneCard, SearchEntry } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { ParameterDefinition, PortalDefinition } from '../records/portal.ts';
import { cardShapes } from './card.ts';
import { type CardSource, figureSettings, identity } from './card-common.ts';
import { couplingsOf, withCouplingsOff } from './card-direction.ts';
import { checkCurveIds, type Placed, searchEntries } from './card-entries.ts';
import {
  axisEnds,
  cardAxis,
  findPortal,
  parameterNamed,
  portalParameters,
  type Refusal,
  unknownPortal,
} from './card-portal.ts';
import { particleSet } from './card-reach.ts';
import { type Located, originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import type { SearchKind } from './search-kinds.ts';
import { validateSections } from './validate.ts';

/** Searches whose rate follows from couplings without another integral. */
const planeKinds: readonly SearchKind[] = [
  'missing-energy',
  'mono-photon-count',
  'mono-photon-recast',
  'positron-target',
  'magnetic-moment',
  'beam-dump-decay',
];

/** A card of kind coupling-plane; undefined after adding problems. */
export function parsePlaneCard(source: CardSource, problems: InputProblem[]): CouplingPlaneCard | undefined {
  const { card, catalog, portals } = source;
  const sections = validateSections(cardShapes['coupling-plane'], card, problems);
  const named = sections.portal && findPortal(sections.portal.name, portals);
  if (sections.portal && named === undefined) {
    problems.push(unknownPortal(card, sections.portal.name, portals));
  }
  const portal = named && planePortal(card, named, problems);
  const particles =
    sections.particles === undefined ? undefined : particleSet(source, sections.particles, problems);

  const first = portal && sections.x && coupling(card, 'x', sections.x.parameter, portal, problems);
  const second = portal && sections.y && coupling(card, 'y', sections.y.parameter, portal, problems);
  if (first !== undefined && first.name === second?.name) {
    const message = `${first.name} is on both axes`;
    problems.push(
      problemAt(originAt(card, ['y', 'parameter']), message, { expected: 'two couplings of the portal' }),
    );
  }
  const x = first && sections.x && cardAxis(card, sections.x, first, problems);
  const ends = second && sections.x && axisEnds(card, 'y', sections.x.scale, second, problems);
  const axes = [first, second].flatMap((each) => each?.name ?? []);
  const values = portal && portalParameters(card, portal, axes, onAnAxis(axes), problems);

  const context = { catalog, portal, axisParameter: undefined, particles };
  const searches = searchEntries(card, context, problems);
  checkCurveIds(searches, problems);
  checkKinds(searches, problems);
  const figure = figureSettings(card, sections.figure, second?.dimension, problems);
  if (problems.length > 0 || !portal || !x || !ends || !second || !values || !figure || !particles) {
    return undefined;
  }
  return {
    ...identity(source, sections),
    kind: 'coupling-plane',
    figure,
    portal: { id: portal.id, parameters: values },
    x,
    y: { parameter: second.name, ...ends },
    accuracy: sections.accuracy ?? 1e-3,
    particleSet: particles.id,
    entries: searches.map(({ entry }) => entry),
  };
}

/** The portal with its couplings off unless they are given; undefined where it has not two of them. */
function planePortal(
  card: Located,
  portal: PortalDefinition,
  problems: InputProblem[],
): PortalDefinition | undefined {
  if (couplingsOf(portal).length > 1) return withCouplingsOff(portal);
  problems.push(
    problemAt(originAt(card, ['portal', 'name']), `the portal ${portal.id} has one coupling only`, {
      expected: 'a portal with two, e.g. alp',
    }),
  );
  return undefined;
}

function coupling(
  card: Located,
  axis: 'x' | 'y',
  name: string,
  portal: PortalDefinition,
  problems: InputProblem[],
): ParameterDefinition | undefined {
  const parameter = parameterNamed(portal, name.trim());
  const known = couplingsOf(portal);
  if (parameter !== undefined && known.includes(parameter.name)) return parameter;
  const message = `"${name.slice(0, 60)}" is not a coupling that the ${axis} axis can have`;
  problems.push(
    problemAt(originAt(card, [axis, 'parameter']), message, {
      expected: `one of ${known.join(', ')}`,
      suggestion: nearestName(name, known),
    }),
  );
  return undefined;
}

function onAnAxis(axes: readonly string[]): Refusal {
  return (name) => {
    const axis = ['x', 'y'][axes.indexOf(name)];
    if (axis === undefined) return undefined;
    return {
      message: `${name} is the ${axis} axis of this card and cannot be fixed`,
      expected: `${axis}.from and ${axis}.to for its range`,
    };
  };
}

function checkKinds(searches: readonly Placed<SearchEntry>[], problems: InputProblem[]): void {
  for (const { entry, origin } of searches) {
    const { id, kind } = entry.search;
    if (planeKinds.includes(kind)) continue;
    problems.push(
      problemAt(origin, `"${id}" (${kind}) has no limit in a plane of couplings`, {
        expected: `a search of kind ${planeKinds.join(', ')}`,
      }),
    );
  }
}
