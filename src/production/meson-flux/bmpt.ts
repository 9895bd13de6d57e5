import { constants } from '../../physics/constants.ts';
import type { MesonDensity } from './tabulate.ts';

/** Mesons that the BMPT parametrisation gives; pi0 is the mean of the charged pions. */
export type BmptMeson = 'pi+' | 'pi-' | 'pi0' | 'K+' | 'K-';

interface Constants {
  readonly A: number;
  readonly B: number;
  readonly a: number;
  readonly b: number;
  readonly a0: number;
  readonly g: number;
  readonly h: number;
}

/** hep-ph/0101163, positive mesons: A in mb/GeV^2, a0 in 1/GeV. */
const pion: Constants = { A: 62.3, B: 1.57, a: 3.45, b: 0.517, a0: 6.1, g: 0.153, h: 0.478 };
const kaon: Constants = { A: 7.74, B: 0, a: 2.45, b: 0.444, a0: 5.04, g: 0.121, h: 0.242 };

const masses = { pi: 0.13957039, K: 0.493677 };
/** Smallest mass of what recoils, GeV: two nucleons, for kaons too. */
const recoilMass = 1.88;
const berylliumA = 9;
const pdgOf: Readonly<Record<BmptMeson, number>> = {
  'pi+': 211,
  'pi-': -211,
  pi0: 111,
  'K+': 321,
  'K-': -321,
};

/**
 * E d^3 sigma / dp^3 of positive mesons in p Be -> h X, mb/GeV^2, from x_R = E* / E*_max and pT (GeV): M. Bonesini,
 * A. Marchionni, F. Pietropaolo and T. Tabarelli de Fatis, hep-ph/0101163. 0 for x_R outside (0, 1).
 */
function invariantCrossSection({ A, B, a, b, a0, g, h }: Constants, xR: number, pT: number): number {
  if (!(xR > 0 && xR < 1)) return 0;
  const first = (a0 / xR ** g) * pT;
  const second = ((a0 * a0) / (2 * xR ** h)) * pT * pT;
  return A * (1 - xR) ** a * (1 + B * xR) * xR ** -b * (1 + first + second) * Math.exp(-first);
}

/** Positive over negative at the same x_R. */
const pionRatio = (xR: number) => 1.05 * (1 + xR) ** 2.65;
const kaonRatio = (xR: number) => 1.15 * (1 - xR) ** -3.17;

function ofMeson(meson: BmptMeson, xR: number, pT: number): number {
  if (!(xR > 0 && xR < 1)) return 0;
  const positive = invariantCrossSection(meson.startsWith('K') ? kaon : pion, xR, pT);
  switch (meson) {
    case 'pi+':
    case 'K+':
      return positive;
    case 'pi-':
      return positive / pionRatio(xR);
    case 'pi0':
      return 0.5 * (positive + positive / pionRatio(xR));
    case 'K-':
      return positive / kaonRatio(xR);
  }
}

/** GeV. alpha grows with pT^2 as fitted at small pT; followed to 10 GeV it would add 40 % to the kaons on copper, all there. */
const largestFittedPt = 2;

/**
 * sigma on A over sigma on beryllium: (A/9)^alpha(x_F, pT), hep-ph/0101163, with the alpha of pT = 2 GeV beyond: on copper
 * this changes the total of pions by less than 1e-4 and keeps the spurious kaons out.
 */
export function bmptNuclearFactor(A: number, xF: number, pT: number): number {
  const alpha = (0.74 - 0.55 * xF + 0.26 * xF * xF) * (0.98 + 0.21 * Math.min(pT, largestFittedPt) ** 2);
  return (A / berylliumA) ** alpha;
}

/**
 * The BMPT spectrum of a proton beam on a thin target, fitted to beryllium at 400 and 450 GeV and taken at other energies as
 * it scales with x_R. d^2 sigma / dp dOmega = (p^2 / E) E d^3 sigma / dp^3, mb/GeV/sr per nucleus; divided by the inelastic
 * cross section of the nucleus (780 mb for Cu) it is mesons per interaction.
 *
 * @param beamMomentum GeV
 * @param A mass number of the target
 */
export function bmpt(meson: BmptMeson, beamMomentum: number, A = berylliumA): MesonDensity {
  const mass = meson.startsWith('K') ? masses.K : masses.pi;
  const proton = constants.protonMass.value;
  const beamEnergy = Math.hypot(beamMomentum, proton);
  const s = 2 * proton * (proton + beamEnergy);
  const rootS = Math.sqrt(s);
  const gamma = (beamEnergy + proton) / rootS;
  const betaGamma = beamMomentum / rootS;
  const maximumEnergy = (s - recoilMass ** 2 + mass ** 2) / (2 * rootS);
  const maximumMomentum = gamma * Math.sqrt(maximumEnergy ** 2 - mass ** 2) + betaGamma * maximumEnergy;
  return {
    name: meson,
    pdg: pdgOf[meson],
    maximumMomentum,
    references: ['arXiv:hep-ph/0101163'],
    value(p, theta) {
      const energy = Math.hypot(p, mass);
      const pT = p * Math.sin(theta);
      const pL = p * Math.cos(theta);
      const xR = (gamma * energy - betaGamma * pL) / maximumEnergy;
      const xF = (2 * (gamma * pL - betaGamma * energy)) / rootS;
      const onBeryllium = ((p * p) / energy) * ofMeson(meson, xR, pT);
      // Where nothing is made, at large pT, the factor would overflow.
      return onBeryllium === 0 ? 0 : onBeryllium * bmptNuclearFactor(A, xF, pT);
    },
  };
}
