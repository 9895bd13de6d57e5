import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../numerics/index.ts';
import { alpPortal } from '../portals/alp.ts';
import { darkAxionPortal } from '../portals/dark-axion.ts';
import { InputError } from '../records/errors.ts';
import type { ParameterValues, Portal, PortalDefinition } from '../records/portal.ts';
import type { AnnihilationProcess } from '../records/quantity.ts';
import { annihilationAngularDensity, annihilationCrossSection } from './annihilation.ts';
import { annihilationEnergies, sqrtSOnElectronAtRest } from './annihilation-energy.ts';
import { catalog } from './catalog.fixture.ts';

function build(definition: PortalDefinition, values: ParameterValues): Portal {
  const defaults = definition.parameters.map(({ name, default: value }) => [name, value] as const);
  return definition.build({ ...Object.fromEntries(defaults), ...values });
}

const alp = (values: ParameterValues) => build(alpPortal, values);
const darkAxion = (values: ParameterValues) => build(darkAxionPortal, values);

const alpha = 1 / 137.035999084;
const electron = 0.51099895e-3;
const sigma = (process: AnnihilationProcess, portal: Portal, energy: number) =>
  annihilationCrossSection(process, portal, { energy }).value;

describe('cross sections at the couplings of a portal', () => {
  it('are alpha g^2 / 24 (1 - M^2/s)^3 for a photon and an ALP', () => {
    const draw = fc.record({
      energy: fc.double({ min: 1, max: 200, noNaN: true }),
      ratio: fc.double({ min: 0, max: 0.99, noNaN: true }),
      g: fc.double({ min: 1e-6, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(draw, ({ energy, ratio, g }) => {
        const found = sigma('photon-axion', alp({ m_a: ratio * energy, g_agamma: g }), energy);
        // (1 + 2 m_e^2/s) / beta is 1 + 4 m_e^2/s
        const massive = 1 + 4 * (electron / energy) ** 2;
        expect(found / ((alpha * g * g) / 24) / (1 - ratio ** 2) ** 3 / massive).toBeCloseTo(1, 8);
      }),
      { seed: 3 },
    );
  });

  it('are alpha g^2 / 24 (lambda^(1/2)/s)^3 for an ALP and a dark photon', () => {
    const [m_a, m_gammaD, energy] = [1, 2, 10];
    const root = Math.sqrt((100 - 9) * (100 - 1));
    const expected = ((alpha * 4e-6) / 24) * (root / 100) ** 3;
    expect(sigma('axion-dark-photon', darkAxion({ m_a, m_gammaD, g: 2e-3 }), energy) / expected).toBeCloseTo(
      1,
      7,
    );
  });

  it('are 4 pi alpha^2 epsilon^2 / s (ln(s/m_e^2) - 1) for a photon and a massless dark photon', () => {
    const portal = alp({ m_a: 0, eps: 1e-2 });
    const s = 10.58 ** 2;
    const expected = ((4 * Math.PI * alpha ** 2 * 1e-4) / s) * (Math.log(s / electron ** 2) - 1);
    expect(sigma('photon-dark-photon', portal, 10.58) / expected).toBeCloseTo(1, 6);
    const one = sigma('photon-dark-photon', alp({ m_a: 0 }), 10.58);
    expect(one / sigma('photon-dark-photon', portal, 10.58)).toBeCloseTo(1e4, 6);
  });

  it('are their angular density integrated', () => {
    const range = { cosThetaMin: -0.4, cosThetaMax: 0.6 };
    const photonEnergies = { energyMin: 1, energyMax: 5.5 };
    for (const [process, portal, window] of [
      ['photon-axion', alp({ m_a: 2, g_agamma: 1e-5, g_ae: 1 }), photonEnergies],
      ['photon-dark-photon', alp({ m_a: 2 }), undefined],
      ['axion-dark-photon', darkAxion({ m_gammaD: 2 }), undefined],
      ['photon-dark-pair', darkAxion({ m_gammaD: 2 }), photonEnergies],
    ] as const) {
      const cuts = { energy: 10.58, photonEnergies: window };
      const { value } = annihilationCrossSection(process, portal, { ...cuts, range });
      const density = (c: number) => annihilationAngularDensity(process, portal, c, cuts).value;
      const summed = integrate(density, -0.4, 0.6, { relativeTolerance: 1e-7, label: process });
      expect(summed.value / value).toBeCloseTo(1, 6);
    }
  });

  it('are 0 at and above threshold, and where the photon is outside its window', () => {
    for (const mass of [10.58, 11]) {
      expect(sigma('photon-axion', alp({ m_a: mass, g_ae: 1 }), 10.58)).toBe(0);
      expect(sigma('photon-dark-photon', alp({ m_a: mass }), 10.58)).toBe(0);
      expect(sigma('axion-dark-photon', darkAxion({ m_gammaD: mass, m_a: 0 }), 10.58)).toBe(0);
    }
    // (s - M^2) / (2 sqrt s) = 5.2 GeV
    const cuts = { energy: 10.58, photonEnergies: { energyMin: 1, energyMax: 5 } };
    expect(annihilationCrossSection('photon-axion', alp({ m_a: 1 }), cuts).value).toBe(0);
  });

  it('need a portal with such a process, and a window where soft photons are many', () => {
    expect(() => sigma('photon-axion', darkAxion({}), 10)).toThrow(InputError);
    expect(() => sigma('axion-dark-photon', alp({}), 10)).toThrow(InputError);
    expect(() => sigma('photon-dark-pair', alp({}), 10)).toThrow(InputError);
    expect(() => sigma('photon-dark-pair', darkAxion({}), 10)).toThrow('infinitely many');
  });
});

describe('energies of annihilation', () => {
  it('are those of the search', () => {
    expect(annihilationEnergies(catalog.search('delphi'))).toHaveLength(10);
    expect(annihilationEnergies(catalog.search('babar'))).toEqual([10.58]);
    expect(annihilationEnergies(catalog.search('babar-monophoton'))).toEqual([10.355]);
    expect(annihilationEnergies(catalog.search('na64e'))).toEqual([]);
    expect(annihilationEnergies(catalog.search('g-2-electron-rb'))).toEqual([]);
  });

  it('of a positron on an electron at rest are sqrt(2 m^2 + 2 m E)', () => {
    const expected = Math.sqrt(2 * electron ** 2 + 2 * electron * 0.55);
    expect(sqrtSOnElectronAtRest(0.55)).toBeCloseTo(expected, 14);
    expect(annihilationEnergies(catalog.search('padme'))).toEqual([sqrtSOnElectronAtRest(0.55)]);
    expect(sqrtSOnElectronAtRest(electron)).toBeCloseTo(2 * electron, 14);
  });
});
