import { constants } from '../../physics/constants.ts';
import { kallen } from '../../physics/kinematics.ts';

const electronMass = constants.electronMass.value;

/**
 * Range of the squared mass (p_gamma + p_e)^2, GeV^2, of a struck electron and the photon of j -> i gamma after i e- -> j e-;
 * undefined below threshold. For an isotropic photon the squared mass is flat in it: in the rest frame of j it is
 * m_e^2 + 2 E0 (E_e - p_e cos theta), with E0 = (m_j^2 - m_i^2) / 2 m_j and E_e = (s - m_j^2 - m_e^2) / 2 m_j, so that t drops out.
 *
 * @param energy of the incoming particle in the rest frame of the electron, GeV
 * @param incoming mass m_i and `outgoing` m_j > m_i, GeV
 */
export function recoilPhotonMassRange(
  energy: number,
  incoming: number,
  outgoing: number,
): readonly [from: number, to: number] | undefined {
  const electron2 = electronMass ** 2;
  const s = incoming ** 2 + electron2 + 2 * energy * electronMass;
  const after = kallen(s, outgoing, electronMass);
  if (!(after > 0 && outgoing > incoming)) return undefined;
  const photon = ((outgoing - incoming) * (outgoing + incoming)) / (2 * outgoing);
  // E_e + p_e; the difference of the two is m_e^2 over it.
  const sum = (s - outgoing ** 2 - electron2 + Math.sqrt(after)) / (2 * outgoing);
  return [electron2 + (2 * photon * electron2) / sum, electron2 + 2 * photon * sum];
}
