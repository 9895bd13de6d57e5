import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { decayPhotonAcceptance } from '../detection/mono-photon/index.ts';
import { createStream, fillUniform } from '../numerics/index.ts';
import { constants, picobarnPerInverseGeV2 } from '../physics/constants.ts';
import { darkAxionPortal } from '../portals/dark-axion.ts';
import { dipolePortal } from '../portals/dipole.ts';
import { sterileDipolePortal } from '../portals/sterile-dipole.ts';
import { darkPairAnnihilationCrossSection } from '../production/annihilation/index.ts';
import { decayPhotonSignal } from './decay-photon-signal.ts';
import { decayPhotonLimit } from './limits/decay-photon.ts';

const search = loadCatalog().search('belle2-monophoton-20fb');
if (search.kind !== 'decay-photon') throw new Error(search.kind);
const belle = search;
const sqrtS = belle.energy;

const dipole = (M1: number, delta: number) => dipolePortal.build({ M1, delta, d: 1 });
const eventsOf = (M1: number, delta: number) => ({
  sqrtS,
  mass: M1 * (1 + delta),
  axionMass: M1,
  longitudinalShare: dipole(M1, delta).pair!.longitudinalShare(sqrtS ** 2),
});
const everything = { cosThetaMin: -1, cosThetaMax: 1, energyMin: 0, energyMax: 20 };

/** Share of photons in the window and the angles, by throwing chi_2, its decay at rest, and a general boost. */
function thrown(M1: number, delta: number, window: typeof everything, count = 200_000) {
  const { mass, longitudinalShare: L } = eventsOf(M1, delta);
  const energy = (sqrtS ** 2 + mass ** 2 - M1 ** 2) / (2 * sqrtS);
  const momentum = Math.sqrt(energy ** 2 - mass ** 2);
  const photon = (mass ** 2 - M1 ** 2) / (2 * mass);
  const u = new Float64Array(3);
  const stream = createStream(7, 0, 0);
  let sum = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, u, 3);
    const c = 2 * u[0]! - 1;
    // chi_2 in the plane of x and z; the angular law of `DarkPair` as a weight.
    const weight = 0.375 * (1 - L) * (1 + c * c) + 0.75 * L * (1 - c * c);
    const K = [energy, momentum * Math.sqrt(1 - c * c), momentum * c] as const;
    const z = 2 * u[1]! - 1;
    const x = Math.sqrt(1 - z * z) * Math.cos(2 * Math.PI * u[2]!);
    const along = photon * (K[1] * x + K[2] * z);
    const E = (energy * photon + along) / mass;
    const pz = photon * z + ((photon + E) / (energy + mass)) * K[2];
    const inside = pz / E > window.cosThetaMin && pz / E < window.cosThetaMax;
    all += weight;
    if (inside && E > window.energyMin && E < window.energyMax) sum += weight;
  }
  return { share: sum / all, error: 1.3 / Math.sqrt(count) };
}

