/** A quadratic form in two couplings: xx x^2 + 2 xy x y + yy y^2. */
export interface TwoCouplingForm {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/**
 * The intervals of y in [yMin, yMax] where lower <= form(x, y) <= upper, ascending; bounds may be infinite. The
 * roots of the two quadratics cut the range, and each piece is inside or outside as a whole.
 */
export function intervalsBetween(
  form: TwoCouplingForm,
  x: number,
  lower: number,
  upper: number,
  yMin: number,
  yMax: number,
): readonly (readonly [number, number])[] {
  const cuts = [yMin, yMax];
  for (const level of [lower, upper]) {
    if (!Number.isFinite(level)) continue;
    cuts.push(...quadraticRoots(form.yy, 2 * form.xy * x, form.xx * x * x - level));
  }
  const edges = cuts.filter((y) => y >= yMin && y <= yMax).sort((a, b) => a - b);
  const intervals: [number, number][] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const [from, to] = [edges[index]!, edges[index + 1]!];
    if (from === to) continue;
    const middle = from + 0.5 * (to - from);
    const value = form.xx * x * x + 2 * form.xy * x * middle + form.yy * middle * middle;
    if (value < lower || value > upper) continue;
    const last = intervals.at(-1);
    if (last !== undefined && last[1] === from) last[1] = to;
    else intervals.push([from, to]);
  }
  return intervals;
}

/** Real roots of a y^2 + b y + c without cancellation. */
export function quadraticRoots(a: number, b: number, c: number): readonly number[] {
  if (a === 0) return b === 0 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const q = -0.5 * (b + Math.sign(b || 1) * Math.sqrt(discriminant));
  return q === 0 ? [0] : [q / a, c / q];
}
