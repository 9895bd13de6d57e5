import { recoilCrossSection, recoilProcess } from '../src/detection/electron-recoil/index.ts';
import { createStream, fillUniform } from '../src/numerics/index.ts';
import { constants, picobarnPerInverseGeV2 } from '../src/physics/constants.ts';
import { darkAxionPortal } from '../src/portals/dark-axion.ts';
import { beamOnNucleus } from '../src/production/beam-on-nucleus.ts';
import {
  createTwoToFourSampler,
  type FourVector,
  twoToFourDimensions,
  twoToFourMomenta,
} from '../src/production/two-to-four/index.ts';
import { repositoryCatalog } from './validate-curves/computed.ts';

/*
 * Electrons of 1 GeV or more that ALPs of e N -> e N a gamma' would have struck in E137, to see whether paper dark-axion
 * (section VI.B) is right that there are none at couplings of interest:
 *
 *   e137-dark-axion MASS [SAMPLES]
 *
 * MASS of gamma' in MeV. Beam electrons count in their first radiation length, at their full energy. ALPs of the pair, and
 * those of gamma' -> a gamma, isotropic and at once, count if they point at the discs of the search e137; ALPs have no mass. A
 * column of 100 g/cm^2 with half an electron per nucleon stands for the calorimeter, whose depth the paper does not give.
 */

const energyMin = 1;
const electronsPerCm2 = 0.5 * 100 * 6.02214076e23;
const seed = 1;

const [mass = '10', samples = '400000'] = process.argv.slice(2);
const darkPhotonMass = Number(mass) / 1000;
const count = Number(samples);
const search = repositoryCatalog('.').search('e137');
if (search.kind !== 'beam-dump-decay') throw new Error(search.kind);
const { runs, formFactor } = search;
const { beam, target } = runs[0]!;

const values = { m_gammaD: darkPhotonMass, m_a: 0, m_chi: 0, g: 1, g_D: 0 };
const scattering = recoilProcess(darkAxionPortal.build(values).pair!, 0)!;
const cuts = { energyMin, energyMax: Number.POSITIVE_INFINITY, cosThetaMin: undefined };
const setup = {
  ...beamOnNucleus({ beam, target, formFactor }),
  darkPhotonMass,
  axionMass: 0,
  missingEnergyMin: energyMin,
  missingEnergyMax: beam.energy,
};

/** The ALP of an isotropic decay at rest of gamma' to massless products, in the laboratory. */
function decayed([E, ...K]: FourVector, cos: number, phi: number): FourVector {
  const half = darkPhotonMass / 2;
  const sin = Math.sqrt(1 - cos * cos);
  const rest = [half * sin * Math.cos(phi), half * sin * Math.sin(phi), half * cos] as const;
  const along = rest[0] * K[0] + rest[1] * K[1] + rest[2] * K[2];
  const factor = (half + along / (E + darkPhotonMass)) / darkPhotonMass;
  return [
    (E * half + along) / darkPhotonMass,
    rest[0] + factor * K[0],
    rest[1] + factor * K[1],
    rest[2] + factor * K[2],
  ];
}

/** Struck electrons per electron in a square centimetre, over all electrons on target, cm^2 at G = 1/GeV. */
function struck([E, x, y, z]: FourVector, whole: number): number {
  if (z <= 0 || E <= energyMin) return 0;
  const share = runs.reduce((sum, { exposure, detector }) => {
    const inside = Math.hypot(x, y) * detector!.distanceCm < detector!.radiusCm * z;
    return sum + (inside ? exposure / whole : 0);
  }, 0);
  return share && share * recoilCrossSection(scattering, E, cuts) * picobarnPerInverseGeV2 * 1e-36;
}

const sampler = createTwoToFourSampler(setup);
const stream = createStream(seed, 0, 0);
const point = new Float64Array(twoToFourDimensions + 2);
const exposure = runs.reduce((sum, run) => sum + run.exposure, 0);
let [sigma, seen, squares] = [0, 0, 0];
for (let i = 0; i < count; i++) {
  fillUniform(stream, i, point, point.length);
  const weight = sampler.evaluate(point.subarray(0, twoToFourDimensions));
  if (!(weight > 0)) continue;
  const { axion, darkPhoton } = twoToFourMomenta(setup, sampler.state);
  const second = decayed(darkPhoton, 2 * point[twoToFourDimensions]! - 1, 2 * Math.PI * point.at(-1)!);
  const found = weight * (struck(axion, exposure) + struck(second, exposure));
  sigma += weight;
  seen += found;
  squares += found * found;
}
const { material } = target;
const nucleiPerCm2 = (material.densityGPerCm3 * material.radiationLengthCm * 6.02214076e23) / material.A;
const pairs = exposure * nucleiPerCm2 * picobarnPerInverseGeV2 * 1e-36;
const events = (pairs * electronsPerCm2 * seen) / count;
const error = (pairs * electronsPerCm2 * Math.sqrt(squares)) / count;
const coupling = (2.3 / events) ** 0.25;
const flight =
  (96 * Math.PI * constants.hbarCInGeVCm.value * beam.energy) / (coupling ** 2 * darkPhotonMass ** 4);
console.log(
  `cross section above ${energyMin} GeV: ${((sigma / count) * picobarnPerInverseGeV2).toExponential(3)} pb (G GeV)^2`,
);
console.log(`pairs: ${((pairs * sigma) / count).toExponential(3)} (G GeV)^2`);
console.log(`struck electrons: (${events.toExponential(3)} +- ${error.toExponential(0)}) (G GeV)^4`);
console.log(
  `2.3 of them: G = ${coupling.toPrecision(3)} /GeV, where gamma' of ${beam.energy} GeV flies ${flight.toPrecision(2)} cm`,
);
