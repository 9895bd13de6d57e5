import { sampleMesons } from '../../production/meson-flux/index.ts';
import type { MesonFlux, MesonSample } from '../../records/meson-flux.ts';
import type { DetectorView } from './detector-view.ts';

/** Azimuths that the chance to hit is averaged over. */
const azimuths = 8;

/**
 * Mesons drawn from a flux, those most often whose decay products hit the detector, with weights that make up for it. The
 * chance is that of something light from an isotropic decay, at the middle of a cell.
 */
export function aimedMesons(
  flux: MesonFlux,
  mass: number,
  view: DetectorView,
  count: number,
  seed: number,
  task: number,
): MesonSample {
  const importance = flux.weight.map((_, cell) => hitDensity(flux, cell, mass, view));
  const preferred = { ...flux, weight: flux.weight.map((weight, cell) => weight * importance[cell]!) };
  const sample = sampleMesons(preferred, { count, seed, task });
  return { ...sample, weight: sample.weight.map((weight, i) => weight / importance[sample.cell[i]!]!) };
}

/**
 * 1 / (gamma^2 (1 - beta cos alpha)^2), what the flight of the meson makes of an isotropic decay in the direction of the
 * detector, at most what fills its cone.
 */
function hitDensity(flux: MesonFlux, cell: number, mass: number, { cone }: DetectorView): number {
  const p = Math.exp((flux.logMomentumMin[cell]! + flux.logMomentumMax[cell]!) / 2);
  const transverse = (flux.transverseMin[cell]! + flux.transverseMax[cell]!) / 2;
  const sine = flux.transverse === 'pT' ? Math.min(1, transverse / p) : Math.sin(transverse);
  const isForward = flux.transverse === 'pT' || transverse < Math.PI / 2;
  const along = (isForward ? 1 : -1) * Math.sqrt(1 - sine * sine) * cone.axis[2];
  const acrossAxis = Math.hypot(cone.axis[0], cone.axis[1]);
  const energy = Math.hypot(p, mass);
  const most = 1 / cone.haversine;
  let sum = 0;
  for (let i = 0; i < azimuths; i++) {
    const cosine = along + sine * acrossAxis * Math.cos((2 * Math.PI * (i + 0.5)) / azimuths);
    // (E - p cos alpha) / m without cancellation for a meson that flies to the detector.
    const slow = (mass * mass) / (energy + p) + p * (1 - cosine);
    sum += Math.min(most, (mass / slow) ** 2);
  }
  return sum / azimuths;
}
