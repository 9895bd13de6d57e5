import type { CouplingPlaneCard, SearchEntry } from '../../records/card.ts';
import type { BosonPortal, PortalDefinition } from '../../records/portal.ts';
import type { Curve, ResultPanel } from '../../records/result.ts';
import type { RunContext } from '../context.ts';
import { type BosonForm, bosonFormAt } from '../limits/boson-form.ts';
import { missingEnergyFormAt } from '../limits/boson-missing-energy.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { parameterLabel, parameterUnit, searchInputs, searchReferences, unique } from '../provenance.ts';
import type { PlaneBranch } from './branch.ts';
import { flightBranches } from './flight-branches.ts';
import { formBranches } from './form-branches.ts';

/**
 * A plane of two couplings at fixed masses. Rates are quadratic forms in the couplings, computed once: a point of the plane
 * costs the solution of a quadratic equation. Those of decays in flight depend on the lifetime too, see `flightRates`.
 */
export async function runCouplingPlane(
  card: CouplingPlaneCard,
  definition: PortalDefinition,
  context: RunContext,
): Promise<readonly Curve[]> {
  const curves: Curve[] = [];
  for (const entry of card.entries) {
    const { branches, ...found } = await planeBranches(entry, card, definition, context);
    curves.push(...branches.map((branch) => planeCurve(entry, card, definition, branch, found)));
  }
  return curves;
}

/** The boson of the plane at its fixed masses, with its couplings off. @throws InputError for a portal of another kind */
export function planePortal({ portal, x, y }: CouplingPlaneCard, definition: PortalDefinition): BosonPortal {
  return requireBosonPortal(definition.build({ ...portal.parameters, [x.parameter]: 0, [y.parameter]: 0 }));
}

/** What the numbers of a curve rest on, beside the search and the portal. */
interface Origin {
  readonly equations: readonly string[];
  readonly references: readonly string[];
  readonly inputs: Readonly<Record<string, number | string>>;
}

async function planeBranches(
  entry: SearchEntry,
  card: CouplingPlaneCard,
  definition: PortalDefinition,
  context: RunContext,
): Promise<Origin & { readonly branches: readonly PlaneBranch[] }> {
  const { search } = entry;
  if (search.kind === 'beam-dump-decay') return flightBranches(search, entry, card, definition, context);
  const { limit, equations } = await formOf(entry, planePortal(card, definition), card, context);
  const branches = formBranches(limit, card);
  return { branches, equations: [...equations, 'invisible-alp (29), (30)'], references: [], inputs: {} };
}

async function formOf(
  entry: SearchEntry,
  portal: BosonPortal,
  card: CouplingPlaneCard,
  context: RunContext,
): Promise<BosonForm> {
  const { search } = entry;
  if (search.kind !== 'missing-energy') return bosonFormAt(search, portal);
  return missingEnergyFormAt(search, entry, portal, card.accuracy, context);
}

function planeCurve(
  entry: SearchEntry,
  card: CouplingPlaneCard,
  definition: PortalDefinition,
  { suffix, branch, points }: PlaneBranch,
  { equations, references, inputs }: Origin,
): Curve {
  const { x, y } = card;
  return {
    id: `${entry.curve}${suffix}`,
    search: entry.search.id,
    label: entry.label,
    panel: 'plane',
    origin: 'computed',
    status: entry.search.status,
    branch,
    xName: x.parameter,
    xUnit: parameterUnit(definition, x.parameter),
    yName: y.parameter,
    yUnit: parameterUnit(definition, y.parameter),
    points,
    notes: points.length === 0 ? ['no reach in this plane'] : [],
    confidenceLevel: entry.search.confidenceLevel,
    inputs: { ...searchInputs(entry.search), ...inputs, ...card.portal.parameters, ...entry.changed },
    equations,
    references: unique([...searchReferences(entry.search), ...definition.references, ...references]),
    style: entry.style,
  };
}

/** The one panel of a coupling plane. */
export function couplingPlanePanels(
  card: CouplingPlaneCard,
  definition: PortalDefinition,
): readonly ResultPanel[] {
  return [
    {
      id: 'plane',
      title: '',
      xLabel: parameterLabel(definition, card.x.parameter),
      yLabel: parameterLabel(definition, card.y.parameter),
      xScale: card.x.scale,
      yScale: card.x.scale,
      xRange: [card.x.from, card.x.to],
      yRange: [card.y.from, card.y.to],
    },
  ];
}
