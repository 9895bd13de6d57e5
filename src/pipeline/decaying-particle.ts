import type { DarkPair, PartialWidth, PhotonPortal } from '../records/portal.ts';

/** The particle of a dark pair that decays to a photon and the other one. */
export interface DecayingParticle {
  /** Name as in `widths()`. */
  readonly particle: string;
  /** GeV. */
  readonly mass: number;
  readonly otherMass: number;
  readonly photonAngles: NonNullable<DarkPair['photonAngles']>[number] | undefined;
}

/**
 * The heavier particle of the pair, as only it can decay to the other one; at equal masses neither does. Undefined for a
 * portal of whose pair, if it has one, neither decays to a photon at any masses.
 */
export function decayingParticle({
  pair,
  widths,
}: Pick<PhotonPortal, 'pair' | 'widths'>): DecayingParticle | undefined {
  if (pair === undefined) return undefined;
  const { names, masses } = pair;
  if (!widths().some((row) => names.includes(row.parent) && isPhotonRow(row))) return undefined;
  const place = masses[0] > masses[1] ? 0 : 1;
  return {
    particle: names[place],
    mass: masses[place],
    otherMass: masses[1 - place]!,
    photonAngles: pair.photonAngles?.[place],
  };
}

/** Decay to one photon and one other particle, such as a neutrino of any flavour; not that of an ALP to two photons. */
export function isPhotonRow({ products }: Pick<PartialWidth, 'products'>): boolean {
  return products.length === 2 && products.filter((name) => name === 'gamma').length === 1;
}

/**
 * Widths (GeV) of a particle, to one photon and one other particle and to anything, at `ratio` times the couplings of the
 * portal to ordinary matter.
 */
export function photonWidths(
  particle: string,
  widths: readonly PartialWidth[],
  ratio: number,
): { readonly visible: number; readonly total: number } {
  let visible = 0;
  let total = 0;
  for (const row of widths) {
    if (row.parent !== particle) continue;
    const value = row.couplingPower === 2 ? row.width * ratio ** 2 : row.width;
    total += value;
    if (isPhotonRow(row)) visible += value;
  }
  return { visible, total };
}
