import { alpha, constants } from '../../physics/constants.ts';

const electronMass = constants.electronMass.value;

/** Electrons of an atom whose momentum along the beam has the Compton profile of a hydrogen-like ground state. */
export interface AtomicShell {
  readonly electrons: number;
  /** Root mean square momentum p0 of one of its electrons, GeV. */
  readonly momentum: number;
}

/**
 * A shell by screened charge: p0 = Z_eff alpha m_e / n, the root mean square momentum of every hydrogen-like state with
 * principal quantum number n. The shape of the ground state is used for all of them, a simple model.
 *
 * @throws RangeError unless all three are positive
 */
export function hydrogenLikeShell(
  electrons: number,
  effectiveCharge: number,
  principalNumber = 1,
): AtomicShell {
  if (!(electrons > 0 && effectiveCharge > 0 && principalNumber > 0)) {
    throw new RangeError(
      `shell of ${electrons} electrons, Z_eff = ${effectiveCharge}, n = ${principalNumber}`,
    );
  }
  return { electrons, momentum: (effectiveCharge * alpha * electronMass) / principalNumber };
}

/** Density in q, the momentum along the beam: 8 p0^5 / (3 pi (p0^2 + q^2)^3). 1/GeV, normalised. */
export function comptonProfile(q: number, p0: number): number {
  const r = 1 / (1 + (q / p0) ** 2);
  return (8 * r * r * r) / (3 * Math.PI * p0);
}

/**
 * What stands for m_e in s = 2 m_e^2 + 2 E m for an electron with momentum q along the positron: sqrt(m_e^2 + q^2) - q, to
 * first order m_e - q. Binding and transverse momentum are of second order and left out.
 */
export function effectiveMass(q: number): number {
  const energy = Math.hypot(electronMass, q);
  return q <= 0 ? energy - q : electronMass ** 2 / (energy + q);
}

/** The inverse of `effectiveMass`. */
export function momentumOf(mass: number): number {
  return ((electronMass - mass) * (electronMass + mass)) / (2 * mass);
}

/** @throws RangeError unless the shells hold Z electrons with positive momenta */
export function requireShells(shells: readonly AtomicShell[], Z: number): void {
  const electrons = shells.reduce((sum, shell) => sum + shell.electrons, 0);
  if (!(Math.abs(electrons - Z) <= 1e-6 * Z && shells.every((s) => s.electrons > 0 && s.momentum > 0))) {
    throw new RangeError(`atomic shells hold ${electrons} electrons of ${Z}, or have no momentum`);
  }
}
