import type { Estimate } from '../../numerics/estimate.ts';
import { constants } from '../../physics/constants.ts';
import { alpLoopPhotonCoupling } from '../../portals/alp-loop.ts';
import { branchingFractions, meanFlightCm, properDecayLengthCm, totalWidth } from '../../portals/decays.ts';
import { ComputationError, InputError } from '../../records/errors.ts';
import type { Portal } from '../../records/portal.ts';
import type { Quantity } from '../../records/quantity.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/** Of closed forms and of the quadrature of a three-body width. */
const relativeError = 1e-9;

/** A partial width, or the total one, GeV; no value where it is closed. */
export function preparedWidth(
  quantity: Extract<Quantity, { kind: 'width' }>,
  portal: Portal,
): PreparedQuantity {
  const { parent, products } = quantity;
  const rows = (of: Portal) =>
    of.widths().filter((row) => row.parent === parent && (products ?? name(row)) === name(row));
  return {
    at: ({ portal: at }) => positive(totalWidth(rows(at), parent)),
    equations: [...new Set(rows(portal).map(({ equation }) => equation))],
  };
}

/** A share of all decays; no value where the channel is closed. */
export function preparedBranchingFraction(
  quantity: Extract<Quantity, { kind: 'branching-fraction' }>,
  portal: Portal,
): PreparedQuantity {
  const { parent, products } = quantity;
  return {
    at: ({ portal: at }) =>
      positive(branchingFractions(at.widths(), parent).find((row) => name(row) === products)?.fraction ?? 0),
    equations: [...new Set(portal.widths().map(({ equation }) => equation))],
  };
}

/** c tau, or p/m c tau at a momentum, m; no value for what does not decay. */
export function preparedDecayLength(
  quantity: Extract<Quantity, { kind: 'decay-length' }>,
  portal: Portal,
): PreparedQuantity {
  const { parent, momentum } = quantity;
  return {
    at: ({ portal: at }) => {
      const width = totalWidth(at.widths(), parent);
      if (width === 0) return undefined;
      const lengthCm =
        momentum === undefined
          ? properDecayLengthCm(width)
          : meanFlightCm(width, parentMass(at, parent), momentum);
      return positive(lengthCm / 100);
    },
    equations: [...new Set(portal.widths().map(({ equation }) => equation))],
  };
}

/** |delta g_agamma| of the loop of one lepton at its coupling, GeV^-1, invisible-alp (9), (10). */
export function preparedLoopCoupling(
  quantity: Extract<Quantity, { kind: 'photon-loop-coupling' }>,
  portal: Portal,
): PreparedQuantity {
  const coupling = quantity.lepton === 'e' ? 'g_ae' : 'g_amu';
  const mass = quantity.lepton === 'e' ? constants.electronMass.value : constants.muonMass.value;
  if (portal.kind !== 'boson-portal' || portal.parameters[coupling] === undefined) {
    throw new InputError([
      { message: `the portal ${portal.id} has no coupling ${coupling}`, expected: 'the portal alp' },
    ]);
  }
  return {
    at: ({ portal: at }) => {
      const loop = alpLoopPhotonCoupling(at.parameters[coupling]!, at.parameters['m_a']!, mass);
      return positive(Math.hypot(loop.re, loop.im));
    },
    equations: ['invisible-alp (9), (10)'],
  };
}

function parentMass(portal: Portal, parent: string): number {
  const mass = portal.parameters[`m_${parent}`];
  if (mass !== undefined) return mass;
  throw new ComputationError(`the portal ${portal.id} has no mass of ${parent}`);
}

function name({ products }: { readonly products: readonly string[] }): string {
  return products.join(' ');
}

function positive(value: number): Estimate | undefined {
  return value > 0 ? { value, error: value * relativeError } : undefined;
}
