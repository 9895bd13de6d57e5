import {
  type Boost,
  boostFromBetaGamma,
  cosThetaAtLabAngle,
  cosThetaAtLabEnergy,
  decayPhotonAcceptance,
  decayPhotonCosThetaDensity,
  decayPhotonEnergyDensity,
  positronTargetKinematics,
  recoilPhotonEnergy,
} from '../../detection/mono-photon/index.ts';
import { type Estimate, quotientOf, scaleEstimate } from '../../numerics/index.ts';
import { InputError } from '../../records/errors.ts';
import type { Portal } from '../../records/portal.ts';
import type { Quantity, QuantityVariable } from '../../records/quantity.ts';
import type { DecayPhotonSearch, MonoPhotonSample, Search } from '../../records/search.ts';
import { annihilationAngularDensity, annihilationCrossSection } from '../annihilation.ts';
import { decayPhotonEvents, photonPair } from '../decay-photon-particles.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { photonCuts, processEquations } from './cross-section.ts';
import { sampleNamed } from './efficiency.ts';
import type { PreparedQuantity } from './quantity-at.ts';

type PhotonDistribution = Extract<Quantity, { kind: 'photon-distribution' }>;

/**
 * The distribution of the photon in cos(theta*), or its angle or energy in the lab, normalised to 1 over all
 * photons or, with cuts, over those inside the cuts of the search; no value outside them. Per radian, per GeV.
 */
export function preparedPhotonDistribution(
  quantity: PhotonDistribution,
  variable: QuantityVariable,
  portal: Portal,
): PreparedQuantity {
  const { search } = quantity;
  if (search.kind === 'decay-photon') {
    return ofDecays(search, sampleNamed(search, quantity.sample), quantity.cuts, variable, portal);
  }
  const { process } = quantity;
  const { mass } = requireBosonPortal(portal);
  const { energy, range } = photonCuts(search, mass);
  const counted = quantity.cuts ? range : { cosThetaMin: -1, cosThetaMax: 1 };
  const equations = [processEquations[process]];
  if (mass >= energy || counted === undefined) return { at: () => undefined, equations };
  const all = annihilationCrossSection(process, portal, { energy, range: counted });
  if (all.value === 0) throw new InputError([{ message: 'nothing is made: all couplings are 0' }]);
  const frame = frameOf(search, quantity.boost, mass);
  const inVariable = variableIn(frame, recoilPhotonEnergy(energy, mass), variable);
  return {
    at: ({ x }) => {
      const { cosTheta, slope } = inVariable(x);
      if (!(cosTheta >= counted.cosThetaMin && cosTheta <= counted.cosThetaMax)) return undefined;
      const density = annihilationAngularDensity(process, portal, cosTheta, { energy });
      return quotientOf(scaleEstimate(density, slope), all);
    },
    equations,
  };
}

function frameOf(search: Search, betaGamma: number, mass: number): Boost {
  return search.kind === 'positron-target'
    ? positronTargetKinematics(search.beamEnergy, mass)
    : boostFromBetaGamma(betaGamma);
}

interface InVariable {
  readonly cosTheta: number;
  /** |d cos(theta*) / dx| */
  readonly slope: number;
}

function variableIn(boost: Boost, energy: number, variable: QuantityVariable): (x: number) => InVariable {
  switch (variable) {
    case 'cosTheta':
      return (x) => ({ cosTheta: x, slope: 1 });
    case 'photonAngle':
      return (x) => {
        // cos(theta*) = (1 - t^2)/(1 + t^2) with t = f tan(x/2), as in `cosThetaAtLabAngle`.
        const factor = boost.gamma * (1 + boost.beta);
        const t = factor * Math.tan(0.5 * x);
        const slope = ((2 * t) / (1 + t * t) ** 2) * factor * (1 + (t / factor) ** 2);
        return { cosTheta: cosThetaAtLabAngle(boost, x), slope };
      };
    case 'photonEnergy':
      if (boost.beta === 0) {
        const message = 'in the centre of mass all photons have one energy';
        throw new InputError([{ message, expected: 'a "boost" above 0' }]);
      }
      return (x) => ({
        cosTheta: cosThetaAtLabEnergy(boost, energy, x),
        slope: 1 / (boost.gamma * boost.beta * energy),
      });
    default:
      throw new InputError([{ message: `a photon has no ${variable}` }]);
  }
}

/** Photons of dark photons that decay, in the centre of mass, dark-axion Fig. 2. */
function ofDecays(
  search: DecayPhotonSearch,
  sample: MonoPhotonSample,
  cuts: boolean,
  variable: QuantityVariable,
  portal: Portal,
): PreparedQuantity {
  const pair = photonPair(search, portal);
  const events = { ...decayPhotonEvents(search.energy, pair), resolution: search.resolution };
  const equations = [...pair.equations, 'docs/searches/mono-photon.md'];
  const everywhere = { cosThetaMin: -1, cosThetaMax: 1 };
  // The energy window of a sample is what makes it: its angles are the cut.
  const counted = { ...sample, ...(cuts ? {} : everywhere) };
  const all = decayPhotonAcceptance({ ...events, sample: counted });
  if (all.value === 0) return { at: () => undefined, equations };
  const density = (x: number): Estimate | undefined => {
    if (variable === 'cosTheta') {
      const inside = x >= counted.cosThetaMin && x <= counted.cosThetaMax;
      return inside ? decayPhotonCosThetaDensity({ ...events, sample }, x) : undefined;
    }
    if (variable !== 'photonEnergy') throw new InputError([{ message: `no distribution in ${variable}` }]);
    const inside = x >= counted.energyMin && x <= counted.energyMax;
    return inside ? decayPhotonEnergyDensity({ ...events, range: counted }, x) : undefined;
  };
  return {
    at: ({ x }) => {
      const value = density(x);
      return value && quotientOf(value, all);
    },
    equations,
  };
}
