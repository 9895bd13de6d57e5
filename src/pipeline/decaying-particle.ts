import type { DarkPair, PartialWidth, PhotonPortal } from '../records/portal.ts';

/** The particle of a dark pair that decays to the other one and a photon. */
export interface DecayingParticle {
  /** Names as in `widths()`. */
  readonly particle: string;
  readonly other: string;
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
  const [first, second] = names;
  const isBetween = (row: PartialWidth) =>
    isPhotonRow(row, { particle: first, other: second }) ||
    isPhotonRow(row, { particle: second, other: first });
  if (!widths().some(isBetween)) return undefined;
  const place = masses[0] > masses[1] ? 0 : 1;
  const otherPlace = place === 0 ? 1 : 0;
  return {
    particle: names[place],
    other: names[otherPlace],
    mass: masses[place],
    otherMass: masses[otherPlace],
    photonAngles: pair.photonAngles?.[place],
  };
}

/** Whether it is the decay of the particle to a photon and the other one: that of an ALP to two photons is not. */
export function isPhotonRow(
  { parent, products }: PartialWidth,
  { particle, other }: Pick<DecayingParticle, 'particle' | 'other'>,
): boolean {
  return (
    parent === particle && products.length === 2 && products.includes('gamma') && products.includes(other)
  );
}

/**
 * Widths (GeV) of the particle, to a photon and the other one and to anything, at `ratio` times the couplings of the
 * portal to ordinary matter.
 */
export function photonWidths(
  names: Pick<DecayingParticle, 'particle' | 'other'>,
  widths: readonly PartialWidth[],
  ratio: number,
): { readonly visible: number; readonly total: number } {
  let visible = 0;
  let total = 0;
  for (const row of widths) {
    if (row.parent !== names.particle) continue;
    const value = row.couplingPower === 2 ? row.width * ratio ** 2 : row.width;
    total += value;
    if (isPhotonRow(row, names)) visible += value;
  }
  return { visible, total };
}
