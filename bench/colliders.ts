import { loadCatalog } from '../cli/load-card.ts';
import {
  decayPhotonAcceptance,
  sampleEventsPerCrossSection,
  sampleWindows,
} from '../src/detection/mono-photon/index.ts';
import { alpLoopH1Integral, alpLoopH2Integral } from '../src/indirect/magnetic-moment/alp-loop-functions.ts';
import {
  darkAxionMagneticMoment,
  photonPortalMagneticMoment,
} from '../src/indirect/magnetic-moment/index.ts';
import { alpha, constants } from '../src/physics/constants.ts';
import { bosonFormAt } from '../src/pipeline/limits/boson-form.ts';
import { decayPhotonLimit } from '../src/pipeline/limits/decay-photon.ts';
import { requireBosonPortal } from '../src/pipeline/portal-definition.ts';
import { radiativeDecaySignal } from '../src/pipeline/radiative-decay-signal.ts';
import { alpPortal } from '../src/portals/alp.ts';
import { darkAxionPortal } from '../src/portals/dark-axion.ts';
import { dipolePortal } from '../src/portals/dipole.ts';
import { axionDarkPhotonCrossSection, integratedAngles } from '../src/production/annihilation/index.ts';
import { formValue } from '../src/records/coupling-form.ts';
import type {
  DecayPhotonSearch,
  MagneticMomentSearch,
  RadiativeDecaySearch,
  Search,
} from '../src/records/search.ts';
import { decayPhotonEvents, signalOverLimit } from './angle-quadrature.ts';
import { logarithmic, type SideBySide, sideBySide, timesText } from './side-by-side.ts';

const points = 100;
/** Of Fig. 14a of paper invisible-alp. */
const direction = { g_agamma: 1e-3, g_ae: 1 };
const muon = constants.muonMass.value;
const axionMass = 1e-3;

/** Curves of 100 masses for every kind of search at colliders and for magnetic moments, each beside a second route. */
export function benchColliders(): void {
  const catalog = loadCatalog();
  const search = (id: string) => catalog.search(id);
  console.log(`curves of ${points} masses, best turn of each route:`);
  for (const [id, from, to] of [
    ['delphi', 1e-3, 200],
    ['belle2-50ab', 1e-3, 8],
    ['padme', 1e-3, 0.022],
  ] as const) {
    print(
      search(id),
      'adaptive quadrature over the angle',
      alpCurve(search(id), logarithmic(from, to, points)),
    );
  }
  const photons = search('belle2-monophoton-50ab');
  if (photons.kind === 'decay-photon') {
    const masses = logarithmic(2e-3, 10, points);
    print(photons, 'adaptive quadrature over the angle too', decayPhotonCurve(photons, masses));
    printLimitCurve(photons, masses);
  }
  const twoPhotons = search('babar-two-photon');
  if (twoPhotons.kind === 'radiative-decay-photon') printRadiativeDecay(twoPhotons);
  const moment = search('g-2-electron-invisible-alp');
  if (moment.kind === 'magnetic-moment') {
    print(moment, 'integrals of h_1 and h_2', alpMomentCurve(moment, logarithmic(1e-3, 100, points)));
  }
  print(
    search('g-2-muon-dark-axion'),
    'Feynman parameters instead of dispersion',
    darkAxionMomentCurve(logarithmic(1e-3, 10, points)),
  );
}

function alpAt(mass: number) {
  const values = { m_a: mass, m_chi: 0, g_agamma: 0, g_ae: 0, g_amu: 0, g_achi: 0, loopPhotonCoupling: 0 };
  return requireBosonPortal(alpPortal.build(values));
}

/** The coupling g_ae that a form excludes along the direction. */
function alpCurve(search: Search, masses: readonly number[]): SideBySide {
  return sideBySide(
    () =>
      masses.map((mass) => {
        const { limit } = bosonFormAt(search, alpAt(mass));
        return limit === undefined ? Number.NaN : Math.sqrt(limit.upper / formValue(limit.form, direction));
      }),
    () => masses.map((mass) => 1 / Math.sqrt(signalOverLimit(search, mass, direction))),
  );
}

