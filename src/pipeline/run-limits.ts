import type { LimitsCard, PublishedEntry, SearchEntry, TheoryEntry } from '../records/card.ts';
import type { PhotonPortal, PortalCoordinate, PortalDefinition } from '../records/portal.ts';
import type { Curve, CurvePoint, ResultPanel } from '../records/result.ts';
import { cardPoints, withTies } from './card-points.ts';
import type { RunContext } from './context.ts';
import { collectLimits } from './limits/collect.ts';
import type { Plane } from './limits/plane.ts';
import { thermalTargets } from './limits/thermal-target.ts';
import { sharedEdges } from './meson-beam/shared-edges.ts';
import { createPairCrossSections } from './pair-cross-sections.ts';
import { requireBosonPortal, requirePhotonPortal } from './portal-definition.ts';
import {
  dimensionUnit,
  labelWithUnit,
  parameterDimension,
  parameterLabel,
  parameterUnit,
  searchInputs,
  searchReferences,
  unique,
} from './provenance.ts';

/** The plane of a card, with its axis. */
type CardPlane = Plane & { readonly card: LimitsCard };

/** A limits card: every search's excluded couplings along the axis, and the published curves. */
export async function runLimits(
  card: LimitsCard,
  definition: PortalDefinition,
  context: RunContext,
): Promise<readonly Curve[]> {
  const { values, portals } = cardPoints(
    card.x,
    { ...card.portal.parameters, ...card.direction },
    definition,
    card.ties,
  );
  // One array for all searches: answers that they share are kept by it.
  let photonPortals: readonly PhotonPortal[] | undefined;
  const plane: CardPlane = {
    card,
    definition,
    values,
    portals,
    photonPortals: () => (photonPortals ??= portals.map(requirePhotonPortal)),
    bosonPortals: () => portals.map(requireBosonPortal),
    pairCrossSections: createPairCrossSections(card.accuracy, context),
    mesonPhotonEdges: sharedEdges(card.entries, card.accuracy, context),
    context,
  };

  const curves: Curve[] = [];
  for (const entry of card.entries) {
    if (entry.type === 'published') curves.push(...publishedCurves(entry, plane));
    else if (entry.type === 'theory') curves.push(theoryCurve(entry, plane));
    else curves.push(...(await searchCurves(entry, plane)));
  }
  return curves;
}

/** The one panel of a limits card. */
export function limitsPanels(card: LimitsCard, definition: PortalDefinition): readonly ResultPanel[] {
  const { yMin, yMax, marks } = card.figure;
  return [
    {
      id: 'limits',
      title: '',
      xLabel: parameterLabel(definition, card.x.parameter),
      yLabel: yLabel(card, definition),
      xScale: card.x.scale,
      yScale: 'log',
      xRange: [card.x.from, card.x.to],
      yRange: [yMin, yMax],
      ...(marks.length > 0 ? { marks } : {}),
    },
  ];
}

async function searchCurves(entry: SearchEntry, plane: CardPlane): Promise<readonly Curve[]> {
  const { search } = entry;
  const limits = await collectLimits(entry, plane);
  const drawn = inCoordinate(plane);
  return limits.branches.map(({ branch, points, notes = [] }) => {
    const missing = plane.values.length - points.length;
    return {
      ...curveNames(plane),
      id: entry.curve,
      search: search.id,
      label: entry.label,
      origin: 'computed',
      status: search.status,
      branch,
      points: points.map(drawn),
      notes: [...(missing <= 0 ? [] : [`no reach at ${missing} of ${plane.values.length} points`]), ...notes],
      confidenceLevel: search.confidenceLevel,
      inputs: { ...searchInputs(search), ...limits.inputs, ...entry.changed },
      equations: limits.equations,
      references: unique([...searchReferences(search), ...plane.definition.references, ...limits.references]),
      style: entry.style,
    };
  });
}

function theoryCurve(entry: TheoryEntry, plane: CardPlane): Curve {
  const { card, definition, values, portals } = plane;
  const { points, notes, equation } = thermalTargets(entry, values, portals, card.accuracy);
  const { darkMatter, splitting, abundance } = entry;
  return {
    ...curveNames(plane),
    id: entry.curve,
    search: entry.line,
    label: entry.label,
    origin: 'computed',
    status: 'projection',
    branch: '',
    points: points.map(inCoordinate(plane)),
    notes,
    confidenceLevel: undefined,
    inputs: {
      ...card.portal.parameters,
      ...(darkMatter === undefined ? {} : { darkMatter, splitting }),
      abundance,
    },
    equations: [equation],
    references: definition.references,
    style: { dash: 'solid', ...entry.style },
  };
}

function publishedCurves(entry: PublishedEntry, plane: CardPlane): readonly Curve[] {
  const { published } = entry;
  const branches: readonly [Curve['branch'], typeof published.lower][] =
    published.shape === 'band'
      ? [
          ['lower', published.lower],
          ['upper', published.upper],
        ]
      : [['', published.lower]];
  return branches.map(([branch, points]) => ({
    ...curveNames(plane),
    id: entry.curve,
    search: published.id,
    label: entry.label,
    origin: published.origin,
    status: published.status,
    branch,
    points: points.map(([x, y]) => ({ x, y, yError: 0 })),
    notes: [published.assumption],
    confidenceLevel: published.confidenceLevel,
    inputs: { shape: published.shape },
    equations: [],
    references: published.references,
    style: entry.style,
  }));
}

function curveNames({ card, definition }: CardPlane) {
  const coordinate = coordinateOf(card, definition);
  return {
    panel: 'limits',
    xName: card.x.parameter,
    xUnit: parameterUnit(definition, card.x.parameter),
    yName: coordinate?.name ?? card.limitOn,
    yUnit: dimensionUnit(coordinate?.dimension ?? parameterDimension(definition, card.limitOn)),
  };
}

function coordinateOf(
  { coordinate }: LimitsCard,
  definition: PortalDefinition,
): PortalCoordinate | undefined {
  return definition.coordinates?.find(({ name }) => name === coordinate);
}

/** A limit on the coupling as one in the card's coordinate, which goes as a power of it. */
function inCoordinate({ card, definition }: CardPlane): (point: CurvePoint) => CurvePoint {
  const coordinate = coordinateOf(card, definition);
  if (coordinate === undefined) return (point) => point;
  return (point) => {
    const at = { ...card.portal.parameters, [card.x.parameter]: point.x, [card.limitOn]: point.y };
    const y = coordinate.value(withTies(at, card.ties));
    const drawn = (limit: number) => y * (limit / point.y) ** coordinate.power;
    return {
      ...point,
      y,
      yError: (Math.abs(coordinate.power) * y * point.yError) / point.y,
      ...(point.fluxBand && { fluxBand: [drawn(point.fluxBand[0]), drawn(point.fluxBand[1])] }),
    };
  };
}

function yLabel(card: LimitsCard, definition: PortalDefinition): string {
  const coordinate = coordinateOf(card, definition);
  if (coordinate === undefined) return parameterLabel(definition, card.limitOn);
  return labelWithUnit(coordinate.symbol, coordinate.dimension);
}
