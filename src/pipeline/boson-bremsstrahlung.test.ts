import { describe, expect, it } from 'vitest';
import { bosonBremsstrahlungCrossSection, bremsstrahlungSetup } from '../production/bremsstrahlung/index.ts';
import { InputError } from '../records/errors.ts';
import type { BosonPortal } from '../records/portal.ts';
import { beamVertex, bosonBremsstrahlung, bosonMethods, vertexAt } from './boson-bremsstrahlung.ts';
import { beamSearch } from './lepton-beam/beam-search.fixture.ts';
import { portalDefinition, requireBosonPortal } from './portal-definition.ts';

function boson(id: string, values: Readonly<Record<string, number>> = {}): BosonPortal {
  const definition = portalDefinition(id);
  const defaults = Object.fromEntries(definition.parameters.map((each) => [each.name, each.default]));
  return requireBosonPortal(definition.build({ ...defaults, ...values }));
}

const setup = bremsstrahlungSetup(beamSearch('na64e'));
const vector = boson('boson', { kind: 2, m_X: 0.1 });

describe('bremsstrahlung of a boson at its couplings', () => {
  it('has the vertex of the beam', () => {
    const portal = boson('boson', { g_e: 2e-4, g_mu: -3e-4 });
    expect(beamVertex(portal, beamSearch('na64e'))).toBe(2e-4);
    expect(beamVertex(portal, beamSearch('na64mu'))).toBe(-3e-4);
    const charge = Math.sqrt((4 * Math.PI) / 137.035999084);
    expect(
      beamVertex(boson('dark-photon', { eps: 1e-3 }), beamSearch('na64mu')) / (1e-3 * charge),
    ).toBeCloseTo(1, 8);
    expect(vertexAt(portal, { g_e: 2, g_mu: 1 })).toBeCloseTo(1e-4, 18);
  });

  it('is the cross section at unit coupling times its square', () => {
    const unit = bosonBremsstrahlungCrossSection('vector', setup, 0.1, 1e-4);
    const found = bosonBremsstrahlung(vector, 3, setup, 'exact', {}, 1e-4);
    expect(found.value).toBeCloseTo(9 * unit.value, 12);
    expect(found.error).toBeCloseTo(9 * unit.error, 12);
  });

  it.each(['exact', 'ww', 'iww'] as const)('%s: spectra integrate to the cross section', (method) => {
    const total = bosonBremsstrahlung(vector, 1, setup, method, {}, 1e-4).value;
    // E = 100 - 50 y^2, midpoints: the spectrum is steep at the end.
    const count = 200;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const y = (i + 0.5) / count;
      const energy = 100 - 50 * y ** 4;
      const at = bosonBremsstrahlung(vector, 1, setup, method, { energy }, 1e-3).value;
      sum += (at * 200 * y ** 3) / count;
    }
    expect(Math.abs(sum / total - 1)).toBeLessThan(5e-3);
  });

  it.each([
    ['analytic-iww', { energy: 90 }, 'analytic-iww has no spectrum'],
    ['ww', { energy: 90, angle: 0.1 }, 'ww has no spectrum of angles'],
    ['iww', { energy: 90, angle: 0.1 }, 'iww has no spectrum of angles'],
  ] as const)('%s refuses %j', (method, at, message) => {
    expect(() => bosonBremsstrahlung(vector, 1, setup, method, at, 1e-3)).toThrow(message);
  });

  it('refuses a boson without mass, and one beyond a logarithm', () => {
    for (const method of bosonMethods) {
      expect(() => bosonBremsstrahlung({ spin: 'vector', mass: 0 }, 1, setup, method, {}, 1e-3)).toThrow(
        InputError,
      );
    }
    const light = { spin: 'vector', mass: 1e-4 } as const;
    expect(() => bosonBremsstrahlung(light, 1, setup, 'analytic-iww', {}, 1e-3)).toThrow(InputError);
  });
});
