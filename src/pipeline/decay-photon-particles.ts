import type { DecayPhotonEvents } from '../detection/mono-photon/index.ts';
import { InputError } from '../records/errors.ts';
import type { PhotonPortal, Portal } from '../records/portal.ts';
import type { DecayPhotonSearch } from '../records/search.ts';

/** Which two dark particles e+ e- make, which of them decays to a photon, and how. */
export interface DecayPhotonParticles {
  readonly portal: PhotonPortal;
  /** What a search for photons of decays sees of them. */
  readonly events: DecayPhotonEvents;
  /** The heavier one, as in `widths()`, and what it decays to, joined by a space. */
  readonly parent: string;
  readonly products: string;
  readonly equations: readonly string[];
}

/**
 * Of a dark photon beside an ALP, or of the heavier of two fermions with a dipole between them: one real dipole keeps
 * parity, and a decay of spin 1/2 that keeps parity is isotropic, however polarised. That of a sterile neutrino, beside a
 * left-handed one, does not, and is not followed.
 *
 * @throws InputError for portals without such a decay
 */
export function decayPhotonParticles(
  { id, kind, energy }: Pick<DecayPhotonSearch, 'id' | 'kind' | 'energy'>,
  portal: Portal,
): DecayPhotonParticles {
  if (portal.kind === 'photon-portal') {
    const { m_a: axionMass, m_gammaD: mass } = portal.parameters;
    if (axionMass !== undefined && mass !== undefined) {
      return {
        portal,
        events: { sqrtS: energy, mass, axionMass },
        parent: 'gammaD',
        products: 'a gamma',
        equations: ['dark-axion (6), (7), Table I'],
      };
    }
    if (portal.id === 'dipole' && portal.pair !== undefined) {
      const { names, masses, longitudinalShare } = portal.pair;
      return {
        portal,
        events: {
          sqrtS: energy,
          mass: masses[1],
          axionMass: masses[0],
          longitudinalShare: longitudinalShare(energy ** 2),
        },
        parent: names[1],
        products: `${names[0]} gamma`,
        equations: [
          'mono-photon (A.1), (A.2), (A.4)',
          'isotropic decay in flight, docs/searches/mono-photon.md',
        ],
      };
    }
  }
  throw new InputError([
    {
      message: `${id} (${kind}) counts photons of dark decays, which are not computed for the portal ${portal.id}`,
      expected: 'the portal dark-axion, dark-ksvz or dipole',
    },
  ]);
}
