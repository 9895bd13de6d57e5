import {
  add,
  bar,
  type FourVector,
  gamma,
  gamma5,
  identity,
  indices,
  type Matrix,
  metric,
  multiply,
  slash,
  times,
} from '../annihilation/dirac.fixture.ts';
import type { EmissionMomenta } from './invariants.fixture.ts';
import type { BosonSpin } from './vertex.ts';

const square = (v: FourVector) => v[0] ** 2 - v[1] ** 2 - v[2] ** 2 - v[3] ** 2;

/** Both diagrams with Dirac matrices, the exchanged photon contracted with P, as a function of the vertex of the boson. */
export function diagrams(
  { p, k, pPrime, P }: EmissionMomenta,
  leptonMass: number,
): (vertex: Matrix) => Matrix {
  const m = times([leptonMass, 0], identity);
  const sum: FourVector = [pPrime[0] + k[0], pPrime[1] + k[1], pPrime[2] + k[2], pPrime[3] + k[3]];
  const rest: FourVector = [p[0] - k[0], p[1] - k[1], p[2] - k[2], p[3] - k[3]];
  const exchange = slash(P);
  const propagators = [sum, rest].map((v) => times([1 / (square(v) - leptonMass ** 2), 0], add(slash(v), m)));
  const after = multiply(propagators[0]!, exchange);
  const before = multiply(exchange, propagators[1]!);
  return (vertex) => add(multiply(vertex, after), multiply(before, vertex));
}

/** Half of the sum over lepton spins of |ubar' A u|^2, as a function of A. */
export function spinAverage({ p, pPrime }: EmissionMomenta, leptonMass: number): (A: Matrix) => number {
  const m = times([leptonMass, 0], identity);
  const [out, into] = [add(slash(pPrime), m), add(slash(p), m)];
  return (A) => {
    const { re } = multiply(multiply(out, A), multiply(into, bar(A)));
    return (re[0]! + re[5]! + re[10]! + re[15]!) / 2;
  };
}

/** L_X by traces of explicit matrices; vector bosons with the full polarisation sum -g + k k/m^2. */
export function traceL(spin: BosonSpin, momenta: EmissionMomenta, leptonMass: number, mass: number): number {
  const amplitude = diagrams(momenta, leptonMass);
  const average = spinAverage(momenta, leptonMass);
  if (spin === 'scalar') return average(amplitude(identity));
  if (spin === 'pseudoscalar') return average(amplitude(times([0, 1], gamma5)));
  const vertex = (matrix: Matrix) => (spin === 'vector' ? matrix : multiply(matrix, gamma5));
  let sum = average(amplitude(vertex(slash(momenta.k)))) / (mass * mass);
  for (const mu of indices) sum -= metric[mu] * average(amplitude(vertex(gamma[mu]!)));
  return sum;
}
