import { type Estimate, latticeCoordinate, shiftedLattice } from '../../src/numerics/index.ts';
import { constants } from '../../src/physics/constants.ts';
import { logEventYield } from '../../src/propagation/index.ts';
import { logarithmic, type ValidatedCurve, type Validation } from '../validation.ts';
import { type Detector, detectors } from './propagation-detectors.ts';

const mass = 0.1;
/** Width at unit coupling, GeV^3. */
const unitWidth = 1e-7;
/** Momenta along the beam fall as exp(-p/40 GeV); those across it as a normal distribution of 0.5 GeV in each direction. */
const meanMomentum = 40;
const transverse = 0.5;
/** Particles made at unit coupling, 1/GeV. */
const made = 1e15;

/** The mean of `estimate` over 16 shifted copies of a lattice of 2048 points; their spread is the error. */
function overCopies(task: number, estimate: (points: readonly Float64Array[]) => number): Estimate {
  const [perBatch, batches] = [1 << 11, 16];
  const lattice = shiftedLattice(perBatch, batches, 3, task);
  const points = Array.from({ length: perBatch }, () => new Float64Array(4));
  const values = Array.from({ length: batches }, (_, batch) => {
    points.forEach((point, i) => {
      for (let axis = 0; axis < 4; axis++)
        point[axis] = latticeCoordinate(lattice, batch * perBatch + i, axis);
    });
    return estimate(points);
  });
  const mean = values.reduce((sum, each) => sum + each, 0) / batches;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { value: mean, error: Math.sqrt(squares / (batches * (batches - 1))) };
}

/** Momenta are drawn with the mean of those that the detector sees; the weight is the true density over the drawn one. */
function drawMomentum({ drawnMomentum }: Detector, u: number): readonly [pz: number, weight: number] {
  const pz = -drawnMomentum * Math.log(u);
  return [pz, (drawnMomentum / meanMomentum) * Math.exp(pz / drawnMomentum - pz / meanMomentum)];
}

/** Particles one by one, each with its chord. */
function byChords(detector: Detector, coupling: number): Estimate {
  const { volume, azimuthMax } = detector;
  const chord = new Float64Array(2);
  return overCopies(1, (points) => {
    const empty = () => new Float64Array(points.length);
    const events = { inverseBoost: empty(), fromM: empty(), toM: empty(), weight: empty() };
    points.forEach((u, i) => {
      const [pz, weight] = drawMomentum(detector, u[0]!);
      const pT = transverse * Math.sqrt(-2 * Math.log(u[1]!));
      const p = Math.hypot(pz, pT);
      const azimuth = azimuthMax * (2 * u[2]! - 1);
      const [x, y] = [(pT / p) * Math.cos(azimuth), (pT / p) * Math.sin(azimuth)];
      if (!volume.chord(0, 0, 0, x, y, pz / p, chord)) return;
      events.inverseBoost[i] = mass / p;
      events.fromM[i] = chord[0]!;
      events.toM[i] = chord[1]!;
      events.weight[i] = (made * weight * azimuthMax) / (Math.PI * points.length);
    });
    return Math.exp(logEventYield(events, unitWidth, Math.log(coupling)));
  });
}

/** Decays per volume at points thrown into it: the density of particles there over their decay length. No chord is needed. */
function byPoints(detector: Detector, coupling: number): Estimate {
  const perMetre = (mass * coupling ** 2 * unitWidth * 100) / constants.hbarCInGeVCm.value;
  return overCopies(2, (points) => {
    let sum = 0;
    for (const u of points) {
      const place = detector.point(u);
      if (place === undefined) continue;
      const [x, y, z] = place;
      const [pz, weight] = drawMomentum(detector, u[3]!);
      const path = Math.hypot(x, y, z);
      const p = (pz * path) / z;
      const across2 = (pz / z) ** 2 * (x * x + y * y);
      const normal = Math.exp(-across2 / (2 * transverse ** 2)) / (2 * Math.PI * transverse ** 2);
      const decays = ((path / z) * Math.exp((-path * perMetre) / p) * perMetre) / p;
      sum += weight * (pz / z) ** 2 * normal * decays;
    }
    return (made * coupling ** 2 * detector.volumeM3 * sum) / points.length;
  });
}

function inDetector(detector: Detector): ValidatedCurve {
  const { id, label, largestCoupling } = detector;
  return {
    ...{ id, label },
    ours: (coupling) => byChords(detector, coupling),
    other: (coupling) => byPoints(detector, coupling),
    points: logarithmic(1e-6, largestCoupling, 10),
    line: logarithmic(1e-6, largestCoupling, 21),
    // Nothing is left out on either side: the statistics of both decide.
    tolerance: 1e-3,
  };
}

export const propagation: readonly Validation[] = [
  {
    page: 'propagation',
    claim:
      'Decays in three volumes against the coupling, for particles of 0.1 GeV with $\\hat\\Gamma=10^{-7}$ GeV$^3$: by the chord of every particle, and as a density of decays at points thrown into the volume.',
    other: 'decays at thrown points',
    x: { label: '$g$ [GeV$^{-1}$]', scale: 'log' },
    y: { label: 'decays in the volume', scale: 'log' },
    curves: [inDetector(detectors[0]), ...detectors.slice(1).map(inDetector)],
  },
];
