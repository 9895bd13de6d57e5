import type { Point } from '../catalog/index.ts';
import { InputError } from '../records/errors.ts';
import { type ColliderEvents, colliderEvents, colliderEventsForm } from './collider-events.ts';
import type { RunContext } from './context.ts';
import { flyingParts } from './lepton-beam/flying-parts.ts';
import { requireBosonPortal } from './portal-definition.ts';
import { parameterUnit } from './provenance.ts';
import { signalAtPoint } from './quick.ts';

/** Events per product of two couplings. */
export interface EventCoefficient {
  /** As "g_agamma^2" or "g_agamma g_ae". */
  readonly product: string;
  readonly value: number;
  readonly error: number;
  readonly unit: string;
}

/**
 * Signal events of a search at the couplings of a point, by production channel, run, sample or bin.
 *
 * @throws InputError when the point has no search, or one that counts no events of its portal
 */
export async function eventsAtPoint(
  point: Point,
  accuracy: number,
  context: RunContext,
): Promise<ColliderEvents> {
  const search = point.entry?.search;
  if (search === undefined) throw new InputError([{ message: 'no search was named' }]);
  if (search.kind === 'beam-dump-decay') {
    const portal = requireBosonPortal(point.definition.build(point.parameters));
    return flyingParts(search, portal, accuracy, context);
  }
  if (search.kind !== 'missing-energy') {
    return colliderEvents(search, point.definition.build(point.parameters));
  }
  const { channels, total } = await signalAtPoint(point, accuracy, context);
  return { parts: channels, total };
}

/** The total per product of two couplings, for a search whose events are a form in them; else none. */
export function eventCoefficients(point: Point): readonly EventCoefficient[] {
  const search = point.entry?.search;
  if (search === undefined || search.kind === 'missing-energy' || search.kind === 'beam-dump-decay')
    return [];
  const form = colliderEventsForm(search, point.definition.build(point.parameters));
  if (form === undefined) return [];
  return form.couplings.flatMap((first, i) =>
    form.couplings.slice(i).map((second, offset): EventCoefficient => {
      // Both elements of the symmetric matrix multiply the product of two different couplings.
      const count = offset === 0 ? 1 : 2;
      const units = [first, second].filter((name) => parameterUnit(point.definition, name) === 'GeV^-1');
      return {
        product: offset === 0 ? `${first}^2` : `${first} ${second}`,
        value: count * form.coefficients[i]![i + offset]!,
        error: count * form.errors[i]![i + offset]!,
        unit: ['events', 'events GeV', 'events GeV^2'][units.length]!,
      };
    }),
  );
}
