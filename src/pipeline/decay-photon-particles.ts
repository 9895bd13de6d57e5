import type { DecayPhotonEvents } from '../detection/mono-photon/index.ts';
import { InputError } from '../records/errors.ts';
import type { DarkPair, PhotonPortal, Portal } from '../records/portal.ts';
import type { Search } from '../records/search.ts';
import { type DecayingParticle, decayingParticle } from './decaying-particle.ts';

/** A pair of which one particle decays to the other and a photon, with angles that can be followed. */
export interface PhotonPair extends DecayingParticle {
  readonly portal: PhotonPortal;
  readonly photonAngles: NonNullable<DecayingParticle['photonAngles']>;
  readonly longitudinalShare: DarkPair['longitudinalShare'];
  readonly equations: readonly string[];
}

const equations = {
  transverse: ['dark-axion (6), (7), Table I'],
  isotropic: ['mono-photon (A.1), (A.2), (A.4)', 'isotropic decay in flight, docs/searches/mono-photon.md'],
} as const;

/**
 * Of a dark photon and an ALP, or two fermions with a dipole between them: one real dipole keeps parity, and a decay of
 * spin 1/2 that keeps parity is isotropic, however polarised. That of a sterile neutrino, beside a left-handed one, does
 * not, and is not followed.
 *
 * @throws InputError for portals without such a decay
 */
export function photonPair({ id, kind }: Pick<Search, 'id' | 'kind'>, portal: Portal): PhotonPair {
  const found = portal.kind === 'photon-portal' ? decayingParticle(portal) : undefined;
  if (portal.kind !== 'photon-portal' || portal.pair === undefined || found?.photonAngles === undefined) {
    throw new InputError([
      {
        message: `${id} (${kind}) counts photons of dark decays, which are not computed for the portal ${portal.id}`,
        expected: 'the portal dark-axion, dark-ksvz or dipole',
      },
    ]);
  }
  const { photonAngles } = found;
  const { longitudinalShare } = portal.pair;
  return { ...found, photonAngles, portal, longitudinalShare, equations: equations[photonAngles] };
}

/** What a search for photons of decays at one energy, sqrt(s) in GeV, sees of a pair. */
export function decayPhotonEvents(energy: number, pair: PhotonPair): DecayPhotonEvents {
  const { mass, otherMass, photonAngles, longitudinalShare } = pair;
  const masses = { sqrtS: energy, mass, axionMass: otherMass };
  if (photonAngles === 'transverse') return masses;
  return { ...masses, longitudinalShare: longitudinalShare(energy ** 2) };
}
