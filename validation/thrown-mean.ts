import { createStream, type Estimate, fillUniform } from '../src/numerics/index.ts';

export interface Throws {
  readonly seed: number;
  readonly task: number;
  readonly count: number;
  /** Random numbers of each. */
  readonly numbers: number;
}

/** Mean of the weights of what is thrown, each from its own random numbers; one standard deviation. */
export function thrownMean(
  { seed, task, count, numbers }: Throws,
  weight: (u: Float64Array) => number,
): Estimate {
  const stream = createStream(seed, task, 0);
  const u = new Float64Array(numbers);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, u, numbers);
    const w = weight(u);
    sum += w;
    squares += w * w;
  }
  return { value: sum / count, error: Math.sqrt(squares - sum ** 2 / count) / count };
}
