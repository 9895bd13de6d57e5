import type { BosonSpin } from '../../../src/indirect/magnetic-moment/boson.ts';
import { gaussLegendre } from '../../../src/numerics/index.ts';
import {
  add,
  type FourVector,
  gamma,
  gamma5,
  identity,
  indices,
  type Matrix,
  metric,
  minus,
  multiply,
  slash,
  times,
  trace,
} from '../../../src/production/annihilation/dirac.fixture.ts';

/** In front of and behind the lepton line, and the sign of the propagator between. */
type Ends = readonly [left: Matrix, right: Matrix, sign: 1 | -1];

const scaled = (factor: number, m: Matrix) => times([factor, 0], m);

function endsOf(spin: BosonSpin): readonly Ends[] {
  if (spin === 'scalar') return [[identity, identity, 1]];
  const i5 = times([0, 1], gamma5);
  if (spin === 'pseudoscalar') return [[i5, i5, 1]];
  const current = spin === 'vector' ? gamma : gamma.map((each) => multiply(each, gamma5));
  // -g_(alpha beta): the gauge of Feynman.
  return current.map((each, alpha): Ends => [each, scaled(metric[alpha]!, each), -1]);
}

/** F_2 of a vertex between on-shell leptons of unit mass, from two traces that are solved for F_1 and F_2. */
function secondFormFactor(vertex: readonly Matrix[], p: FourVector, q: FourVector): number {
  const out = minus(p, scaledVector(-1, q));
  const [first, last] = [add(slash(out), identity), add(slash(p), identity)];
  const tracesOf = (X: readonly Matrix[]) => {
    let [withGamma, withSum] = [0, 0];
    for (const mu of indices) {
      const between = multiply(first, multiply(X[mu]!, last));
      withGamma += metric[mu] * trace(multiply(gamma[mu]!, between));
      withSum += metric[mu] * (p[mu] + out[mu]) * trace(between);
    }
    return [withGamma, withSum] as const;
  };
  const [a, b] = tracesOf(gamma);
  // i sigma^(mu nu) q_nu / 2 = -[gamma^mu, q-slash] / 4.
  const [c, d] = tracesOf(
    gamma.map((each) => add(scaled(-0.25, multiply(each, slash(q))), scaled(0.25, multiply(slash(q), each)))),
  );
  const [e, f] = tracesOf(vertex);
  return (a * f - b * e) / (a * d - b * c);
}

const scaledVector = (factor: number, p: FourVector): FourVector => [
  factor * p[0],
  factor * p[1],
  factor * p[2],
  factor * p[3],
];

/** The same of the numerator of the loop: the boson carries x p' + y p, what is odd or gamma^mu alone adds nothing. */
function numerator(ends: readonly Ends[], p: FourVector, q: FourVector, x: number, y: number): number {
  const out = minus(p, scaledVector(-1, q));
  const boson = add(scaled(x, slash(out)), scaled(y, slash(p)));
  const after = add(slash(out), scaled(-1, boson), identity);
  const before = add(slash(p), scaled(-1, boson), identity);
  const vertex = gamma.map((each) => {
    const line = multiply(after, multiply(each, before));
    return add(...ends.map(([left, right, sign]) => scaled(sign, multiply(left, multiply(line, right)))));
  });
  return secondFormFactor(vertex, p, q);
}

const shares = gaussLegendre(3);
const fine = gaussLegendre(16);

/**
 * Shift of (g - 2)/2 at unit coupling against r = M^2/m^2 from the vertex diagram with explicit Dirac matrices: F_2(q^2) by
 * quadrature over both Feynman parameters at three small space-like q^2, extrapolated to 0. The longitudinal mode of an axial
 * vector is a pseudoscalar of coupling 2 m/M.
 */
export function momentFromDiagram(spin: BosonSpin): (r: number) => number {
  const transfers = [0.0025, 0.005, 0.01].map((h) => formFactor(endsOf(spin), h));
  const longitudinal = spin === 'axial-vector' ? momentFromDiagram('pseudoscalar') : () => 0;
  return (r) => {
    const [one, two, four] = transfers.map((at) => at(r)) as [number, number, number];
    return (8 * one - 6 * two + four) / 3 + (4 / r) * longitudinal(r);
  };
}

/** F_2 at q^2 = -h: 2/(32 pi^2) integral dx dy N/Delta, with N a polynomial of second order in w = x + y. */
function formFactor(ends: readonly Ends[], h: number): (r: number) => number {
  const half = Math.sqrt(h) / 2;
  const [p, q]: FourVector[] = [
    [Math.sqrt(1 + half ** 2), 0, 0, -half],
    [0, 0, 0, 2 * half],
  ];
  const parabolas = Array.from(shares.nodes, (u) =>
    [0, 0.5, 1].map((w) => numerator(ends, p!, q!, w * u, w * (1 - u))),
  );
  return (r) => {
    let sum = 0;
    const at = (w: number, rest: number, weight: number) =>
      shares.nodes.forEach((u, i) => {
        const [a, b, c] = parabolas[i] as [number, number, number];
        const N = a * rest * (rest - w) + 4 * b * w * rest + c * w * (w - rest);
        sum += (weight * shares.weights[i]! * w * N) / (w * w * (1 + u * (1 - u) * h) + r * rest);
      });
    // A ladder of factors of four towards both ends, where the denominator may be small.
    for (let upper = 0.5; upper > 1e-15; upper /= 4) {
      fine.nodes.forEach((node, i) => {
        const near = upper * (0.25 + 0.75 * node);
        at(near, 1 - near, 0.75 * upper * fine.weights[i]!);
        at(1 - near, near, 0.75 * upper * fine.weights[i]!);
      });
    }
    return sum / (16 * Math.PI ** 2);
  };
}