/** Events at unit coupling: what is beyond them, decay in flight and the root in the coupling, is common to both. */
function decayPhotonCurve(search: DecayPhotonSearch, masses: readonly number[]): SideBySide {
  const closed = (mass: number): readonly number[] => {
    const sigma = axionDarkPhotonCrossSection(integratedAngles(search.energy), axionMass, mass).value;
    const { resolution } = search;
    return search.samples.flatMap((sample) =>
      sampleWindows(sample).map((window) => {
        const request = { sqrtS: search.energy, mass, axionMass, sample: window, resolution };
        return sampleEventsPerCrossSection(sample) * sigma * decayPhotonAcceptance(request).value;
      }),
    );
  };
  return sideBySide(
    () => masses.flatMap(closed),
    () => masses.flatMap((mass) => decayPhotonEvents(search, mass, axionMass)),
  );
}

function printLimitCurve(search: DecayPhotonSearch, masses: readonly number[]): void {
  const limits = () =>
    masses.map((mass) => {
      const portal = darkAxionPortal.build({ m_gammaD: mass, m_a: axionMass, m_chi: 0, g: 1, g_D: 0 });
      return decayPhotonLimit(search, portal)?.value ?? Number.NaN;
    });
  const { ours } = sideBySide(limits, limits);
  console.log(`  ${search.kind}, limit with decay in flight solved for: ${perCurve(ours)}`);
}

/** The whole limit: nodes in pair mass and angle, and the root in the coupling. */
function printRadiativeDecay(search: RadiativeDecaySearch): void {
  const masses = logarithmic(3e-3, 3, points);
  const limits = () =>
    masses.map((M1) => {
      const signal = radiativeDecaySignal(search, dipolePortal.build({ M1, delta: 0.1, d: 1 }));
      return signal.couplingAt(search.signalLimit)?.value ?? Number.NaN;
    });
  const { ours } = sideBySide(limits, limits);
  console.log(`  ${search.kind} (${search.id}), limit of the dipole: ${perCurve(ours)}`);
}

/** Shift along the direction: closed h_1 and h_2 against their integrals, paper invisible-alp (49) to (51). */
function alpMomentCurve(search: MagneticMomentSearch, masses: readonly number[]): SideBySide {
  const lepton = constants.electronMass.value;
  const logarithm = Math.log(search.cutoff / lepton);
  const { g_agamma, g_ae } = direction;
  return sideBySide(
    () => masses.map((mass) => formValue(bosonFormAt(search, alpAt(mass)).limit!.form, direction)),
    () =>
      masses.map((mass) => {
        const x = (mass / lepton) ** 2;
        const [h1, h2] = [alpLoopH1Integral(x).value, alpLoopH2Integral(x).value];
        const lightByLight = ((3 * alpha) / Math.PI) * (g_agamma * logarithm) ** 2;
        const sum = 2 * g_agamma * g_ae * (h2 - 2 * logarithm) - g_ae ** 2 * h1 + lightByLight;
        return (lepton / (4 * Math.PI)) ** 2 * sum;
      }),
  );
}

function darkAxionMomentCurve(masses: readonly number[]): SideBySide {
  return sideBySide(
    () =>
      masses.map((mass) => {
        const portal = darkAxionPortal.build({ m_gammaD: mass, m_a: axionMass, m_chi: 0, g: 1, g_D: 0 });
        return photonPortalMagneticMoment(portal, muon, { subtractions: 2 }).value;
      }),
    () =>
      masses.map((mass) => darkAxionMagneticMoment(muon, { darkPhotonMass: mass, alpMass: axionMass }).value),
  );
}

function print(search: Search, other: string, result: SideBySide): void {
  console.log(
    `  ${search.kind} (${search.id}): ${perCurve(result.ours)}; ${other} ${result.other.toPrecision(3)} ms, ` +
      `ratio ${timesText(result.ratio)}, largest difference ${result.difference.toExponential(1)}`,
  );
}

function perCurve(ms: number): string {
  return `${ms.toPrecision(3)} ms, ${((1e3 * ms) / points).toPrecision(3)} us a point`;
}
