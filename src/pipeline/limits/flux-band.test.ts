import { describe, expect, it } from 'vitest';
import { parseCard } from '../../catalog/index.ts';
import { portalDefinitions } from '../../portals/index.ts';
import { InputError } from '../../records/errors.ts';
import { catalog } from '../catalog.fixture.ts';
import { runCard } from '../run-card.ts';
import { executeHere } from '../tasks.ts';

const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'test' };
const scaled = (factor: number, onia = 0.29 * factor) =>
  ['pi0', 'eta', 'eta_prime', 'rho0', 'omega', 'phi']
    .map((name) => `${name}: { scale: ${factor} }`)
    .concat(['Jpsi', 'Upsilon1S'].map((name) => `${name}: { scale: ${onia} }`))
    .join(', ');

/** FASER 2 with twice the mesons, and with none to speak of. */
const alternatives = `fluxAlternatives:
        - { name: twice, collider: { mesons: { ${scaled(2)} } } }
        - { name: next to none, collider: { mesons: { ${scaled(1e-9)} } } }`;

function parse(search: string, more = '') {
  const text = `darkreach: 1
title: Test
portal: { name: dipole, delta: 0.05 }
x: { parameter: M1, from: 50 MeV, to: 100 MeV, points: 2 }
accuracy: 0.02
searches:
  - search: ${search}
    fluxBand: true
${more}`;
  return parseCard(text, 'card.yaml', catalog, portalDefinitions, { sets: [], includes: new Map() });
}

describe('the flux band', () => {
  it('is at 2^(-1/4) of the lower edge for twice the mesons, as N goes as d^4 there', async () => {
    const more = `    set:
      ${alternatives}`;
    const { curves } = await runCard(parse('faser2-photon', more), context);
    const [lower, upper] = curves;
    for (const { y, fluxBand } of lower!.points) {
      expect(fluxBand![0] / y).toBeCloseTo(2 ** -0.25, 2);
      expect(fluxBand![1]).toBe(y);
    }
    for (const { y, fluxBand } of upper!.points) {
      expect(fluxBand![0]).toBe(y);
      expect(fluxBand![1] / y).toBeGreaterThan(1.01);
      expect(fluxBand![1] / y).toBeLessThan(1.2);
    }
    expect(lower!.inputs['fluxBand']).toBe('twice; next to none');
    expect(lower!.inputs['source.mesons.phi.table']).toBe('lhc13-soft');
    expect(lower!.notes).toEqual(['flux band: no reach at 2 of these points with next to none']);
  });

  it('comes from the alternatives that the data name', async () => {
    const [lower] = (await runCard(parse('na62-photon'), context)).curves;
    expect(lower!.inputs['fluxBand']).toBe('numbers of PYTHIA; hard processes as A^(1/3)');
    expect(lower!.inputs['source.spectra']).toBe(
      'pp400-soft, pp400-charm, pp400-bottom, pp400-psi, pp400-ups',
    );
    // Light mesons of PYTHIA are 1/0.87 to 1/0.91 of the paper's.
    for (const { y, yError, fluxBand } of lower!.points) {
      expect(fluxBand![0] / y).toBeGreaterThan(0.87 ** 0.25 - yError / y);
      expect(fluxBand![0] / y).toBeLessThan(0.91 ** 0.25 + yError / y);
    }
  });

  it('is refused for a search without alternatives, where it is asked for', () => {
    const problems = () => {
      try {
        parse('na64e');
      } catch (error) {
        if (error instanceof InputError) return error.message;
      }
      return '';
    };
    expect(problems()).toContain('card.yaml:8:15: the search na64e-2016-2022 has no alternative fluxes');
  });
});
