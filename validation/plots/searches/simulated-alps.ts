import { createStream, type Estimate, fillUniform } from '../../../src/numerics/index.ts';
import { alpha, constants, squareCentimetresPerInverseGeV2 } from '../../../src/physics/constants.ts';
import type {
  BeamDumpDecaySearch,
  BeamDumpRun,
  DecayDetector,
  DecayRegion,
} from '../../../src/records/index.ts';

/** An ALP on its way, GeV; the mean way that it flies, cm. */
interface Alp {
  readonly energy: number;
  readonly momentum: number;
  readonly mass: number;
  readonly flight: number;
}

/**
 * Events of a run in one region by throwing ALPs one by one: the depth and energy of a photon of the shower, (27) of paper
 * invisible-alp, the angle of the ALP off a nucleus, where it decays, and the directions of its photons.
 */
function simulatedRun(run: BeamDumpRun, region: DecayRegion, mass: number, coupling: number): Estimate {
  const { target, beam, exposure, detector } = run;
  const { Z, A, densityGPerCm3, radiationLengthCm } = target.material;
  const depth = target.lengthCm / radiationLengthCm;
  const nucleiPerX0 = (densityGPerCm3 * constants.avogadro.value * radiationLengthCm) / A;
  const width = (coupling ** 2 * mass ** 3) / (64 * Math.PI);
  const screening = (Z ** (1 / 3) * (constants.electronMass.value / 111)) ** 2;
  const size = 0.164 * A ** (-2 / 3);
  const angleMax =
    detector === undefined ? Number.POSITIVE_INFINITY : detector.radiusCm / detector.distanceCm;
  const count = 30_000;
  const stream = createStream(21, 1, 0);
  const u = new Float64Array(6);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, u, 6);
    const logRange = Math.log(beam.energy / region.energyMin);
    const energy = region.energyMin * Math.exp(logRange * u[0]!);
    // Most photons are in the first ten radiation lengths.
    const t = depth * u[1]! ** 1.5;
    const left = 1 - energy / beam.energy;
    const photons =
      (left ** ((4 * t) / 3) - Math.exp((-7 * t) / 9)) / (energy * (7 / 9 + (4 / 3) * Math.log(left)));
    let weight = photons * energy * logRange * 1.5 * depth * Math.sqrt(u[1]!);
    // Momentum transfer t = q_L^2 + E k theta^2, thrown in its logarithm from the screening on.
    const momentum = Math.sqrt((energy - mass) * (energy + mass));
    const smallest = (energy - momentum) ** 2;
    const largest = Math.min(smallest + energy * momentum * angleMax ** 2, 1);
    const range = Math.log((largest + screening) / (smallest + screening));
    const q2 = (smallest + screening) * Math.exp(range * u[2]!) - screening;
    const formFactor = (Z * q2 * size) / ((q2 + screening) * (q2 + size));
    const slope = ((alpha * coupling ** 2) / 8) * ((formFactor / q2) ** 2 * (q2 - smallest));
    weight *= slope * range * (q2 + screening);
    const flight = (momentum / mass) * (constants.hbarCInGeVCm.value / width);
    weight *= seen(region, detector, { energy, momentum, mass, flight }, [u[3]!, u[4]!]);
    sum += weight;
    squares += weight * weight;
  }
  const factor = (exposure * region.efficiency * nucleiPerX0 * squareCentimetresPerInverseGeV2) / count;
  return { value: factor * sum, error: factor * Math.sqrt(squares - sum ** 2 / count) };
}

/** Weight of the one decay that is thrown: behind the shield, evenly in the region where most fly through it. */
function seen(
  { signature, fromCm, toCm, energyMin }: DecayRegion,
  detector: DecayDetector | undefined,
  { energy, momentum, mass, flight }: Alp,
  [u, v]: readonly [number, number],
): number {
  if (signature === 'missing') return -flight * Math.log(u) > fromCm ? 1 : 0;
  const length = toCm! - fromCm;
  const isLong = flight > length;
  const flown = isLong ? length * u : -flight * Math.log(u);
  if (flown > length) return 0;
  const weight = isLong
    ? (length / flight) * Math.exp(-(fromCm + flown) / flight)
    : Math.exp(-fromCm / flight);
  if (detector === undefined) return weight;
  const reach = Math.atan2(detector.radiusCm, detector.distanceCm - fromCm - flown);
  const cosine = 2 * v - 1;
  let inside = 0;
  for (const c of [cosine, -cosine]) {
    const along = (momentum + energy * c) / 2;
    const across = (mass * Math.sqrt(1 - c * c)) / 2;
    if (Math.atan2(across, along) < reach) inside += Math.hypot(along, across);
  }
  return inside > 0 && inside >= energyMin ? weight : 0;
}

/** The runs and regions of a search added up. */
export function simulatedAlps(search: BeamDumpDecaySearch, mass: number, coupling: number): Estimate {
  const parts = search.runs.flatMap((run) =>
    run.regions.map((region) => simulatedRun(run, region, mass, coupling)),
  );
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0),
    // The same numbers are thrown in each.
    error: parts.reduce((sum, { error }) => sum + error, 0),
  };
}
