/** A smooth function on a uniform grid, to be interpolated by cubics. */
export interface UniformTable {
  readonly start: number;
  readonly step: number;
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** A table of at least five values from `start` in steps of `step`; slopes by differences of fourth order. */
export function uniformTable(start: number, step: number, values: Float64Array): UniformTable {
  const last = values.length - 1;
  if (last < 4) throw new RangeError(`table of ${values.length} values, need 5 or more`);
  const slopes = values.map((_, i) => {
    if (i === 0) return (values[1]! - values[0]!) / step;
    if (i === last) return (values[last]! - values[last - 1]!) / step;
    const near = (values[i + 1]! - values[i - 1]!) / (2 * step);
    if (i === 1 || i === last - 1) return near;
    return (4 * near - (values[i + 2]! - values[i - 2]!) / (4 * step)) / 3;
  });
  return { start, step, values, slopes };
}

/** Value and slope by the cubic of Hermite between the nearest points; the end cubics continue beyond. */
export function evaluateUniformTable(table: UniformTable, x: number): { value: number; slope: number } {
  const { start, step, values, slopes } = table;
  const position = (x - start) / step;
  const i = Math.min(Math.max(Math.floor(position), 0), values.length - 2);
  const t = position - i;
  const y0 = values[i]!;
  const rise = values[i + 1]! - y0;
  const d0 = step * slopes[i]!;
  const d1 = step * slopes[i + 1]!;
  const a = d0 + d1 - 2 * rise;
  const b = 3 * rise - 2 * d0 - d1;
  return { value: y0 + t * (d0 + t * (b + t * a)), slope: (d0 + t * (2 * b + 3 * t * a)) / step };
}
