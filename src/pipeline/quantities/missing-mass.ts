import {
  labPhotonEnergyAtAngle,
  type MissingMassDistribution,
  missingMassDistribution,
  positronTargetKinematics,
} from '../../detection/mono-photon/index.ts';
import { InputError } from '../../records/errors.ts';
import type { Portal } from '../../records/portal.ts';
import type { PhotonProcess, Quantity } from '../../records/quantity.ts';
import type { PositronTargetSearch, Search } from '../../records/search.ts';
import { annihilationAngularDensity } from '../annihilation.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { processEquations } from './cross-section.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/** The measured missing mass squared of accepted photons, normalised to 1, per GeV^2; invisible-alp Fig. 6a. */
export function preparedMissingMass(
  { process, search }: Extract<Quantity, { kind: 'missing-mass-distribution' }>,
  portal: Portal,
): PreparedQuantity {
  const distribution = distributionOf(search, process, portal);
  return {
    at: ({ x }) => distribution?.density(x),
    equations: [processEquations[process], 'invisible-alp (44)'],
  };
}

/** Its standard deviation, GeV^2; invisible-alp Fig. 6b. No value where no photon is accepted. */
export function preparedMissingMassResolution({
  process,
  search,
}: Extract<Quantity, { kind: 'missing-mass-resolution' }>): PreparedQuantity {
  return {
    at: ({ portal }) => distributionOf(search, process, portal)?.standardDeviation,
    equations: [processEquations[process], 'invisible-alp (44)'],
  };
}

/** The energy of the photon at a lab angle, GeV; invisible-alp Fig. 9. */
export function preparedPhotonEnergy(
  { search }: Extract<Quantity, { kind: 'photon-energy' }>,
  portal: Portal,
): PreparedQuantity {
  const { mass } = requireBosonPortal(portal);
  const kinematics = positronTargetKinematics(requirePositronTarget(search).beamEnergy, mass);
  const { photonEnergy } = kinematics;
  return {
    at: ({ x }) => {
      if (photonEnergy === 0) return undefined;
      const value = labPhotonEnergyAtAngle(kinematics, photonEnergy, x);
      return { value, error: value * 1e-14 };
    },
    equations: ['invisible-alp section 3.3, physics note on e+ e-, section 4.3'],
  };
}

function distributionOf(
  search: Search,
  process: PhotonProcess,
  portal: Portal,
): MissingMassDistribution | undefined {
  const target = requirePositronTarget(search);
  const { mass } = requireBosonPortal(portal);
  const { sqrtS: energy } = positronTargetKinematics(target.beamEnergy, mass);
  return missingMassDistribution(
    target,
    mass,
    (cosTheta) => annihilationAngularDensity(process, portal, cosTheta, { energy }).value,
  );
}

function requirePositronTarget(search: Search): PositronTargetSearch {
  if (search.kind === 'positron-target') return search;
  throw new InputError([{ message: `${search.id} (${search.kind}) measures no missing mass` }]);
}
