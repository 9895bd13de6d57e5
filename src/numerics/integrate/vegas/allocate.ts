/**
 * Samples for each hypercube: two, which the variance needs, and the rest of the budget in proportion to
 * sigma^beta, sigma the standard deviation of the integrand there (Lepage 2021: beta = 1 would be
 * optimal for exact sigmas, less is robust against poor ones). Rounding is carried from cube to
 * cube, so that the budget is spent. Equal samples where all variances vanish.
 */
export function allocateSamples(variances: Float64Array, budget: number, beta: number): Uint32Array {
  const cubes = variances.length;
  const spare = Math.max(0, budget - 2 * cubes);
  const shares = new Float64Array(cubes);
  let total = 0;
  for (let cube = 0; cube < cubes; cube++) {
    const share = dampedDeviation(variances[cube]!, beta);
    shares[cube] = share;
    total += share;
  }
  if (!(total > 0 && Number.isFinite(total))) {
    shares.fill(1);
    total = cubes;
  }
  const samples = new Uint32Array(cubes);
  let sum = 0;
  let spent = 0;
  for (let cube = 0; cube < cubes; cube++) {
    sum += shares[cube]!;
    const due = Math.min(spare, Math.floor(spare * (sum / total)));
    samples[cube] = 2 + due - spent;
    spent = due;
  }
  return samples;
}

/** sigma^beta; for the usual beta by square roots, which are fast and round alike in every engine. */
function dampedDeviation(variance: number, beta: number): number {
  if (beta === 0) return 1;
  if (beta !== 0.75) return variance ** (0.5 * beta);
  const eighthRoot = Math.sqrt(Math.sqrt(Math.sqrt(variance)));
  return eighthRoot * eighthRoot * eighthRoot;
}

/** Cuts the hypercubes into consecutive chunks of about equally many samples: first cubes, then the count. */
export function cutIntoChunks(samplesPerCube: Uint32Array, chunks: number): Uint32Array {
  let total = 0;
  for (const samples of samplesPerCube) total += samples;
  const starts = new Uint32Array(chunks + 1);
  let cube = 0;
  let before = 0;
  for (let chunk = 0; chunk <= chunks; chunk++) {
    while (cube < samplesPerCube.length && before < (total * chunk) / chunks) {
      before += samplesPerCube[cube]!;
      cube += 1;
    }
    starts[chunk] = cube;
  }
  return starts;
}
