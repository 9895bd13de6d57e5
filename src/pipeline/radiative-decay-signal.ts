import { recoilingFlights } from '../detection/mono-photon/index.ts';
import { type Estimate, findRoot, gaussLegendre } from '../numerics/index.ts';
import { constants, picobarnPerInverseGeV2 } from '../physics/constants.ts';
import {
  integratedAngles,
  longitudinalVectorShare,
  photonDarkPhotonCrossSection,
  recoilMassSquared,
} from '../production/annihilation/index.ts';
import type { Portal } from '../records/portal.ts';
import type { RadiativeDecaySearch } from '../records/search.ts';
import { type PhotonPair, photonPair } from './decay-photon-particles.ts';
import { photonWidths } from './decaying-particle.ts';

/** Signal events by coupling of the portal, GeV^-1. */
export interface RadiativeDecaySignal {
  readonly pair: PhotonPair;
  events(coupling: number): Estimate;
  /** The coupling with so many events; undefined where none has. */
  couplingAt(events: number): Estimate | undefined;
}

/** Events at unit coupling if they decayed at once and only to photons, with 1/(beta gamma c tau) per cm and GeV of width. */
interface Beam {
  readonly made: readonly number[];
  readonly inversePerWidth: readonly number[];
}

const fine = gaussLegendre(64);
/** What the integral over the pair mass lacks is the difference of two rules, far more than the finer one lacks. */
const coarse = gaussLegendre(40);

/**
 * e+ e- -> gamma + pair with a photon of the beams in the cuts, by exact factorisation, of which one particle decays to a photon
 * inside the detector (paper mono-photon, section 4.2, BaBar). N = g^2 BR sum of made (1 - exp(-R Gamma / p)), over pair masses
 * and angles: one set of nodes serves every coupling.
 *
 * @throws InputError for portals without such a decay
 */
export function radiativeDecaySignal(search: RadiativeDecaySearch, portal: Portal): RadiativeDecaySignal {
  const pair = photonPair(search, portal);
  const beams = [fine, coarse].map((rule) => beamOf(search, pair, rule));
  const widths = pair.portal.widths();
  const own = pair.portal.parameters[pair.portal.coupling]!;
  const eventsOf = ({ made, inversePerWidth }: Beam, coupling: number): number => {
    const { visible, total } = photonWidths(pair.particle, widths, coupling / own);
    if (!(visible > 0)) return 0;
    const flown = -total * search.detectorLengthCm;
    let sum = 0;
    made.forEach((weight, i) => {
      sum -= weight * Math.expm1(flown * inversePerWidth[i]!);
    });
    return coupling * coupling * (visible / total) * sum;
  };
  const events = (coupling: number): Estimate => {
    if (coupling === 0) return { value: 0, error: 0 };
    const [value, other] = beams.map((beam) => eventsOf(beam, coupling)) as [number, number];
    return { value, error: Math.abs(value - other) + 1e-8 * value };
  };
  return { pair, events, couplingAt: (wanted) => couplingAt(events, wanted) };
}

function beamOf(search: RadiativeDecaySearch, pair: PhotonPair, rule: typeof fine): Beam {
  const { energy, photonEnergyMin } = search;
  const low = pair.portal.thresholdMass ** 2;
  const high = recoilMassSquared(energy, photonEnergyMin);
  const made: number[] = [];
  const inversePerWidth: number[] = [];
  if (!(high > low)) return { made, inversePerWidth };
  const angles = integratedAngles(energy, search);
  const perCrossSection = 1e3 * search.luminosityInverseFb * search.efficiency * picobarnPerInverseGeV2;
  rule.nodes.forEach((y, i) => {
    // Flat where the pair is heavy, smooth where it opens.
    const s = low + (high - low) * y * y;
    const pairMass = Math.sqrt(s);
    const weight =
      2 *
      y *
      (high - low) *
      rule.weights[i]! *
      perCrossSection *
      pair.portal.spectralDensity(s) *
      photonDarkPhotonCrossSection(angles, pairMass).value;
    if (!(weight > 0)) return;
    const { mass, otherMass, photonAngles } = pair;
    const request = {
      energy,
      pairMass,
      mass,
      otherMass,
      photonAngles,
      longitudinalShare: pair.longitudinalShare(s),
      longitudinalVectorShare: longitudinalVectorShare(angles, pairMass),
    };
    for (const { momentum, share } of recoilingFlights(request, search.decayPhotonEnergyMin)) {
      made.push(weight * share);
      inversePerWidth.push(mass / (momentum * constants.hbarCInGeVCm.value));
    }
  });
  return { made, inversePerWidth };
}

/** The events rise with the coupling throughout: as g^2 where decays are prompt, as g^4 where they are late. */
function couplingAt(events: (coupling: number) => Estimate, wanted: number): Estimate | undefined {
  const start = 1e-12;
  if (!(events(1).value > 0)) return undefined;
  let high = start;
  while (events(high).value < wanted && high < 1e12) high *= 4;
  if (high === start || high >= 1e12) return undefined;
  const excess = (log: number) => Math.log(events(Math.exp(log)).value / wanted);
  const log = findRoot(excess, Math.log(high / 4), Math.log(high), {
    absoluteTolerance: 1e-11,
    label: 'coupling at a number of events',
  });
  const value = Math.exp(log);
  const { error } = events(value);
  // The events go at least as the square.
  return { value, error: (0.5 * value * error) / wanted };
}
