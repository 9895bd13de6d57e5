/** The principal branch, W >= -1, of z >= -1/e, or the other real one, W <= -1, of -1/e <= z < 0. */
export type LambertBranch = 0 | -1;

/**
 * Lambert's W, the real solution of W exp(W) = z on one branch, to a few units of rounding of the result.
 *
 * Near -1/e by its series in p = sqrt(2 (e z + 1)) (R. M. Corless et al., Adv. Comput. Math. 5 (1996) 329,
 * eq. (4.22)), with 1/e to twice the digits, so that nothing of a z close to it is lost (the double nearest
 * to -1/e counts as -1/e); elsewhere by Newton's method on W + ln W = ln z, in the form
 * W (1 + ln(z / W)) / (1 + W) of R. Iacono and J. P. Boyd (Adv. Comput. Math. 43 (2017) 1403), which serves
 * both branches.
 *
 * @throws RangeError for z outside the branch, or NaN
 */
export function lambertW(branch: LambertBranch, z: number): number {
  const aboveBranchPoint = Math.max(0, z + inverseE + inverseERest);
  if (!(z >= -inverseE && (branch === 0 ? z < Number.POSITIVE_INFINITY : z < 0))) {
    throw new RangeError(`Lambert W, branch ${branch}: ${z} is outside its domain`);
  }
  if (z === 0) return 0;
  const p = Math.sqrt(2 * Math.E * aboveBranchPoint);
  if (p < 0.06) return series(branch === 0 ? p : -p);
  let w = firstGuess(branch, z, p);
  for (let step = 0; step < 50; step++) {
    const next = (w / (1 + w)) * (1 + Math.log(z / w));
    const change = Math.abs(next - w);
    w = next;
    if (change <= 4e-16 * Math.abs(w)) break;
  }
  return w;
}

const inverseE = 0.36787944117144233;
/** 1/e less its double, mpmath with 50 digits. */
const inverseERest = -1.2428753672788363e-17;

/** Taylor coefficients of W in p, by reversion of series with 60 digits (mpmath). */
const coefficients = [
  -1, 1, -0.3333333333333333, 0.1527777777777778, -0.07962962962962963, 0.04450231481481481,
  -0.02598471487360376, 0.015635632532333923, -0.009616892024299432, 0.006014543252956118,
  -0.0038112980348919, 0.002440877991143983,
];

function series(p: number): number {
  return coefficients.reduceRight((sum, c) => sum * p + c, 0);
}

/** Starts from which Newton's method stays on the branch. */
function firstGuess(branch: LambertBranch, z: number, p: number): number {
  if (branch === -1) {
    const log = Math.log(-z);
    return p < 1 ? -1 - p : log - Math.log(-log);
  }
  if (z > Math.E) return Math.log(z) - Math.log(Math.log(z));
  return z > 0.2 || z < -0.2 ? -1 + p - (p * p) / 3 + 0.1 * p ** 3 : z * (1 - z);
}