describe('photons of chi_2 -> chi_1 gamma at a collider', () => {
  it.each([
    [0.1, 1],
    [1, 3],
    [2, 1.5],
    [3, 0.5],
    [0.01, 9],
  ])('M1 = %f GeV, delta = %f: the share inside the cuts is that of thrown events', (M1, delta) => {
    const events = eventsOf(M1, delta);
    const share = (sample: typeof everything) =>
      decayPhotonAcceptance({ ...events, sample, resolution: undefined });
    expect(share(everything).value).toBeCloseTo(1, 8);
    const cuts = [
      { ...everything, cosThetaMin: -0.3, cosThetaMax: 0.5 },
      { ...everything, energyMin: 1, energyMax: 3 },
      { cosThetaMin: -0.85, cosThetaMax: 0.2, energyMin: 0.5, energyMax: 2.5 },
    ];
    for (const window of cuts) {
      const { share: expected, error } = thrown(M1, delta, window);
      expect(Math.abs(share(window).value - expected)).toBeLessThan(3 * error);
    }
  });

  it('are as many at the limit as the search excludes, and fewer below', () => {
    for (const delta of [0.6, 2, 8]) {
      const portal = dipole(0.05, delta);
      const { value, error } = decayPhotonLimit(belle, portal)!;
      const [window] = decayPhotonSignal(belle, portal);
      expect(window!.events(value).value / window!.signalLimit).toBeCloseTo(1, 6);
      expect(window!.events(0.9 * value).value).toBeLessThan(window!.signalLimit);
      expect(error).toBeLessThan(1e-6 * value);
    }
  });

  it('go as d^2 where chi_2 decays at once, and as d^4 where it flies far', () => {
    const prompt = decayPhotonSignal(belle, dipole(1, 3))[0]!;
    expect(prompt.events(2e-3).value / prompt.events(1e-3).value).toBeCloseTo(4, 4);
    const far = decayPhotonSignal(belle, dipole(1e-3, 3))[0]!;
    expect(far.events(2e-5).value / far.events(1e-5).value).toBeCloseTo(16, 3);
  });

  it('are luminosity, cross section, share and flight by hand', () => {
    const [M1, delta, d] = [0.03, 1.5, 1e-4];
    const portal = dipole(M1, delta);
    const { mass } = eventsOf(M1, delta);
    const width = portal
      .widths()
      .filter(({ parent }) => parent === 'chi2')
      .map(({ width: each, products }) => ({ each: each * d * d, photon: products[1] === 'gamma' }));
    const total = width.reduce((sum, { each }) => sum + each, 0);
    const branching = width.find(({ photon }) => photon)!.each / total;
    const momentum = Math.sqrt(((sqrtS ** 2 + mass ** 2 - M1 ** 2) / (2 * sqrtS)) ** 2 - mass ** 2);
    const length = ((momentum / mass) * constants.hbarCInGeVCm.value) / total;
    const inside = 1 - Math.exp(-belle.detectorLengthCm / length);
    const sample = belle.samples[0]!;
    const accepted = decayPhotonAcceptance({ ...eventsOf(M1, delta), sample, resolution: belle.resolution });
    const sigma = darkPairAnnihilationCrossSection(portal, sqrtS).value * d * d * picobarnPerInverseGeV2;
    const made = 1e3 * sample.luminosityInverseFb * sample.efficiency * sigma;
    const events = decayPhotonSignal(belle, portal)[0]!.events(d).value;
    expect(events / (made * branching * accepted.value * inside)).toBeCloseTo(1, 8);
  });

  it('are too soft below a splitting: no reach', () => {
    // Of half the energy a chi_2 far above threshold gives at most 1 - (M_1/M_2)^2 to the photon: 1.8 GeV is 0.34 of 5.29 GeV.
    const least = 1 / Math.sqrt(1 - 1.8 / (sqrtS / 2)) - 1;
    expect(decayPhotonLimit(belle, dipole(0.01, 0.999 * least))).toBeUndefined();
    expect(decayPhotonLimit(belle, dipole(0.01, 1.02 * least))).toBeDefined();
    expect(decayPhotonLimit(belle, dipole(0.1, 0))).toBeUndefined();
    expect(decayPhotonLimit(belle, dipole(6, 0.5))).toBeUndefined();
  });

  it('are also those of an ALP heavier than the dark photon, which decays isotropically', () => {
    const values = Object.fromEntries(darkAxionPortal.parameters.map((each) => [each.name, each.default]));
    const portal = darkAxionPortal.build({ ...values, m_gammaD: 0.2, m_a: 3, g: 1, g_D: 0 });
    const d = 1e-2; // prompt
    const sample = belle.samples[0]!;
    const accepted = decayPhotonAcceptance({
      sqrtS,
      mass: 3,
      axionMass: 0.2,
      longitudinalShare: 0,
      sample,
      resolution: undefined,
    });
    const sigma = darkPairAnnihilationCrossSection(portal, sqrtS).value * d * d * picobarnPerInverseGeV2;
    const made = 1e3 * sample.luminosityInverseFb * sample.efficiency * sigma;
    const events = decayPhotonSignal(belle, portal)[0]!.events(d).value;
    expect(events / (made * accepted.value)).toBeCloseTo(1, 8);
  });

  it('of a sterile neutrino are refused, and those of dark photons as before', () => {
    const sterile = sterileDipolePortal.build({ M_N: 0.1, d_e: 1, d_mu: 0, d_tau: 0, d: 1 });
    expect(() => decayPhotonLimit(belle, sterile)).toThrow(
      /counts photons of dark decays, which are not computed for the portal sterile-dipole/,
    );
    const values = Object.fromEntries(darkAxionPortal.parameters.map((each) => [each.name, each.default]));
    expect(decayPhotonLimit(belle, darkAxionPortal.build({ ...values, m_gammaD: 1, m_a: 0 }))).toBeDefined();
  });
});
