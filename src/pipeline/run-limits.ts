import type { LimitsCard, PublishedEntry, SearchEntry } from '../records/card.ts';
import { ComputationError } from '../records/errors.ts';
import type { PhotonPortal, PortalDefinition } from '../records/portal.ts';
import type { Curve, CurvePoint, ResultPanel } from '../records/result.ts';
import type { InvisibleDecaySearch, MissingEnergySearch } from '../records/search.ts';
import { couplingLimitForPower, limitMethods } from '../statistics/index.ts';
import { cardPoints } from './card-points.ts';
import type { RunContext } from './context.ts';
import { invisibleDecayLimit } from './invisible-decay-limit.ts';
import { missingEnergySignals } from './missing-energy-signal.ts';
import { createPairCrossSections, type PairCrossSections } from './pair-cross-sections.ts';
import {
  couplingUnit,
  missingEnergyEquations,
  parameterLabel,
  parameterUnit,
  searchInputs,
  searchReferences,
  unique,
} from './provenance.ts';

/** A limits card: every search's smallest excluded coupling along the axis, and the published curves. */
export async function runLimits(
  card: LimitsCard,
  definition: PortalDefinition,
  context: RunContext,
): Promise<readonly Curve[]> {
  const { values, portals } = cardPoints(card.x, card.portal.parameters, definition);
  const pairCrossSections = createPairCrossSections(card.accuracy, context);
  const plane: Plane = { card, definition, values, portals, pairCrossSections, context };

  const curves: Curve[] = [];
  for (const entry of card.entries) {
    if (entry.type === 'published') curves.push(...publishedCurves(entry, plane));
    else curves.push(await searchCurve(entry, plane));
  }
  return curves;
}

/** The one panel of a limits card. */
export function limitsPanels(card: LimitsCard, definition: PortalDefinition): readonly ResultPanel[] {
  const { yMin, yMax } = card.figure;
  return [
    {
      id: 'limits',
      title: '',
      xLabel: parameterLabel(definition, card.x.parameter),
      yLabel: parameterLabel(definition, definition.coupling),
      xScale: card.x.scale,
      yScale: 'log',
      xRange: [card.x.from, card.x.to],
      yRange: [yMin, yMax],
    },
  ];
}

interface Plane {
  readonly card: LimitsCard;
  readonly definition: PortalDefinition;
  readonly values: readonly number[];
  readonly portals: readonly PhotonPortal[];
  readonly pairCrossSections: PairCrossSections;
  readonly context: RunContext;
}

/** What a search says on the plane: its points, and what its numbers rest on beside its own data. */
interface Limits {
  readonly points: readonly CurvePoint[];
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly equations: readonly string[];
  /** Of the statistical method. */
  readonly references: readonly string[];
}

async function searchCurve(entry: SearchEntry, plane: Plane): Promise<Curve> {
  const { search } = entry;
  const limits =
    search.kind === 'missing-energy'
      ? await missingEnergyLimits(search, entry, plane)
      : invisibleDecayLimits(search, plane);
  const missing = plane.values.length - limits.points.length;
  return {
    ...curveNames(plane),
    id: entry.curve,
    search: search.id,
    label: entry.label,
    origin: 'computed',
    status: search.status,
    // The signal grows with the coupling for every value: a limit from above, with one branch only.
    branch: '',
    points: limits.points,
    notes: missing === 0 ? [] : [`no reach at ${missing} of ${plane.values.length} points`],
    confidenceLevel: search.confidenceLevel,
    inputs: { ...searchInputs(search), ...limits.inputs, ...entry.changed },
    equations: limits.equations,
    references: unique([...searchReferences(search), ...plane.definition.references, ...limits.references]),
    style: entry.style,
  };
}

async function missingEnergyLimits(
  search: MissingEnergySearch,
  entry: SearchEntry,
  plane: Plane,
): Promise<Limits> {
  const { card, portals, pairCrossSections, context } = plane;
  const method = limitMethods[entry.statistics];
  const upperLimit = method.upperLimit({
    observed: search.observed ?? Math.round(search.background),
    background: search.background,
    confidenceLevel: search.confidenceLevel,
  });
  const signals = await missingEnergySignals(search, portals, card.particleSet, pairCrossSections, context);
  const points: CurvePoint[] = [];
  signals.forEach((signal, index) => {
    if (signal.total.value <= signal.total.error) return;
    const limit = couplingLimitForPower(signal.total, 2, upperLimit);
    requireAccuracy(limit, card.accuracy, entry.curve, plane.values[index]!);
    const channels = Object.fromEntries(
      Object.entries(signal.channels).map(([name, events]) => [name, events.value * limit.value ** 2]),
    );
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error, channels });
  });
  return {
    points,
    inputs: { statistics: method.title, upperLimitEvents: upperLimit, particleSet: card.particleSet },
    equations: missingEnergyEquations(portals[0]!),
    references: method.references,
  };
}

function requireAccuracy(
  limit: { readonly value: number; readonly error: number },
  accuracy: number,
  curve: string,
  x: number,
): void {
  if (limit.error <= accuracy * limit.value) return;
  throw new ComputationError(
    `${curve} at ${x}: relative error ${(limit.error / limit.value).toExponential(1)} instead of ${accuracy}; ` +
      'ask for a looser accuracy or report the point',
  );
}

function invisibleDecayLimits(search: InvisibleDecaySearch, plane: Plane): Limits {
  const meson = plane.context.catalog.vectorMeson(plane.card.particleSet, search.meson);
  const points: CurvePoint[] = [];
  plane.portals.forEach((portal, index) => {
    const limit = invisibleDecayLimit(search, portal, meson);
    if (limit === undefined) return;
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error });
  });
  return {
    points,
    inputs: {
      particleSet: plane.card.particleSet,
      mesonMassGeV: meson.mass,
      mesonTotalWidthGeV: meson.totalWidth,
      mesonPhotonCoupling: meson.photonCoupling,
    },
    equations: ['missing-energy (13), (16), (20), (21)'],
    references: [],
  };
}

function publishedCurves(entry: PublishedEntry, plane: Plane): readonly Curve[] {
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

function curveNames(plane: Plane) {
  return {
    panel: 'limits',
    xName: plane.card.x.parameter,
    xUnit: parameterUnit(plane.definition, plane.card.x.parameter),
    yName: plane.definition.coupling,
    yUnit: couplingUnit(plane.definition),
  };
}
