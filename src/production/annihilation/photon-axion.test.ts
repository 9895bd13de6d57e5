import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../../physics/constants.ts';
import { formValue } from '../../records/coupling-form.ts';
import { angleAt, integratedAngles } from './angles.ts';
import { photonEnergy, recoilMassSquared, windowOfInvisibleMass } from './kinematics.ts';
import { photonAxionCrossSection, photonAxionForm } from './photon-axion.ts';
import { photonDarkPhotonCrossSection } from './photon-boson.ts';

const m = constants.electronMass.value;
const terms = ['photon', 'electron', 'interference'] as const;

describe('e+ e- -> gamma a over all angles', () => {
  // invisible-alp (18) as printed, with 60 digits (mpmath 1.3) at the doubles given: sqrt(s), m_a, three terms.
  it.each([
    [10.58, 0, 0.00030405635989064477, 1.6917560772194701e-10, 1.6917560772194701e-10],
    [10.58, 10.579999, 2.053936502517978e-24, 0.0016998264444612395, 6.0454183439378856e-24],
    [200, 3, 0.00030385116519551065, 6.135722893461611e-13, 6.13168903714222e-13],
    [0.0237, 0.021, 3.021938667837111e-6, 8.5593612552378e-5, 6.019907084590887e-7],
    [0.0011, 1e-5, 0.001176619727847581, 0.004469342039580283, 0.004468904635718821],
    [0.0010219979001, 0.0004, 19.797904914777714, 110.43417525751029, 93.51717063353873],
    [0.00103, 0.0010299999, 2.670078021786347e-23, 1543.9647311584906, 5.471658396260827e-16],
  ])('is (18) at sqrt(s) = %s, m_a = %s, also near both thresholds', (energy, mass, ...reference) => {
    const result = photonAxionCrossSection(integratedAngles(energy), mass);
    terms.forEach((term, i) => {
      const { value, error } = result[term];
      expect(Math.abs(value - reference[i]!)).toBeLessThanOrEqual(error);
      expect(error / value).toBeLessThan(1e-13);
    });
  });

  it('has the limits of the physics note, section 4', () => {
    const s = 100;
    const light = photonAxionCrossSection(integratedAngles(10), 0);
    expect(light.photon.value / (alpha / 24)).toBeCloseTo(1, 7);
    const log = Math.log(s / m ** 2);
    expect(light.electron.value / (((alpha * m * m) / (2 * s)) * log)).toBeCloseTo(1, 6);
    expect(photonAxionCrossSection(integratedAngles(10), 4).photon.value).toBeCloseTo(
      (alpha / 24) * 0.84 ** 3,
      11,
    );
    const soft = [1e-4, 1e-5].map((gap) => photonAxionCrossSection(integratedAngles(10), 10 - gap));
    expect(soft[1]!.electron.value / soft[0]!.electron.value).toBeCloseTo(10, 3);
    expect(soft[1]!.photon.value / soft[0]!.photon.value).toBeCloseTo(1e-3, 7);
  });

  it('closes exactly at m_a = sqrt(s) and at sqrt(s) = 2 m_e', () => {
    for (const [energy, mass] of [[10, 10] as const, [10, 11] as const, [2 * m, 1e-4] as const]) {
      const result = photonAxionCrossSection(integratedAngles(energy), mass);
      for (const term of terms) expect(Math.abs(result[term].value)).toBe(0);
    }
    expect(() => photonAxionCrossSection(integratedAngles(10), -1)).toThrow(RangeError);
  });

  it('keeps |sum| positive for every pair of couplings: the interference obeys Cauchy-Schwarz', () => {
    for (const energy of [1.03e-3, 2e-3, 0.02, 10.58]) {
      for (const c of [-1, -0.7, 0, 0.4, 0.999999]) {
        for (const fraction of [0, 0.3, 0.9, 0.9999]) {
          const at = photonAxionCrossSection(angleAt(energy, c), fraction * energy);
          expect(at.interference.value ** 2).toBeLessThanOrEqual(
            4 * at.photon.value * at.electron.value * (1 + 1e-12),
          );
        }
      }
    }
  });
});

