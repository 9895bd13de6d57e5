import type { Estimate } from '../../numerics/estimate.ts';
import type { MesonFlux } from '../../records/meson-flux.ts';

type FluxParts = Omit<MesonFlux, 'total'>;

/**
 * A flux with its total; the errors of cells are independent.
 *
 * @throws RangeError on a cell with a weight that is not positive, or with an empty range
 */
export function createFlux(parts: FluxParts): MesonFlux {
  const { weight, error, name } = parts;
  let total = 0;
  let variance = 0;
  for (let cell = 0; cell < weight.length; cell++) {
    const value = weight[cell]!;
    const filled =
      parts.logMomentumMax[cell]! > parts.logMomentumMin[cell]! &&
      parts.transverseMax[cell]! > parts.transverseMin[cell]!;
    if (!(value > 0 && Number.isFinite(value) && error[cell]! >= 0 && filled)) {
      throw new RangeError(`flux of ${name}: cell ${cell} has weight ${value} and error ${error[cell]}`);
    }
    total += value;
    variance += error[cell]! ** 2;
  }
  return { ...parts, total: { value: total, error: Math.sqrt(variance) } };
}

/** The flux times a factor; `relativeError` of the factor goes into the total only, cells keep their own. */
export function scaleFlux(flux: MesonFlux, factor: number, relativeError = 0): MesonFlux {
  const total: Estimate = {
    value: flux.total.value * factor,
    error: flux.total.value * factor * Math.hypot(flux.total.error / flux.total.value, relativeError),
  };
  return {
    ...flux,
    weight: flux.weight.map((weight) => weight * factor),
    error: flux.error.map((error) => error * factor),
    total,
  };
}

/**
 * Two fluxes as one, e.g. of a meson and its antiparticle; cells stand side by side in ascending momentum.
 *
 * @throws RangeError for no fluxes, or where one is in pT and another in angle
 */
export function addFluxes(name: string, fluxes: readonly MesonFlux[]): MesonFlux {
  const [first] = fluxes;
  if (first === undefined || fluxes.some(({ transverse }) => transverse !== first.transverse)) {
    throw new RangeError(`flux of ${name}: the parts must all be in pT or all in angle`);
  }
  const order = fluxes
    .flatMap((flux) => Array.from(flux.weight, (_, cell) => ({ flux, cell })))
    .sort((a, b) => a.flux.logMomentumMin[a.cell]! - b.flux.logMomentumMin[b.cell]!);
  const merge = (key: CellArray) => Float64Array.from(order, ({ flux, cell }) => flux[key][cell]!);
  return createFlux({
    name,
    pdg: fluxes.flatMap(({ pdg }) => pdg),
    transverse: first.transverse,
    logMomentumMin: merge('logMomentumMin'),
    logMomentumMax: merge('logMomentumMax'),
    transverseMin: merge('transverseMin'),
    transverseMax: merge('transverseMax'),
    weight: merge('weight'),
    error: merge('error'),
    references: [...new Set(fluxes.flatMap(({ references }) => references))],
  });
}

type CellArray = {
  [Key in keyof MesonFlux]: MesonFlux[Key] extends Float64Array ? Key : never;
}[keyof MesonFlux];
