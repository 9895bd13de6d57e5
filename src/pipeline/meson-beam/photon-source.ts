import { InputError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';

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
}

/**
 * The particle whose photon is searched for; undefined where the masses do not let it decay.
 *
 * @throws InputError for a portal that has none
 */
export function photonSource(portal: PhotonPortal): PhotonSource | undefined {
  const rows = portal.widths();
  const { pair, coupling } = portal;
  const isPhotonRow = ({ products }: { products: readonly string[] }) =>
    products.length === 2 && products.includes('gamma');
  const photonRows = rows.filter((row) => isPhotonRow(row) && pair?.names.includes(row.parent));
  if (pair === undefined || photonRows.length === 0) {
    throw new InputError([
      {
        message: `the portal ${portal.id} makes no pair of which one decays to a photon and the other`,
        expected: 'a portal such as dipole, sterile-dipole or dark-axion',
      },
    ]);
  }
  // Of two particles only the heavier one can decay to the other.
  const particle = photonRows.find(({ width }) => width > 0)?.parent;
  if (particle === undefined) return undefined;
  const place = pair.names.indexOf(particle);
  const mass = pair.masses[place]!;
  const other = pair.masses[1 - place]!;
  const own = rows.filter(({ parent }) => parent === particle);
  const fixed = own.find(({ couplingPower, width }) => couplingPower !== 2 && width > 0);
  if (fixed !== undefined) {
    throw new InputError([
      {
        message: `${particle} decays to ${fixed.products.join(' ')} at any coupling; only lifetimes that go with the coupling are followed`,
        expected: 'dark couplings of 0',
      },
    ]);
  }
  const square = portal.parameters[coupling]! ** 2;
  const all = own.reduce((sum, { width }) => sum + width, 0) / square;
  const toPhoton = own.filter(isPhotonRow).reduce((sum, { width }) => sum + width, 0) / square;
  if (!(toPhoton > 0)) return undefined;
  const photonEnergy = ((mass - other) * (mass + other)) / (2 * mass);
  return { particle, mass, photonEnergy, unitWidth: all, photonShare: toPhoton / all };
}
