import { InputError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { decayingParticle, isPhotonRow, photonWidths } from '../decaying-particle.ts';

/** A particle of the portal that decays to a photon and another one. */
export interface PhotonSource {
  readonly particle: string;
  /** GeV. */
  readonly mass: number;
  /** Energy of the photon in the rest frame of the particle, GeV. */
  readonly photonEnergy: number;
  /** Width of all decays at unit coupling, GeV per (unit of coupling)^2. */
  readonly unitWidth: number;
  /** Branching fraction of the decays to a photon and one other particle. */
  readonly photonShare: number;
  /** Branching fraction of the decays to an electron, a positron and one other particle. */
  readonly electronPairShare: number;
}

/**
 * The particle whose photon is searched for; undefined where the masses do not let it decay.
 *
 * @throws InputError for a portal that has none
 */
export function photonSource(portal: PhotonPortal): PhotonSource | undefined {
  const found = decayingParticle(portal);
  if (found === undefined) {
    throw new InputError([
      {
        message: `the portal ${portal.id} makes no pair of which one decays to a photon and the other`,
        expected: 'a portal such as dipole, sterile-dipole or dark-axion',
      },
    ]);
  }
  const { particle, mass, otherMass } = found;
  const rows = portal.widths().filter(({ parent }) => parent === particle);
  if (!rows.some((row) => isPhotonRow(row) && row.width > 0)) return undefined;
  const fixed = rows.find(({ couplingPower, width }) => couplingPower !== 2 && width > 0);
  if (fixed !== undefined) {
    throw new InputError([
      {
        message: `${particle} decays to ${fixed.products.join(' ')} at any coupling; only lifetimes that go with the coupling are followed`,
        expected: 'dark couplings of 0',
      },
    ]);
  }
  const { visible, total } = photonWidths(particle, rows, 1 / portal.parameters[portal.coupling]!);
  if (!(visible > 0)) return undefined;
  const photonEnergy = ((mass - otherMass) * (mass + otherMass)) / (2 * mass);
  const all = rows.reduce((sum, { width }) => sum + width, 0);
  const pairs = rows.filter(({ products }) => products.includes('e-') && products.includes('e+'));
  const electronPairShare = pairs.reduce((sum, { width }) => sum + width, 0) / all;
  return { particle, mass, photonEnergy, unitWidth: total, photonShare: visible / total, electronPairShare };
}
