import { withFiles } from '../catalog/index.ts';
import type { Card } from '../records/card.ts';
import type { Curve, ResultPanel, RunResult } from '../records/result.ts';
import type { RunContext } from './context.ts';
import { portalDefinition } from './portal-definition.ts';
import { unique } from './provenance.ts';
import { couplingPlanePanels, runCouplingPlane } from './run-coupling-plane.ts';
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
export async function runCard(card: Card, given: RunContext): Promise<RunResult> {
  const context = { ...given, catalog: withFiles(given.catalog, card.included) };
  switch (card.kind) {
    case 'limits': {
      const definition = portalDefinition(card.portal.id);
      const curves = await runLimits(card, definition, context);
      const { [definition.coupling]: _, ...parameters } = card.portal.parameters;
      const portal = { id: card.portal.id, parameters };
      return resultOf(card, portal, limitsPanels(card, definition), curves, context);
    }
    case 'yields': {
      const definition = portalDefinition(card.portal.id);
      const curves = await runYields(card, definition, context);
      return resultOf(card, card.portal, yieldsPanels(card, definition), curves, context);
    }
    case 'coupling-plane': {
      const definition = portalDefinition(card.portal.id);
      const curves = await runCouplingPlane(card, definition, context);
      return resultOf(card, card.portal, couplingPlanePanels(card, definition), curves, context);
    }
    case 'quantity': {
      const definition = portalDefinition(card.portal.id);
      const curves = await runQuantity(card, definition, context);
      return resultOf(card, card.portal, quantityPanels(card, definition), curves, context);
    }
    case 'edm-limits':
      return resultOf(card, noPortal, edmPanels(card), runEdm(card, context), context);
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
    references: unique([...card.references, ...curves.flatMap((curve) => curve.references)]),
    figure: { size: card.figure.size, theme: card.figure.theme, legend: card.figure.legend },
  };
}
