import { constants, elementaryCharge } from '../physics/constants.ts';
import type { ElectronScattering } from '../records/portal.ts';

/**
 * a e- -> gamma_D e- and back with all masses kept; for m_a = 0 paper dark-axion (17), with the prefactor that goes with
 * its (16) for spin 0 (physics note on proton beams, section 6). With k of the dark photon, p and p' of the electrons and
 * q = p - p', current conservation leaves of the sum over polarisations
 * T = g (t m_D^2 - (q k)^2) - t k k, which is contracted with the lepton tensor.
 */
export function darkAxionScattering(axionMass: number, darkPhotonMass: number): ElectronScattering {
  const electron2 = constants.electronMass.value ** 2;
  const axion2 = axionMass ** 2;
  const dark2 = darkPhotonMass ** 2;
  const charge2 = elementaryCharge ** 2;
  return {
    spinStates: [1, 3],
    squaredAmplitude(s, t) {
      const qk = (dark2 + t - axion2) / 2;
      // 2 p'k and 2 pk of a(q') e(p) -> gamma_D(k) e(p').
      const after = s - dark2 - electron2;
      const before = s + t - axion2 - electron2;
      const trace = 2 * (t + 2 * electron2);
      return (charge2 / (t * t)) * ((t * dark2 - qk * qk) * trace - t * (after * before + dark2 * t));
    },
  };
}
