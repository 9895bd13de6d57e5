/**
 * The bosons that a lepton can emit, by the vertex Gamma of L = g X lbar Gamma l with a dimensionless g:
 * 1, i gamma5, gamma^mu and gamma^mu gamma5. The coupling (g_al/2) d_mu a lbar gamma^mu gamma5 l of an
 * axion-like particle is the pseudoscalar with g = g_al m_l, exactly, at this order.
 */
export type BosonSpin = 'scalar' | 'pseudoscalar' | 'vector' | 'axial-vector';

export const bosonSpins: readonly BosonSpin[] = ['scalar', 'pseudoscalar', 'vector', 'axial-vector'];

/**
 * How the vertex enters the squared amplitude (physics note on lepton beams, section 1a):
 *
 *   l_X = current / (u stilde) [ |p x q|^2 + |p' x q|^2 + (1 + tau) t currentMass2 ]
 *       + charge / (u stilde) [ |q x k|^2 + (1 + tau) t m_X^2 ] + interference / 4 * b,
 *
 * b = X / (4 M^2 (u stilde)^2) <= 0 the product of the two diagrams that spin does not touch.
 */
export interface VertexWeights {
  readonly current: number;
  /** GeV^2. */
  readonly currentMass2: number;
  readonly charge: number;
  /** GeV^2. */
  readonly interference: number;
}

/**
 * The weights for a boson of this mass off a lepton of mass m, both squared in GeV^2. The charge of the
 * axial vector is its longitudinal part, which grows as m^2/m_X^2: the mass must not be 0 there.
 */
export function vertexWeights(spin: BosonSpin, m2: number, massSquared: number): VertexWeights {
  switch (spin) {
    case 'scalar':
      return { current: 0, currentMass2: 0, charge: 4, interference: 4 * massSquared - 16 * m2 };
    case 'pseudoscalar':
      return { current: 0, currentMass2: 0, charge: 4, interference: 4 * massSquared };
    case 'vector':
      return {
        current: 8,
        currentMass2: 2 * m2 + massSquared,
        charge: 0,
        interference: 8 * massSquared + 16 * m2,
      };
    case 'axial-vector':
      return {
        current: 8,
        currentMass2: massSquared - 2 * m2,
        charge: (16 * m2) / massSquared,
        interference: 8 * massSquared - 32 * m2,
      };
  }
}
