import { describe, expect, it } from 'vitest';
import { annihilationCrossSection } from './annihilation.ts';
import { portalDefinition } from './portal-definition.ts';

function build(id: string, values: Readonly<Record<string, number>>) {
  const { parameters, build: portal } = portalDefinition(id);
  return portal({ ...Object.fromEntries(parameters.map((each) => [each.name, each.default])), ...values });
}

const cuts = { energy: 10.58, range: { cosThetaMin: -0.4, cosThetaMax: 0.6 } };

describe('e+ e- -> gamma X of any boson', () => {
  it('of a dark photon is that of the bare dark photon at its epsilon', () => {
    const portal = build('dark-photon', { m_A: 1, eps: 1e-3 });
    const found = annihilationCrossSection('photon-axion', portal, cuts).value;
    expect(found / annihilationCrossSection('photon-dark-photon', portal, cuts).value).toBeCloseTo(1, 10);
  });

  it('of a pseudoscalar is that of an ALP with the electron coupling over the mass', () => {
    const electron = 0.51099895e-3;
    const alp = build('alp', { m_a: 1, g_agamma: 0, g_ae: 2 });
    const boson = build('boson', { kind: 1, m_X: 1, g_e: 2 * electron });
    const found = annihilationCrossSection('photon-axion', boson, cuts).value;
    expect(found / annihilationCrossSection('photon-axion', alp, cuts).value).toBeCloseTo(1, 10);
  });

  it('is refused for photon portals', () => {
    const portal = build('dark-axion', {});
    expect(() => annihilationCrossSection('photon-axion', portal, cuts)).toThrow('is not a single boson');
  });
});
