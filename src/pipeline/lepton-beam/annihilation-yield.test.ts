import { describe, expect, it } from 'vitest';
import { electronTrack, positronTrack, type TrackLength } from '../../physics/shower/index.ts';
import type { BosonPortal } from '../../records/portal.ts';
import { portalDefinition, requireBosonPortal } from '../portal-definition.ts';
import { annihilationYields } from './annihilation-yield.ts';
import { beamSearch } from './beam-search.fixture.ts';

const alpha = 1 / 137.035999084;
const electron = 0.51099895e-3;
const charge2 = 4 * Math.PI * alpha;

function boson(id: string, values: Readonly<Record<string, number>>): BosonPortal {
  const definition = portalDefinition(id);
  const defaults = Object.fromEntries(definition.parameters.map((each) => [each.name, each.default]));
  return requireBosonPortal(definition.build({ ...defaults, ...values }));
}

/** Dirac dark matter far below the mass. */
function darkPhoton(mass: number, alphaD: number, chi = 1e-3): BosonPortal {
  return boson('dark-photon', { m_A: mass, alpha_D: alphaD, m_chi: chi, dark_matter: 3 });
}

/** Events at epsilon = 1, of one portal. */
function perEpsilon(search: ReturnType<typeof beamSearch>, portal: BosonPortal, accuracy = 1e-4): number {
  return annihilationYields(search, [portal], accuracy)[0]!.value * charge2;
}

const na64e = beamSearch('na64e-invisible');
const shower = { beamEnergy: 100, depth: 22.4 / na64e.target.material.radiationLengthCm };
const secondaries = positronTrack(shower);

/** Middles of steps in energy, denser where few positrons are left, at the beam energy; T_+ dE in radiation lengths. */
const positrons = Array.from({ length: 600 }, (_, i) => {
  const y = (i + 0.5) / 600;
  const energy = 100 - 50 * y ** 2;
  return { energy, length: (secondaries.perGeV(energy) * 100 * y) / 600 };
});

/** Electrons per GeV^-2 and radiation length of lead, times primaries that are seen. */
function electronsOf({ exposure, efficiency, target }: ReturnType<typeof beamSearch>): number {
  const { Z, A, densityGPerCm3, radiationLengthCm } = target.material;
  const perCm3 = (densityGPerCm3 * 6.02214076e23 * Z) / A;
  return exposure * efficiency * perCm3 * radiationLengthCm * 3.893793721e-28;
}

describe('annihilation of the positrons of a shower', () => {
  it.each([0.23, 0.27, 0.31])(
    'is 4 pi^2 alpha eps^2 T_+(E_R) / 2 m_e for a narrow line at %d GeV',
    (mass) => {
      const resonant = mass ** 2 / (2 * electron) - electron;
      const expected =
        (electronsOf(na64e) * 4 * Math.PI ** 2 * alpha * secondaries.perGeV(resonant)) / (2 * electron);
      // The rest is of order 6 m_e^2/m^2.
      expect(Math.abs(perEpsilon(na64e, darkPhoton(mass, 1e-12)) / expected - 1)).toBeLessThan(4e-5);
      // A width of 3e-5 of the mass has tails where there are more positrons.
      expect(Math.abs(perEpsilon(na64e, darkPhoton(mass, 1e-4)) / expected - 1)).toBeLessThan(2e-3);
    },
  );

  it.each([0.2, 0.28, 0.5])('is the integral over a broad line at %d GeV, by the rectangle rule', (mass) => {
    const alphaD = 0.1;
    const chi = 1e-3;
    const width = (at: number) =>
      (alphaD / 3) * at * (1 + (2 * chi ** 2) / at ** 2) * Math.sqrt(1 - (4 * chi ** 2) / at ** 2);
    let sum = 0;
    for (const { energy, length } of positrons) {
      const s = 2 * electron * energy;
      // Physics note lepton-beams, section 5, with widths that run.
      const pair = (alpha * Math.sqrt(s)) / 3;
      const line = (s - mass ** 2) ** 2 + (mass * width(mass)) ** 2;
      sum += (length * 12 * Math.PI * pair * width(Math.sqrt(s))) / line;
    }
    const expected = electronsOf(na64e) * sum;
    expect(Math.abs(perEpsilon(na64e, darkPhoton(mass, alphaD, chi)) / expected - 1)).toBeLessThan(5e-4);
  });

  it('off the shell needs energy for the dark matter, and goes with its coupling', () => {
    // No positron of 100 GeV makes more than 320 MeV.
    expect(perEpsilon(na64e, darkPhoton(1, 0.1, 0.17))).toBe(0);
    const light = perEpsilon(na64e, darkPhoton(1, 0.1));
    expect(light).toBeGreaterThan(0);
    expect(light / perEpsilon(na64e, darkPhoton(1, 0.01))).toBeCloseTo(10, 1);
  });

  it('needs a positron of the right energy where the line is narrow', () => {
    // sqrt(2 m_e E) = 226 MeV at the cut of 50 GeV and 320 MeV at 100 GeV.
    const masses = [0.01, 0.225, 0.227, 0.319, 0.321, 1, 200];
    const portals = masses.map((m_a) => boson('alp', { m_a }));
    const seen = annihilationYields(na64e, portals, 1e-3).map(({ value }) => value > 0);
    expect(seen).toEqual([false, false, true, true, false, false, false]);
  });

  it('has spins in the ratio of (2J + 1) times the width to electrons', () => {
    const [scalar, pseudoscalar, vector, axial] = ['scalar', 'pseudoscalar', 'vector', 'axial-vector'].map(
      (_, kind) => annihilationYields(na64e, [boson('boson', { kind, m_X: 0.27 })], 1e-3)[0]!.value,
    );
    // (1 / 8 pi) against 3 / (12 pi) with m_e -> 0.
    expect(pseudoscalar! / vector!).toBeCloseTo(0.5, 4);
    expect(scalar! / pseudoscalar!).toBeCloseTo(1, 4);
    expect(axial! / vector!).toBeCloseTo(1, 4);
  });

  it('is as accurate as it says', () => {
    for (const mass of [0.15, 0.24, 0.3, 0.6]) {
      const portal = darkPhoton(mass, 0.1);
      const [rough] = annihilationYields(na64e, [portal], 1e-2);
      const [fine] = annihilationYields(na64e, [portal], 1e-6);
      expect(rough!.error).toBeLessThan(1e-2 * rough!.value);
      expect(Math.abs(rough!.value - fine!.value)).toBeLessThanOrEqual(rough!.error);
    }
  });
});

