import { loadCatalog } from '../cli/load-card.ts';
import { parseCard } from '../src/catalog/index.ts';
import { axisValues } from '../src/pipeline/axis.ts';
import { formBranches } from '../src/pipeline/coupling-plane/form-branches.ts';
import { planePortal } from '../src/pipeline/coupling-plane/run.ts';
import { bosonFormAt } from '../src/pipeline/limits/boson-form.ts';
import { portalDefinition, requireBosonPortal } from '../src/pipeline/portal-definition.ts';
import { portalDefinitions } from '../src/portals/index.ts';
import type { CouplingPlaneCard, SearchEntry } from '../src/records/card.ts';
import { formValue } from '../src/records/coupling-form.ts';
import type { CurvePoint } from '../src/records/result.ts';
import { signalOverLimit } from './angle-quadrature.ts';
import { sideBySide, timesText } from './side-by-side.ts';

const text = `darkreach: 1
kind: coupling-plane
title: Bench
portal: { name: alp, m_a: 10 MeV }
x: { parameter: g_ae, from: 1e-3 /GeV, to: 1e2 /GeV, points: 100, scale: log }
y: { parameter: g_agamma, from: 1e-6 /GeV, to: 2e-2 /GeV }
searches: [{ search: delphi }, { search: belle2-50ab }, { search: padme }]
`;

/**
 * A plane of 100 x 100 couplings of an ALP of 10 MeV: the quadratic form computed once against the same computed again at
 * each point, in closed form and by quadrature over the angle; and the edge of the plane as cards have it.
 */
export function benchCouplingPlane(): void {
  const catalog = loadCatalog();
  const card = parseCard(text, 'bench.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
  if (card.kind !== 'coupling-plane') throw new Error(`a card of kind ${card.kind}`);
  console.log('plane of 100 x 100 couplings, signal over limit at each point, best turn of each route:');
  for (const entry of card.entries) benchSearch(entry, card);
}

function benchSearch(entry: SearchEntry, card: CouplingPlaneCard): void {
  const { search } = entry;
  const definition = portalDefinition(card.portal.id);
  const portal = requireBosonPortal(definition.build({ ...card.portal.parameters, g_ae: 0, g_agamma: 0 }));
  const plane = planePoints(card);
  const value = ({ form, upper }: ReturnType<typeof limitAt>, point: PlanePoint) =>
    formValue(form, point) / upper;
  const limitAt = () => bosonFormAt(search, portal).limit!;

  const once = (): readonly number[] => {
    const limit = limitAt();
    return plane.map((point) => value(limit, point));
  };
  const again = sideBySide(once, () => plane.map((point) => value(limitAt(), point)));
  const byQuadrature = sideBySide(once, () =>
    plane.map((point) => signalOverLimit(search, portal.mass, point)),
  );
  console.log(
    `  ${search.id}: form once ${again.ours.toPrecision(3)} ms; at each point ${again.other.toPrecision(3)} ms, ` +
      `ratio ${timesText(again.ratio)}, largest difference ${again.difference.toExponential(1)}; at each point by ` +
      `quadrature ${byQuadrature.other.toPrecision(3)} ms, ratio ${timesText(byQuadrature.ratio)}, ` +
      `${byQuadrature.difference.toExponential(1)}`,
  );
  printEdge(entry, card, once(), again.other);
}

/** The edge that a card draws against the plane computed again at each point, and points on its wrong side. */
function printEdge(
  entry: SearchEntry,
  card: CouplingPlaneCard,
  signals: readonly number[],
  again: number,
): void {
  const definition = portalDefinition(card.portal.id);
  const portal = planePortal(card, definition);
  const edgeOf = (): readonly CurvePoint[] =>
    formBranches(bosonFormAt(entry.search, portal).limit, card)[0]!.points;
  const numbers = () => edgeOf().map(({ y }) => y);
  const { ours } = sideBySide(numbers, numbers);
  const edges = new Map(edgeOf().map(({ x, y }) => [x, y]));
  const wrong = planePoints(card).filter(({ g_ae, g_agamma }, index) => {
    // No edge: all of the column is allowed; one at the bottom: all is excluded.
    const edge = edges.get(g_ae) ?? Number.POSITIVE_INFINITY;
    return (g_agamma > edge || edge === card.y.from) !== signals[index]! > 1;
  });
  console.log(
    `    edge for the card ${ours.toPrecision(3)} ms, ratio ${timesText(again / ours)}, ` +
      `${wrong.length} of ${signals.length} points on its wrong side`,
  );
}

interface PlanePoint extends Readonly<Record<string, number>> {
  readonly g_ae: number;
  readonly g_agamma: number;
}

function planePoints(card: CouplingPlaneCard): readonly PlanePoint[] {
  const { x, y } = card;
  const rows = axisValues({ ...y, points: 100, scale: 'log' });
  return axisValues(x).flatMap((g_ae) => rows.map((g_agamma) => ({ g_ae, g_agamma })));
}
