import { withFiles } from '../catalog/index.ts';
import type { Card } from '../records/card.ts';
import type { Curve, ResultPanel, RunResult } from '../records/result.ts';
import type { RunContext } from './context.ts';
import { couplingPlanePanels, runCouplingPlane } from './coupling-plane/run.ts';
import { portalDefinition } from './portal-definition.ts';
import { canonicalReferences } from './provenance.ts';
import { edmPanels, runEdm } from './run-edm.ts';
import { limitsPanels, runLimits } from './run-limits.ts';
import { quantityPanels, runQuantity } from './run-quantity.ts';
import { runYields, yieldsPanels } from './run-yields.ts';

/**
 * The whole job, from a validated card to a result that figures and files are made from: portal ->
 * production -> propagation -> detection -> statistics.
 *
 * @throws ComputationError or ConvergenceError naming the point that failed
 */
export async function runCard(card: Card, context: RunContext): Promise<RunResult> {
  return resultOfCurves(card, await runCurves(card, context), context);
}

/** Every curve of a card, in the order of its entries. */
export async function runCurves(card: Card, given: RunContext): Promise<readonly Curve[]> {
  const context = { ...given, catalog: withFiles(given.catalog, card.included) };
  const curves = await curvesOfKind(card, context);
  return curves.map((curve) => ({
    ...curve,
    references: canonicalReferences(curve.references, context.catalog),
  }));
}

async function curvesOfKind(card: Card, context: RunContext): Promise<readonly Curve[]> {
  if (card.kind === 'edm-limits') return runEdm(card, context);
  const definition = portalDefinition(card.portal.id);
  switch (card.kind) {
    case 'limits':
      return runLimits(card, definition, context);
    case 'yields':
      return runYields(card, definition, context);
    case 'coupling-plane':
      return runCouplingPlane(card, definition, context);
    case 'quantity':
      return runQuantity(card, definition, context);
  }
}

/** The result of a card from its curves, for whoever kept some of an earlier run. */
export function resultOfCurves(card: Card, curves: readonly Curve[], context: RunContext): RunResult {
  if (card.kind === 'edm-limits') return resultOf(card, noPortal, edmPanels(card), curves, context);
  const definition = portalDefinition(card.portal.id);
  switch (card.kind) {
    case 'limits': {
      const { [definition.coupling]: _, ...parameters } = card.portal.parameters;
      const portal = { id: card.portal.id, parameters };
      return resultOf(card, portal, limitsPanels(card, definition), curves, context);
    }
    case 'yields':
      return resultOf(card, card.portal, yieldsPanels(card, definition), curves, context);
    case 'coupling-plane':
      return resultOf(card, card.portal, couplingPlanePanels(card, definition), curves, context);
    case 'quantity':
      return resultOf(card, card.portal, quantityPanels(card, definition), curves, context);
  }
}

const noPortal = { id: 'cp-violating-dark-axion', parameters: {} };

function resultOf(
  card: Card,
  portal: { readonly id: string; readonly parameters: Readonly<Record<string, number>> },
  panels: readonly ResultPanel[],
  curves: readonly Curve[],
  context: RunContext,
): RunResult {
  return {
    schema: 1,
    darkreach: context.version,
    card: card.id,
    cardFile: card.file,
    kind: card.kind,
    title: card.title,
    description: card.description,
    seed: context.seed,
    accuracy: card.accuracy,
    portal: portal.id,
    parameters: portal.parameters,
    settings: { xParameter: card.x.parameter, points: card.x.points, scale: card.x.scale },
    panels,
    curves,
    ...(card.kind === 'limits' && card.notAvailable.length > 0 ? { notAvailable: card.notAvailable } : {}),
    references: canonicalReferences(
      [...card.references, ...curves.flatMap((curve) => curve.references)],
      context.catalog,
    ),
    figure: { size: card.figure.size, theme: card.figure.theme, legend: card.figure.legend },
  };
}
