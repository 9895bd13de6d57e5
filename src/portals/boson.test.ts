import { describe, expect, it } from 'vitest';
import { constants } from '../physics/constants.ts';
import { alpPortal } from './alp.ts';
import { bosonKinds, bosonPortal } from './boson.ts';
import { totalWidth } from './decays.ts';
import { fermionVertices, widthFromTrace } from './dirac.fixture.ts';

const [electron, muon] = [constants.electronMass.value, constants.muonMass.value];
const none = { kind: 0, m_X: 0.3, g_e: 0, g_mu: 0, g_tau: 0, g_chi: 0, m_chi: 0.05 };
const build = (values: Partial<typeof none>) => bosonPortal.build({ ...none, ...values });
const total = (values: Partial<typeof none>) => totalWidth(build(values).widths(), 'X');

describe('boson of any kind', () => {
  it('has the widths of its trace of Dirac matrices', () => {
    const { scalar, pseudoscalar, vector, 'axial-vector': axial } = fermionVertices;
    const vertices = { S: scalar, P: pseudoscalar, V: vector, A: axial };
    bosonKinds.forEach((name, kind) => {
      const trace = (mass: number) => widthFromTrace(vertices[name], 0.3, mass, mass);
      expect(total({ kind, g_e: -0.2 }) / (0.04 * trace(electron))).toBeCloseTo(1, 9);
      expect(total({ kind, g_mu: 0.2 }) / (0.04 * trace(muon))).toBeCloseTo(1, 9);
      expect(total({ kind, g_chi: 0.2 }) / (0.04 * trace(0.05))).toBeCloseTo(1, 9);
    });
  });

  it('is an ALP with g_e = g_ae m_e for a pseudoscalar', () => {
    const alp = alpPortal.build({
      m_a: 0.3,
      m_chi: 0.05,
      g_agamma: 0,
      g_ae: 3,
      g_amu: -0.2,
      g_achi: 0.4,
      loopPhotonCoupling: 0,
    });
    const same = build({ kind: 1, g_e: 3 * electron, g_mu: 0.2 * muon, g_chi: 0.4 * 0.05 });
    expect(totalWidth(same.widths(), 'X') / totalWidth(alp.widths(), 'a')).toBeCloseTo(1, 12);
  });

  it('is stable below two electrons', () => {
    for (const kind of [0, 1, 2, 3])
      expect(total({ kind, m_X: 2 * electron, g_e: 1, g_mu: 1, g_tau: 1 })).toBe(0);
  });
});
