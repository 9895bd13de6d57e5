import type { SearchEntry, YieldsCard } from '../records/card.ts';
import { InputError } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import type { Curve, ResultPanel } from '../records/result.ts';
import { cardPoints } from './card-points.ts';
import type { RunContext } from './context.ts';
import { missingEnergySignals, type Signal } from './missing-energy-signal.ts';
import { createPairCrossSections } from './pair-cross-sections.ts';
import { requirePhotonPortal } from './portal-definition.ts';
import {
  missingEnergyEquations,
  parameterLabel,
  parameterUnit,
  searchInputs,
  searchReferences,
  unique,
} from './provenance.ts';

/** The curve that sums all channels. */
export const totalChannel = 'total';

/** A yields card: signal events of every channel and their sum along the axis, one panel per search. */
export async function runYields(
  card: YieldsCard,
  definition: PortalDefinition,
  context: RunContext,
): Promise<readonly Curve[]> {
  const unit = { ...card.portal.parameters, [definition.coupling]: 1 };
  const points = cardPoints(card.x, unit, definition, card.ties);
  const values = points.values;
  const portals = points.portals.map(requirePhotonPortal);
  const pairCrossSections = createPairCrossSections(card.accuracy, context);
  const curves: Curve[] = [];
  for (const entry of card.entries) {
    const { search } = entry;
    if (search.kind !== 'missing-energy') {
      throw new InputError([
        {
          message: `search ${search.id} counts no events`,
          expected: 'a missing-energy search in a yields card',
        },
      ]);
    }
    const signals = await missingEnergySignals(search, portals, card.particleSet, pairCrossSections, context);
    for (const channel of [...Object.keys(signals[0]!.channels), totalChannel]) {
      curves.push(
        channelCurve(card, definition, entry, channel, values, signals, missingEnergyEquations(portals[0]!)),
      );
    }
  }
  return curves;
}

/** One panel per search of a yields card. */
export function yieldsPanels(card: YieldsCard, definition: PortalDefinition): readonly ResultPanel[] {
  const { yMin, yMax, marks } = card.figure;
  return card.entries.map((entry) => ({
    id: entry.curve,
    title: entry.label,
    xLabel: parameterLabel(definition, card.x.parameter),
    yLabel: 'signal events',
    xScale: card.x.scale,
    yScale: 'log',
    xRange: [card.x.from, card.x.to],
    yRange: [yMin, yMax],
    ...(marks.length > 0 ? { marks } : {}),
  }));
}

function channelCurve(
  card: YieldsCard,
  definition: PortalDefinition,
  entry: SearchEntry,
  channel: string,
  values: readonly number[],
  signals: readonly Signal[],
  equations: readonly string[],
): Curve {
  const scale = card.coupling ** 2;
  const points = signals.flatMap((signal, index) => {
    const events = channel === totalChannel ? signal.total : signal.channels[channel]!;
    if (events.value <= 0) return [];
    return [{ x: values[index]!, y: events.value * scale, yError: events.error * scale }];
  });
  return {
    id: `${entry.curve}/${channel}`,
    search: entry.search.id,
    label: channel,
    panel: entry.curve,
    origin: 'computed',
    status: entry.search.status,
    branch: '',
    xName: card.x.parameter,
    xUnit: parameterUnit(definition, card.x.parameter),
    yName: 'events',
    yUnit: '1',
    points,
    notes:
      points.length === values.length ? [] : [`channel closed at ${values.length - points.length} points`],
    confidenceLevel: undefined,
    inputs: {
      ...searchInputs(entry.search),
      coupling: card.coupling,
      particleSet: card.particleSet,
      ...entry.changed,
    },
    equations,
    references: unique([...searchReferences(entry.search), ...definition.references]),
    style: {},
  };
}
