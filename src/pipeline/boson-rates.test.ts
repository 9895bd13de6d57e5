import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpMagneticMomentForm, bosonMagneticMoment } from '../indirect/magnetic-moment/index.ts';
import {
  integratedAngles,
  photonAxionCrossSection,
  photonAxionForm,
} from '../production/annihilation/index.ts';
import { formValue } from '../records/coupling-form.ts';
import type { BosonPortal } from '../records/portal.ts';
import { annihilationForm, momentForm, vertexForm } from './boson-rates.ts';
import { portalDefinition, requireBosonPortal } from './portal-definition.ts';

function boson(id: string, values: Readonly<Record<string, number>> = {}): BosonPortal {
  const definition = portalDefinition(id);
  const defaults = Object.fromEntries(definition.parameters.map((each) => [each.name, each.default]));
  return requireBosonPortal(definition.build({ ...defaults, ...values }));
}

const angles = integratedAngles(10.58, { cosThetaMin: -0.4, cosThetaMax: 0.6 });
const electron = 0.51099895e-3;
const muon = 0.1056583755;

describe('e+ e- -> gamma X as a form', () => {
  it('of an ALP is that of its photon and electron couplings, interference included', () => {
    const coupling = fc.double({ min: -10, max: 10, noNaN: true });
    const masses = fc.double({ min: 1e-3, max: 9, noNaN: true });
    fc.assert(
      fc.property(coupling, coupling, masses, (g_agamma, g_ae, m_a) => {
        const at = { g_agamma, g_ae };
        const direct = photonAxionForm(photonAxionCrossSection(angles, m_a));
        const found = formValue(annihilationForm(boson('alp', { m_a }), angles), at);
        expect(Math.abs(found - formValue(direct, at))).toBeLessThanOrEqual(1e-13 * formValue(direct, at));
      }),
    );
  });

  it('has no row that the muon adds to', () => {
    const form = annihilationForm(boson('alp'), angles);
    expect(formValue(form, { g_amu: 1e3 })).toBe(0);
  });

  it('is the same for a dark photon, a B-L boson and a vector of the same charge', () => {
    const charge = Math.sqrt((4 * Math.PI) / 137.035999084);
    const mass = 1;
    const value = (id: string, name: string, values: Readonly<Record<string, number>>) =>
      formValue(annihilationForm(boson(id, values), angles), { [name]: 1 });
    const vector = value('boson', 'g_e', { kind: 2, m_X: mass });
    expect(value('dark-photon', 'eps', { m_A: mass }) / (vector * charge ** 2)).toBeCloseTo(1, 8);
    expect(value('b-minus-l', 'g_BL', { m_Zprime: mass }) / vector).toBeCloseTo(1, 12);
    // A pseudoscalar without a photon vertex is the ALP with g_ae m_e.
    const alp = formValue(annihilationForm(boson('alp', { m_a: mass }), angles), { g_ae: 1 / electron });
    expect(value('boson', 'g_e', { kind: 1, m_X: mass }) / alp).toBeCloseTo(1, 10);
  });
});

describe('magnetic moments as forms', () => {
  const spins = ['scalar', 'pseudoscalar', 'vector', 'axial-vector'] as const;

  it.each(spins)('of a %s are one loop times the coupling squared, for both leptons', (spin) => {
    const kind = spins.indexOf(spin);
    const masses = fc.double({ min: -4, max: 3, noNaN: true });
    const coupling = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(masses, coupling, coupling, (logMass, g_e, g_mu) => {
        const m_X = 10 ** logMass;
        const portal = boson('boson', { kind, m_X });
        for (const [lepton, mass, g] of [
          ['e', electron, g_e],
          ['mu', muon, g_mu],
        ] as const) {
          const one = bosonMagneticMoment(spin, m_X, mass).value;
          const found = formValue(momentForm(portal, lepton, 1000), { g_e, g_mu });
          expect(Math.abs(found - one * g * g)).toBeLessThanOrEqual(1e-8 * Math.abs(one * g * g));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of a heavy scalar and vector have their closed limits', () => {
    const m_X = 100;
    const moment = (kind: number) =>
      formValue(momentForm(boson('boson', { kind, m_X }), 'mu', 1e4), { g_mu: 1 });
    const r = (m_X / muon) ** 2;
    const scale = 1 / (8 * Math.PI ** 2 * r);
    expect(moment(0) / (scale * (Math.log(r) - 7 / 6))).toBeCloseTo(1, 4);
    expect(moment(2) / ((scale * 2) / 3)).toBeCloseTo(1, 4);
    expect(moment(3) / ((-scale * 10) / 3)).toBeCloseTo(1, 4);
  });

  it('of an ALP are those with its photon coupling', () => {
    const at = { g_agamma: 1e-3, g_ae: 2, g_amu: -3 };
    for (const lepton of ['e', 'mu'] as const) {
      const form = momentForm(boson('alp', { m_a: 0.1 }), lepton, 1000);
      expect(formValue(form, at)).toBe(formValue(alpMagneticMomentForm(lepton, 0.1, 1000), at));
    }
  });
});

it('a rate by one vertex goes with the square of the sum of its couplings', () => {
  const portal = {
    ...boson('boson'),
    vertices: { leptons: { e: { a: 2, b: -3 }, mu: {}, tau: {} }, photon: {} },
  };
  const coupling = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(coupling, coupling, (a, b) => {
      const form = vertexForm(portal, portal.vertices.leptons.e, { value: 7, error: 0.7 });
      const expected = 7 * (2 * a - 3 * b) ** 2;
      expect(Math.abs(formValue(form, { a, b }) - expected)).toBeLessThan(1e-9);
    }),
  );
});
