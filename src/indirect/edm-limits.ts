import type { EdmCard, EdmFermion, EdmHierarchy } from '../records/card.ts';
import type { CurvePoint } from '../records/result.ts';
import {
  bracketTimesProductLimit,
  couplingProductLimit,
  derivedSchemeConstant,
  type EdmLoopTreatment,
  type EdmNormalisation,
  edmBracket,
} from './edm.ts';
import { masslessFermionDifferenceQuotient } from './edm-loop.ts';

/**
 * One entry of paper missing-energy Table II: at confidence level,
 * |G_f| x |ln(Lambda^2 / m_D^2) + bracketConstant| < limit, in GeV^-1, for m_f well below m_D.
 */
export interface EdmTableEntry {
  readonly hierarchy: EdmHierarchy;
  readonly fermion: string;
  readonly bracketConstant: number;
  readonly limit: number;
  readonly confidenceLevel: number;
}

/**
 * Paper missing-energy Table II, one entry for each hierarchy and fermion. The bracket constants come
 * from the loop; the paper prints 5/2 in its second row where (24) and (25) give 3/2.
 */
export function edmTableII(
  fermions: readonly EdmFermion[],
  normalisation: EdmNormalisation = 'paper',
): readonly EdmTableEntry[] {
  const hierarchies: readonly EdmHierarchy[] = ['equal-masses', 'heavy-dark-photon'];
  // In `derived` the logarithm itself comes with 1/2, so the limit on the whole is twice as weak.
  const logarithmFactor = normalisation === 'paper' ? 1 : 0.5;
  return hierarchies.flatMap((hierarchy) =>
    fermions.map(({ id, edmLimitECm, confidenceLevel }) => ({
      hierarchy,
      fermion: id,
      bracketConstant: bracketConstant(hierarchy, normalisation),
      limit: bracketTimesProductLimit(edmLimitECm) / logarithmFactor,
      confidenceLevel,
    })),
  );
}

/** The bracket per unit of ln(Lambda^2 / m_D^2), read off where that logarithm is zero. */
function bracketConstant(hierarchy: EdmHierarchy, normalisation: EdmNormalisation): number {
  const alpMass = hierarchy === 'equal-masses' ? 1 : 0;
  const quotient = masslessFermionDifferenceQuotient({ darkPhotonMass: 1, alpMass, cutoff: 1 });
  return normalisation === 'paper' ? 1 - 2 * quotient : 0 - 2 * (quotient + derivedSchemeConstant);
}

/** What one curve of paper missing-energy Fig. 6 is of; masses in GeV. */
export interface EdmCurveRequest {
  readonly fermion: Pick<EdmFermion, 'mass' | 'edmLimitECm'>;
  readonly hierarchy: EdmHierarchy;
  /** m_a / m_D where the dark photon is the heavy one. */
  readonly massRatio: number;
  readonly cutoff: number;
  readonly normalisation: EdmNormalisation;
  /** Default `full`. */
  readonly treatment?: EdmLoopTreatment;
}

/**
 * Upper limit on |G_f| in GeV^-1 at each dark photon mass.
 *
 * @throws ComputationError where the bracket vanishes (m_D near the cutoff).
 */
export function edmLimitCurve(
  request: EdmCurveRequest,
  darkPhotonMasses: readonly number[],
): readonly CurvePoint[] {
  const { fermion, hierarchy, massRatio, cutoff, normalisation, treatment } = request;
  return darkPhotonMasses.map((darkPhotonMass) => {
    const alpMass = hierarchy === 'equal-masses' ? darkPhotonMass : massRatio * darkPhotonMass;
    const loop = { darkPhotonMass, alpMass, fermionMass: fermion.mass, cutoff };
    const limit = couplingProductLimit(fermion.edmLimitECm, edmBracket(loop, normalisation, treatment));
    return { x: darkPhotonMass, y: limit.value, yError: limit.error };
  });
}

/** One curve of an EDM figure. */
export interface EdmFigureCurve {
  readonly fermion: EdmFermion;
  readonly hierarchy: EdmHierarchy;
  readonly cutoff: number;
  readonly points: readonly CurvePoint[];
}

/** Every curve of an EDM card, cut-off by cut-off (paper missing-energy Fig. 6: 100 and 200 GeV). */
export function edmFigureCurves(
  card: Pick<EdmCard, 'fermions' | 'hierarchies' | 'massRatio' | 'cutoffs' | 'normalisation'>,
  darkPhotonMasses: readonly number[],
): readonly EdmFigureCurve[] {
  const { massRatio, normalisation } = card;
  return card.cutoffs.flatMap((cutoff) =>
    card.hierarchies.flatMap((hierarchy) =>
      card.fermions.map((fermion) => ({
        fermion,
        hierarchy,
        cutoff,
        points: edmLimitCurve({ fermion, hierarchy, massRatio, cutoff, normalisation }, darkPhotonMasses),
      })),
    ),
  );
}
