import type { LimitsCard, SearchEntry, YieldsCard } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { ParameterDefinition, PortalDefinition } from '../records/portal.ts';
import { cardShapes } from './card.ts';
import { type CardSource, figureSettings, identity } from './card-common.ts';
import { couplingDirection, couplingsOf } from './card-direction.ts';
import { checkBeside, checkCurveIds, type Placed, publishedEntries, searchEntries } from './card-entries.ts';
import {
  cardAxis,
  findPortal,
  parameterNamed,
  portalParameters,
  quantityAt,
  reachRefusal,
  unknownPortal,
} from './card-portal.ts';
import { theoryEntries } from './card-theory.ts';
import { cardCoordinate, cardTies } from './card-tie.ts';
import { type Located, originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { unknownName } from './registry.ts';
import { validateSections } from './validate.ts';

/** A card of kind limits or yields; undefined after adding problems. */
export function parsePortalCard(
  source: CardSource,
  kind: 'limits' | 'yields',
  problems: InputProblem[],
): LimitsCard | YieldsCard | undefined {
  const { card, catalog, portals } = source;
  const shape = kind === 'limits' ? cardShapes.limits : cardShapes.yields;
  const sections = validateSections(shape, card, problems);

  const portal = sections.portal && findPortal(sections.portal.name, portals);
  if (sections.portal && portal === undefined) {
    problems.push(unknownPortal(card, sections.portal.name, portals));
  }
  const computed = portal && (kind === 'limits' ? couplingsOf(portal) : [portal.coupling]);
  const line = portal && kind === 'limits' ? couplingDirection(card, portal, problems) : undefined;
  const parameter =
    portal && computed && sections.x && axisParameter(card, sections.x.parameter, portal, computed, problems);
  const x = parameter && sections.x && cardAxis(card, sections.x, parameter, problems);
  const axes = parameter ? [parameter.name] : [];
  const ties = portal ? cardTies(card, portal, parameter?.name, problems) : [];
  const coordinate = portal && line && cardCoordinate(card, portal, line.limitOn, problems);
  const refusal = portal && reachRefusal(portal, parameter?.name, computed);
  const values = portal && refusal && portalParameters(card, portal, axes, refusal, problems);
  const particles =
    sections.particles === undefined ? undefined : particleSet(source, sections.particles, problems);

  const limitOn = line?.limitOn;
  const drawn = coordinate?.name ?? limitOn;
  const context = { catalog, portal, axisParameter: parameter?.name, limitOn: drawn, particles };
  const searches = searchEntries(card, context, problems);
  const published = kind === 'limits' ? publishedEntries(card, context, problems) : [];
  const theory = kind === 'limits' ? theoryEntries(card, portal, problems) : [];
  const entries = [...searches, ...published, ...theory];
  checkCurveIds(entries, problems);
  checkBeside(published, [...searches, ...theory], problems);
  if (kind === 'yields') checkCountable(searches, problems);
  else if (entries.length === 0 && problems.length === 0) problems.push(noCurve(card));

  const couplingDimension =
    coordinate?.dimension ?? (portal && parameterNamed(portal, limitOn ?? portal.coupling)?.dimension);
  const figure = figureSettings(
    card,
    sections.figure,
    kind === 'yields' ? 'dimensionless' : couplingDimension,
    problems,
  );
  const coupling =
    kind === 'yields' && couplingDimension
      ? quantityAt(card, ['coupling'], couplingDimension, { above: 0 }, problems)
      : undefined;

  if (problems.length > 0 || !portal || !x || !values || !figure || !particles) return undefined;
  const shared = {
    ...identity(source, sections),
    figure,
    portal: { id: portal.id, parameters: values },
    x,
    ties,
    accuracy: sections.accuracy ?? 1e-3,
    particleSet: particles.id,
  };
  if (kind === 'limits') {
    return (
      line && {
        ...shared,
        kind,
        ...line,
        coordinate: coordinate?.name,
        entries: entries.map(({ entry }) => entry),
        notAvailable: ('notAvailable' in sections ? sections.notAvailable : undefined) ?? [],
      }
    );
  }
  if (coupling === undefined) return undefined;
  const parameters = { ...values, [portal.coupling]: coupling };
  const counted = searches.map(({ entry }) => entry);
  return { ...shared, portal: { id: portal.id, parameters }, kind, coupling, entries: counted };
}

/** The parameter along x: any of the portal's but the couplings that are computed. */
function axisParameter(
  card: Located,
  name: string,
  portal: PortalDefinition,
  computed: readonly string[],
  problems: InputProblem[],
): ParameterDefinition | undefined {
  const parameter = parameterNamed(portal, name);
  if (parameter !== undefined && !computed.includes(parameter.name)) return parameter;
  const known = portal.parameters.map((each) => each.name).filter((each) => !computed.includes(each));
  problems.push(
    problemAt(
      originAt(card, ['x', 'parameter']),
      `"${name.slice(0, 60)}" is not a parameter that the x axis can have`,
      { expected: `one of ${known.join(', ')}`, suggestion: nearestName(name, known) },
    ),
  );
  return undefined;
}

export function noCurve(card: Located): InputProblem {
  return problemAt(originAt(card, ['searches'], 'key'), 'the card has no curve', {
    expected: 'an entry in "searches" or in "published"',
  });
}

/** Events can only be counted where particles hit a target. */
function checkCountable(searches: readonly Placed<SearchEntry>[], problems: InputProblem[]): void {
  for (const { entry, origin } of searches) {
    if (entry.search.kind === 'missing-energy') continue;
    const message = `"${entry.search.id}" counts no events; it cannot be in a card of kind yields`;
    problems.push(problemAt(origin, message));
  }
}

/** The table of vector mesons that the card names; undefined after adding a problem. */
export function particleSet({ card, catalog }: CardSource, name: string, problems: InputProblem[]) {
  const sets = catalog.registries.vectorMesonSets();
  const found = sets.find(name);
  if (found === undefined) {
    const { message, ...hints } = unknownName(sets.what, name, sets.nearest(name), sets.names);
    problems.push(problemAt(originAt(card, ['particles']), message, hints));
  }
  return found;
}
