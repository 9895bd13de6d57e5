import { describe, expect, it } from 'vitest';
import { constants, elementaryCharge as e } from '../../physics/constants.ts';
import { angleAt } from './angles.ts';
import { emission, gamma5, type Momenta, momenta, multiply, slash, times } from './dirac.fixture.ts';
import { photonAxionCrossSection } from './photon-axion.ts';
import { photonBosonCrossSection } from './photon-boson.ts';
import { differential, photonChannel, photonSum, tracedPhotonBoson } from './traces.fixture.ts';

const m = constants.electronMass.value;

/** [sqrt(s), M, cos theta]: where m_e matters, where the photon is soft, and where it does not. */
const points = [
  [1.3e-3, 4e-4, 0.3],
  [1.05e-3, 9e-4, -0.8],
  [2.5e-3, 1.2e-3, 0.95],
  [4e-3, 3.9e-3, -0.1],
  [0.02, 0.011, 0.9],
  [0.2, 0.05, -0.55],
] as const;

describe('e+ e- -> gamma X against explicit Dirac matrices', () => {
  it.each(['scalar', 'pseudoscalar', 'vector', 'axial-vector'] as const)('%s', (spin) => {
    for (const [energy, mass, c] of points) {
      const expected = tracedPhotonBoson(spin, energy, mass, c);
      const { value } = photonBosonCrossSection(spin, angleAt(energy, c), mass);
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9);
    }
  });
});

describe('e+ e- -> gamma a, both channels and their interference', () => {
  // Amplitudes at unit couplings from L = 1/4 a F Ftilde + 1/2 (d_mu a) ebar gamma^mu gamma5 e + e ebar Aslash e.
  // F Ftilde has epsilon^(0123) = +1.
  const electronChannel = (p: Momenta) => {
    const vertex = times([-0.5, 0], multiply(slash(p.recoil), gamma5));
    return (nu: number) => times([0, e], emission(vertex, nu, p, m));
  };

  it('agrees term by term, with the sign that the doc comment states', () => {
    for (const [energy, mass, c] of points) {
      const p = momenta(energy, m, mass * mass, c);
      const electron = electronChannel(p);
      const photon = photonChannel(p, energy);
      const expected = [
        [photon, photon, 1],
        [electron, electron, 1],
        [photon, electron, 2],
      ] as const;
      const result = photonAxionCrossSection(angleAt(energy, c), mass);
      const values = [result.photon, result.electron, result.interference];
      expected.forEach(([A, B, factor], i) => {
        const reference = differential(energy, mass, factor * photonSum(A, B, p));
        expect(Math.abs(values[i]!.value / reference - 1)).toBeLessThan(1e-9);
      });
    }
  });
});