describe('e+ e- -> gamma a and gamma A in a range of angles', () => {
  // Quadrature with 60 digits (mpmath 1.3) of the long forms of the physics note, section 4, in y = atanh(beta c):
  // sqrt(s), M, cos range, electron channel, dark photon at epsilon = 1.
  it.each([
    [10.58, 5, -0.4, 0.6, 1.2849545602912339e-11, 6.703614822515804e-6],
    [10.58, 10.57, 0.99, 1, 6.107132910366015e-8, 0.04289459255403469],
    [0.0237, 0.0236, -1, -0.9999, 1.0075425846724813e-6, 0.708328983021797],
    [0.0010219979001, 0.001, -0.3, 0.9, 3.3321831618906326, 1170211.0333065283],
    [10.58, 1, 0.5, 0.5000001, 1.1451825098226648e-18, 5.081016115969852e-13],
    [200, 199.9, 0.999999999, 1, 8.007430605984654e-11, 5.6241689372214396e-5],
  ])(
    'is exact at sqrt(s) = %s, M = %s, [%s, %s]',
    (energy, mass, cosThetaMin, cosThetaMax, electron, dark) => {
      const angles = integratedAngles(energy, { cosThetaMin, cosThetaMax });
      const axion = photonAxionCrossSection(angles, mass).electron;
      const photon = photonDarkPhotonCrossSection(angles, mass);
      expect(Math.abs(axion.value - electron)).toBeLessThanOrEqual(axion.error);
      expect(Math.abs(photon.value - dark)).toBeLessThanOrEqual(photon.error);
    },
  );

  it('has the massless-electron angular distributions away from the beam', () => {
    const [energy, mass, c] = [10.58, 6, 0.45];
    const [s, M2] = [energy ** 2, mass ** 2];
    const axion = photonAxionCrossSection(angleAt(energy, c), mass).electron.value;
    const printed = (alpha * m * m * (s * s + M2 * M2)) / (2 * s * s * (s - M2) * (1 - c * c));
    expect(axion / printed).toBeCloseTo(1, 6);
    const dark = photonDarkPhotonCrossSection(angleAt(energy, c), mass).value;
    const shape = (1 + c * c + (4 * s * M2) / (s - M2) ** 2) / (1 - c * c);
    expect(dark / (((2 * Math.PI * alpha ** 2 * (s - M2)) / (s * s)) * shape)).toBeCloseTo(1, 6);
  });

  it('gives 4 pi alpha^2 / s (ln(s/m_e^2) - 1) for a massless dark photon, and half that rate for g_ae m_e = e', () => {
    const s = 10.58 ** 2;
    const dark = photonDarkPhotonCrossSection(integratedAngles(10.58), 0).value;
    const log = Math.log(s / (m * m));
    expect(dark / (((4 * Math.PI * alpha ** 2) / s) * (log - 1))).toBeCloseTo(1, 6);
    const axion = photonAxionCrossSection(integratedAngles(10.58), 0).electron.value;
    const asCharge = (axion * 4 * Math.PI * alpha) / (m * m);
    expect((asCharge / dark) * (1 - 1 / log)).toBeCloseTo(0.5, 6);
  });

  it('accepts 3/4 (c + c^3/3) of the photon channel within |cos| < c (DELPHI, 45 degrees)', () => {
    const c = Math.SQRT1_2;
    const cut = integratedAngles(200, { cosThetaMin: -c, cosThetaMax: c });
    const share =
      photonAxionCrossSection(cut, 30).photon.value /
      photonAxionCrossSection(integratedAngles(200), 30).photon.value;
    expect(share).toBeCloseTo(0.75 * (c + c ** 3 / 3), 9);
  });
});

describe('what surrounds the cross section', () => {
  it('is a quadratic form whose mixed term flips with the sign', () => {
    const couplings = { g_agamma: 2e-3, g_ae: 0.7 };
    const [plus, minus] = ([1, -1] as const).map((sign) =>
      photonAxionCrossSection(integratedAngles(0.0237), 0.01, sign),
    ) as [ReturnType<typeof photonAxionCrossSection>, ReturnType<typeof photonAxionCrossSection>];
    const { photon, electron, interference } = plus;
    const sum = 4e-6 * photon.value + 0.49 * electron.value + 1.4e-3 * interference.value;
    expect(formValue(photonAxionForm(plus), couplings) / sum).toBeCloseTo(1, 13);
    const mixed = formValue(photonAxionForm(plus), couplings) - formValue(photonAxionForm(minus), couplings);
    expect(mixed / (2.8e-3 * interference.value)).toBeCloseTo(1, 10);
  });

  it('knows the photon energy and the windows that follow', () => {
    expect(photonEnergy(10, 6)).toBe(3.2);
    expect(photonEnergy(10, 12)).toBe(0);
    expect(recoilMassSquared(10, 3.2)).toBeCloseTo(36, 12);
    expect(windowOfInvisibleMass(10, 0, 6)).toEqual({ energyMin: 3.2, energyMax: 5 });
    expect(() => windowOfInvisibleMass(10, 6, 0)).toThrow(RangeError);
  });
});
