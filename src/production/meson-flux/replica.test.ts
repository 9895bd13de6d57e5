import { describe, expect, it } from 'vitest';
import { beamDump } from '../../../tests/meson-spectra.fixture.ts';
import { beamDumpFlux, bmpt, replicaWeights, sampleMesons, tabulateDensity } from './index.ts';

const flux = beamDumpFlux(beamDump(400, 63.546), 'phi');
const sample = sampleMesons(flux, { count: 5000, seed: 1 });
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('replicaWeights', () => {
  it('spreads the total by its statistical error, about its value', () => {
    const count = 400;
    // Samples of whole cells: every cell once, so that nothing is lost between cells.
    const whole = {
      ...sample,
      weight: flux.weight,
      cell: Uint32Array.from(flux.weight, (_, cell) => cell),
    };
    const totals = Array.from({ length: count }, (_, replica) =>
      sum(replicaWeights(flux, whole, 3, replica)),
    );
    const mean = totals.reduce((a, b) => a + b) / count;
    const deviation = Math.sqrt(totals.reduce((s, x) => s + (x - mean) ** 2, 0) / (count - 1));
    const { value, error } = flux.total;
    expect(Math.abs(mean - value)).toBeLessThan((5 * error) / Math.sqrt(count));
    // The relative error of a standard deviation is 1 / sqrt(2 count).
    expect(Math.abs(deviation / error - 1)).toBeLessThan(5 / Math.sqrt(2 * count));
  });

  it('is the same for one seed and replica, and another for others', () => {
    const weights = replicaWeights(flux, sample, 3, 7);
    expect(replicaWeights(flux, sample, 3, 7)).toEqual(weights);
    expect(replicaWeights(flux, sample, 3, 8)).not.toEqual(weights);
    expect(replicaWeights(flux, sample, 4, 7)).not.toEqual(weights);
    expect(weights.every((weight) => weight >= 0)).toBe(true);
  });

  it('leaves a flux without errors alone', () => {
    const closedForm = tabulateDensity(bmpt('pi0', 400));
    const drawn = sampleMesons(closedForm, { count: 1000, seed: 1 });
    expect(replicaWeights(closedForm, drawn, 1, 1)).toEqual(drawn.weight);
  });
});
