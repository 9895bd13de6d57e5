import { constants } from '../../physics/constants.ts';
import { kallen } from '../../physics/kinematics.ts';

const electronMass = constants.electronMass.value;

/** A range of the kinetic energy of the struck electron, GeV. */
export type KineticRange = readonly [from: number, to: number];

/** What the struck electron must pass. */
export interface RecoilCuts {
  /** Total energy, GeV; `energyMax` may be Infinity. */
  readonly energyMin: number;
  readonly energyMax: number;
  /** Smallest cosine of its angle to the incoming particle, 0 to 1; undefined: all angles. */
  readonly cosThetaMin: number | undefined;
}

/**
 * Kinetic energies T = -t / 2 m_e that kinematics allows in i e- -> j e- on an electron at rest; undefined below threshold.
 * The smaller end comes from the product of both ends of -t, m_e^2 (m_i^2 - m_j^2)^2 / s, without cancellation.
 *
 * @param energy of the incoming particle, GeV
 * @param incoming mass m_i and `outgoing` m_j, GeV
 */
export function kineticRange(energy: number, incoming: number, outgoing: number): KineticRange | undefined {
  const s = incoming ** 2 + electronMass ** 2 + 2 * energy * electronMass;
  const before = kallen(s, incoming, electronMass);
  const after = kallen(s, outgoing, electronMass);
  if (!(before > 0 && after > 0)) return undefined;
  const split = (incoming - outgoing) * (incoming + outgoing);
  // -t at backward scattering, 2 (E1* E2* + p1* p2*) - m_i^2 - m_j^2.
  const twoS = 2 * s;
  const energies = (s + incoming ** 2 - electronMass ** 2) * (s + outgoing ** 2 - electronMass ** 2);
  const largest = (energies + Math.sqrt(before * after)) / twoS - incoming ** 2 - outgoing ** 2;
  if (!(largest > 0)) return undefined;
  const smallest = (electronMass * split) ** 2 / (s * largest);
  return [smallest / (2 * electronMass), largest / (2 * electronMass)];
}

/**
 * Kinetic energies that pass the cuts as well. The electron's cosine is [(E + m_e) T + (m_j^2 - m_i^2)/2] / (k p_e), so that a
 * smallest one cuts out a range of T between two roots of a quadratic.
 */
export function recoilWindow(
  energy: number,
  incoming: number,
  outgoing: number,
  { energyMin, energyMax, cosThetaMin }: RecoilCuts,
): readonly KineticRange[] {
  const allowed = kineticRange(energy, incoming, outgoing);
  if (allowed === undefined) return [];
  const from = Math.max(allowed[0], energyMin - electronMass);
  const to = Math.min(allowed[1], energyMax - electronMass);
  if (cosThetaMin === undefined) return nonEmpty([[from, to]]);
  const rise = energy + electronMass;
  const offset = ((outgoing - incoming) * (outgoing + incoming)) / 2;
  const cut2 = cosThetaMin ** 2 * (energy - incoming) * (energy + incoming);
  // Below here the electron goes backwards.
  const forward = Math.max(from, -offset / rise);
  const a = rise * rise - cut2;
  const halfB = rise * offset - electronMass * cut2;
  const discriminant = halfB * halfB - a * offset * offset;
  if (!(discriminant > 0) || halfB >= 0) return nonEmpty([[forward, to]]);
  const larger = (-halfB + Math.sqrt(discriminant)) / a;
  const smaller = (offset * offset) / (a * larger);
  return nonEmpty([
    [forward, Math.min(to, smaller)],
    [Math.max(forward, larger), to],
  ]);
}

function nonEmpty(ranges: readonly KineticRange[]): readonly KineticRange[] {
  return ranges.filter(([from, to]) => to > from);
}
