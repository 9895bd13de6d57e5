import type { Estimate } from '../../numerics/estimate.ts';
import { integrate, sumEstimates } from '../../numerics/index.ts';
import { constants, squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import { integrateOverTrack, type TrackLength } from '../../physics/shower/index.ts';
import type { Material } from '../../records/search.ts';
import { type AtomicShell, effectiveMass, requireShells } from './atomic-motion.ts';
import {
  type BreitWigner,
  breitWigner,
  energySquaredOf,
  type LineShape,
  lineOf,
  type Resonance,
  resonantEnergy,
  resonantIntegral,
} from './resonance.ts';
import type { SmearedTrack } from './smeared-track.ts';

const electronMass = constants.electronMass.value;

export interface ResonantYieldOptions {
  readonly lineShape?: LineShape;
  /** Shells of one atom, all its electrons together; default: electrons at rest. */
  readonly shells?: readonly AtomicShell[];
  /** Default 1e-4: below what is known of a shower. */
  readonly relativeTolerance?: number;
}

export type ResonantTarget = Pick<Material, 'Z' | 'A' | 'densityGPerCm3' | 'radiationLengthCm'>;

/**
 * X -> dark made by e+ e- annihilation in the target, per primary particle: rho N_A Z X_0 / A times the integral of
 * T_+(E) sigma(E) over energyMin < E < E0. X takes all the energy of the positron, so that energyMin is the cut on missing
 * energy. The line is integrated over the range as it is, with nothing beyond it.
 *
 * @param track of positrons, radiation lengths per GeV
 * @param energyMin GeV, positive
 * @throws RangeError on input out of range, or shells that do not hold Z electrons
 * @throws ConvergenceError when the tolerance is not reached
 */
export function resonantYieldPerElectron(
  resonance: Resonance,
  track: TrackLength,
  energyMin: number,
  target: ResonantTarget,
  options: ResonantYieldOptions = {},
): Estimate {
  const { lineShape, shells, relativeTolerance = 1e-4 } = options;
  const shape = breitWigner(resonance, lineShape);
  const onTrack = (mass: number, tolerance: number): Estimate =>
    overTrack(shape, track, energyMin, mass, tolerance);
  if (shells === undefined) return scaled(onTrack(electronMass, relativeTolerance), electronsOf(target));
  requireShells(shells, target.Z);
  const parts = shells.map(({ electrons, momentum }) =>
    scaled(overMotion(momentum, onTrack, relativeTolerance), electrons / target.Z),
  );
  return scaled(sumEstimates(parts), electronsOf(target));
}

/**
 * The same for Gamma -> 0: T_+(E_R) times `resonantIntegral` / (2 m_e), and 0 where E_R is outside the range.
 *
 * @throws RangeError on a resonance without width
 */
export function narrowResonanceYieldPerElectron(
  resonance: Resonance,
  track: TrackLength,
  energyMin: number,
  target: ResonantTarget,
): number {
  const energy = resonantEnergy(resonance.mass);
  if (!(energy > energyMin && energy < track.energyMax)) return 0;
  const line = resonantIntegral(resonance) / (2 * electronMass);
  return electronsOf(target) * line * track.perGeV(energy);
}

/**
 * `resonantYieldPerElectron` on a track that the motion of electrons has smeared: the same integral in the same variable, in
 * pieces between the edges of the track and the pole.
 *
 * @throws ConvergenceError when the tolerance is not reached
 */
export function resonantYieldOnSmearedTrack(
  resonance: Resonance,
  track: SmearedTrack,
  target: ResonantTarget,
  relativeTolerance = 1e-4,
): Estimate {
  const shape = breitWigner(resonance);
  const { perGeV, relativeError } = track.tabulated();
  const { poleSquared, halfWidth, strength } = shape;
  const label = `resonance of ${resonance.mass} GeV on moving electrons`;
  const inLine = (z: number): number => {
    const s = poleSquared + halfWidth * Math.sinh(z);
    const energy = s / (2 * electronMass) - electronMass;
    if (!(energy > 0)) return 0;
    return (perGeV(energy) * strength(s)) / (2 * electronMass * halfWidth * Math.cosh(z));
  };
  const ends = track.edges.map((energy) => Math.asinh((energySquaredOf(energy) - poleSquared) / halfWidth));
  const limits = [...ends, 0].filter((z) => z >= ends[0]! && z <= ends.at(-1)!).sort((a, b) => a - b);
  const pieces: Estimate[] = [];
  let sum = 0;
  // From the peak of the track outwards, so that tails are not computed to digits that do not count.
  const order = limits.slice(1).map((_, i) => i + 1);
  const weightOf = (i: number): number => inLine(0.5 * (limits[i - 1]! + limits[i]!));
  for (const i of order.sort((a, b) => weightOf(b) - weightOf(a))) {
    const absoluteTolerance = 0.2 * relativeTolerance * sum;
    const options = { relativeTolerance, absoluteTolerance, label };
    pieces.push(integrate(inLine, limits[i - 1]!, limits[i]!, options));
    sum += pieces.at(-1)!.value;
  }
  const { value, error } = sumEstimates(pieces);
  return scaled({ value, error: error + relativeError * value }, electronsOf(target));
}

/** The same for Gamma -> 0, T'(E_R) times `resonantIntegral` / (2 m_e): positive on both sides of the range of the positrons. */
export function narrowResonanceYieldOnSmearedTrack(
  resonance: Resonance,
  track: SmearedTrack,
  target: ResonantTarget,
): number {
  const energy = resonantEnergy(resonance.mass);
  if (!(energy > track.edges[0]! && energy < track.edges.at(-1)!)) return 0;
  const line = resonantIntegral(resonance) / (2 * electronMass);
  return electronsOf(target) * line * track.perGeV(energy);
}

/** Electrons per GeV^-2 in one radiation length. */
function electronsOf({ Z, A, densityGPerCm3, radiationLengthCm }: ResonantTarget): number {
  const perCm2 = (densityGPerCm3 * constants.avogadro.value * Z * radiationLengthCm) / A;
  return perCm2 * squareCentimetresPerInverseGeV2;
}

function scaled({ value, error }: Estimate, factor: number): Estimate {
  return { value: factor * value, error: factor * error };
}

/**
 * The integral of T(E) sigma(s) with s = 2 m_e^2 + 2 E m, times the flux factor m / m_e. Up to the middle between pole and
 * end of the track, in z of s - m^2 = m Gamma sinh z, where sigma ds is strength dz / (m Gamma cosh z); from there, in
 * the variable of the track, which may be singular at its end.
 */
function overTrack(
  shape: BreitWigner,
  track: TrackLength,
  energyMin: number,
  mass: number,
  relativeTolerance: number,
): Estimate {
  const { poleSquared, halfWidth, strength } = shape;
  const end = track.energyMax;
  if (!(energyMin > 0)) throw new RangeError(`positrons from ${energyMin} GeV: the range must start above 0`);
  if (energyMin >= end) return { value: 0, error: 0 };
  const pole = (poleSquared - 2 * electronMass ** 2) / (2 * mass);
  const middle = pole < end ? 0.5 * (Math.max(pole, energyMin) + end) : energyMin;
  const sOf = (energy: number): number => 2 * electronMass ** 2 + 2 * energy * mass;
  const label = `resonance of ${Math.sqrt(poleSquared)} GeV on a track length`;
  const flux = mass / electronMass;
  const upper = integrateOverTrack((energy) => flux * lineOf(shape, sOf(energy)), track, middle, {
    relativeTolerance,
    label,
  });
  const inLine = (z: number): number => {
    const s = poleSquared + halfWidth * Math.sinh(z);
    const energy = Math.min(middle, Math.max(energyMin, (s - 2 * electronMass ** 2) / (2 * mass)));
    return (track.perGeV(energy) * strength(s)) / (2 * electronMass * halfWidth * Math.cosh(z));
  };
  const [low, high] = [energyMin, middle].map((e) => Math.asinh((sOf(e) - poleSquared) / halfWidth));
  const limits = low! < 0 && high! > 0 ? [low!, 0, high!] : [low!, high!];
  const pieces: Estimate[] = [upper];
  let sum = upper.value;
  for (let i = 1; i < limits.length; i++) {
    const absoluteTolerance = relativeTolerance * sum;
    const piece = integrate(inLine, limits[i - 1]!, limits[i]!, {
      relativeTolerance,
      absoluteTolerance,
      label,
    });
    pieces.push({ value: piece.value, error: piece.error + track.relativeError * piece.value });
    sum += piece.value;
  }
  return sumEstimates(pieces);
}

/**
 * Over the Compton profile, q = p0 tan(phi): 8/(3 pi) cos^4(phi) dphi. The error is that of the outer integral and the
 * largest relative one of the inner ones, which are asked for ten times the accuracy.
 */
function overMotion(
  p0: number,
  onTrack: (mass: number, tolerance: number) => Estimate,
  relativeTolerance: number,
): Estimate {
  let worst = 0;
  const f = (phi: number): number => {
    const inner = onTrack(effectiveMass(p0 * Math.tan(phi)), 0.1 * relativeTolerance);
    if (inner.value > 0) worst = Math.max(worst, inner.error / inner.value);
    return (8 / (3 * Math.PI)) * Math.cos(phi) ** 4 * inner.value;
  };
  const half = 0.5 * Math.PI;
  const label = 'resonance on moving electrons';
  const { value, error } = integrate(f, -half, half, { relativeTolerance, label });
  return { value, error: error + worst * value };
}
