/** How a boson couples to a pair of fermions: L = g X fbar Gamma f, Gamma = 1, i gamma^5, gamma^mu, gamma^mu gamma^5. */
export type FermionVertex = 'scalar' | 'pseudoscalar' | 'vector' | 'axial-vector';

/** sqrt(1 - 4 m^2 / M^2) of a pair from a parent of mass M, written without cancellation; 0 at and below threshold. */
export function pairVelocity(parent: number, mass: number): number {
  if (!(parent > 2 * mass)) return 0;
  const ratio = (2 * mass) / parent;
  return Math.sqrt((1 - ratio) * (1 + ratio));
}

/**
 * X -> f fbar for a Dirac fermion, GeV, summed over spins and averaged over those of X; beta = `pairVelocity`:
 *   scalar         g^2 M beta^3 / (8 pi)
 *   pseudoscalar   g^2 M beta / (8 pi)
 *   vector         g^2 M beta (1 + 2 m^2/M^2) / (12 pi)
 *   axial vector   g^2 M beta^3 / (12 pi)
 * Exactly 0 at and below threshold. A fermion with one chirality (a neutrino) has half the width of a massless vector.
 */
export function fermionPairWidth(
  vertex: FermionVertex,
  coupling: number,
  parent: number,
  mass: number,
): number {
  const beta = pairVelocity(parent, mass);
  if (beta === 0) return 0;
  const unit = (coupling ** 2 * parent * beta) / Math.PI;
  switch (vertex) {
    case 'scalar':
      return (unit * beta ** 2) / 8;
    case 'pseudoscalar':
      return unit / 8;
    case 'vector':
      return (unit * (1 + 2 * (mass / parent) ** 2)) / 12;
    case 'axial-vector':
      return (unit * beta ** 2) / 12;
  }
}

/** V -> phi phi* for a complex scalar of unit charge, L = i g V (phi* d phi - h.c.): g^2 M beta^3 / (48 pi), GeV. */
export function scalarPairWidth(coupling: number, parent: number, mass: number): number {
  return (coupling ** 2 * parent * pairVelocity(parent, mass) ** 3) / (48 * Math.PI);
}

/** X -> chi chi for a Majorana fermion with L = (g/2) X chibar gamma^mu gamma^5 chi: g^2 M beta^3 / (24 pi), GeV. */
export function majoranaPairWidth(coupling: number, parent: number, mass: number): number {
  return (coupling ** 2 * parent * pairVelocity(parent, mass) ** 3) / (24 * Math.PI);
}

/** V -> nu nubar for one left-handed, massless neutrino with L = g V nubar gamma^mu P_L nu: g^2 M / (24 pi), GeV. */
export function neutrinoPairWidth(coupling: number, parent: number): number {
  return (coupling ** 2 * parent) / (24 * Math.PI);
}

/**
 * V -> chi_1 chi_2 for two Majorana fermions of unequal mass with L = i g V chibar_1 gamma^mu chi_2, the two halves of
 * one Dirac fermion of charge g. With s = (m_1 + m_2)/M and d = (m_2 - m_1)/M
 *   g^2 M / (12 pi) sqrt((1 - s^2)(1 - d^2)) (1 - d^2) (1 + s^2/2),
 * which is the width of the Dirac fermion for d = 0. Masses and width in GeV; exactly 0 at and below threshold.
 */
export function unequalPairWidth(coupling: number, parent: number, first: number, second: number): number {
  const sum = (first + second) / parent;
  if (!(sum < 1)) return 0;
  const difference = (second - first) / parent;
  const unlike = (1 - difference) * (1 + difference);
  const momentum = Math.sqrt((1 - sum) * (1 + sum) * unlike);
  return (coupling ** 2 * parent * momentum * unlike * (1 + 0.5 * sum * sum)) / (12 * Math.PI);
}