describe('annihilation on moving electrons', () => {
  const moving = beamSearch('na64e-invisible', { electronMotion: 'slater' });

  it('begins below the threshold at rest and is the same well above it', () => {
    for (const mass of [0.18, 0.2, 0.222]) {
      expect(perEpsilon(na64e, darkPhoton(mass, 1e-12))).toBe(0);
      expect(perEpsilon(moving, darkPhoton(mass, 1e-12))).toBeGreaterThan(0);
      expect(
        perEpsilon(moving, darkPhoton(mass, 0.1)) / perEpsilon(na64e, darkPhoton(mass, 0.1)),
      ).toBeGreaterThan(1.1);
    }
    for (const mass of [0.26, 0.27, 0.28]) {
      const ratio = perEpsilon(moving, darkPhoton(mass, 0.1)) / perEpsilon(na64e, darkPhoton(mass, 0.1));
      expect(Math.abs(ratio - 1)).toBeLessThan(0.08);
    }
  });

  it('is that at rest in light atoms, away from the ends', () => {
    // Beryllium; a search on another element has other track lengths, the same for both.
    const material = { ...na64e.target.material, Z: 4, A: 9.012 };
    const target = { ...na64e.target, material };
    const [still, slow] = (['at-rest', 'slater'] as const).map((electronMotion) =>
      perEpsilon(beamSearch('na64e-invisible', { electronMotion, target }), darkPhoton(0.28, 0.1)),
    );
    expect(slow! / still!).toBeCloseTo(1, 2);
  });

  it('is the average over shells of paper-and-pencil shifts of the energy', () => {
    // Shells of lead as stated by hand: electrons, Z_eff, n*.
    const shells = [
      [2, 81.7, 1],
      [8, 77.85, 2],
      [8, 70.75, 3],
      [10, 60.85, 3],
      [8, 54.25, 3.7],
      [10, 42.85, 3.7],
      [14, 31.45, 3.7],
      [8, 24.35, 4],
      [10, 10.85, 4],
      [4, 5.65, 4.2],
    ] as const;
    const resonant = 0.22 ** 2 / (2 * electron) - electron;
    let average = 0;
    for (const [count, charge, n] of shells) {
      const p0 = (charge * alpha) / n;
      const steps = 1000;
      for (let i = 0; i < steps; i++) {
        const phi = Math.PI * ((i + 0.5) / steps - 0.5);
        const q = p0 * Math.tan(phi);
        // Energy of the positron that makes the mass on an electron with this momentum, in units of its mass.
        const energy = resonant / (Math.sqrt(1 + q * q) - q);
        if (!(energy > 50 && energy < 100)) continue;
        const weight = (8 / 3) * Math.cos(phi) ** 4;
        average += ((count / 82) * weight * secondaries.perGeV(energy)) / steps;
      }
    }
    const expected = (electronsOf(na64e) * 4 * Math.PI ** 2 * alpha * average) / (2 * electron);
    expect(perEpsilon(moving, darkPhoton(0.22, 1e-12)) / expected).toBeCloseTo(1, 2);
  });

  it('is as accurate as it says', () => {
    for (const mass of [0.15, 0.222, 0.3, 0.6]) {
      const portal = darkPhoton(mass, 0.1);
      const [rough] = annihilationYields(moving, [portal], 1e-2);
      const [fine] = annihilationYields(moving, [portal], 1e-6);
      expect(rough!.error).toBeLessThan(1e-2 * rough!.value);
      expect(Math.abs(rough!.value - fine!.value)).toBeLessThanOrEqual(rough!.error);
    }
  });
});

describe('annihilation of a positron beam', () => {
  it('is mostly that of the beam itself, T_e', () => {
    const beam = beamSearch('na64-positrons');
    const tracks: readonly TrackLength[] = [electronTrack(shower), secondaries];
    for (const mass of [0.24, 0.29, 0.315]) {
      const resonant = mass ** 2 / (2 * electron);
      const [own, made] = tracks.map((track) => track.perGeV(resonant));
      const line = (4 * Math.PI ** 2 * alpha) / (2 * electron);
      const expected = electronsOf(beam) * line * (own! + made!);
      expect(perEpsilon(beam, darkPhoton(mass, 1e-12)) / expected).toBeCloseTo(1, 3);
      expect(own!).toBeGreaterThan(made!);
    }
  });

  it('of less energy makes lighter bosons', () => {
    const poker = beamSearch('poker-40gev');
    // sqrt(2 m_e E) is 143 MeV at 20 GeV and 202 MeV at 40 GeV.
    const seen = [0.14, 0.15, 0.2, 0.21].map((mass) => perEpsilon(poker, darkPhoton(mass, 1e-12)) > 0);
    expect(seen).toEqual([false, true, true, false]);
  });
});
