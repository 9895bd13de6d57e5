/*
 * A Gaussian likelihood in four parameters, whose profile, marginals and evidence are known. Each parameter has
 * the place u = 0 to 1 on its axis; ln L = -(u - c)^T P (u - c) / 2, of which one search measures u0 + u1 and u1, and another
 * the rest.
 */
export const centre = [0.5, 0.45, 0.55, 0.5];
export const widths = [0.08, 0.1, 0.12, 0.1];
/** The card of a scan with two searches over some axes. */
export const gaussianCard = (axes: string, points: string) => `darkreach: 1
kind: scan
title: A Gaussian likelihood
portal: { name: dark-photon, dark_matter: dirac }
axes:
${axes}
${points}
outputs: [log-likelihood]
searches:
  - { search: na64e-invisible, curve: one }
  - { search: na64e-invisible, curve: two }
`;
/** Four axes that points are drawn on. */
export const drawnAxes = `  m_A: { from: 10 MeV, to: 1 GeV }
  eps: { from: 1e-6, to: 1e-2 }
  alpha_D: { from: 0.01, to: 1 }
  m_chi: { from: 1 MeV, to: 10 MeV, scale: linear }`;
const ends = [
  [0.01, 1],
  [1e-6, 1e-2],
  [0.01, 1],
  [1e-3, 1e-2],
] as const;
export const placeOf = (value: number, axis: number) => {
  const [from, to] = ends[axis]!;
  return axis === 3 ? (value - from) / (to - from) : Math.log(value / from) / Math.log(to / from);
};
export const valueAt = (place: number, axis: number) => {
  const [from, to] = ends[axis]!;
  return axis === 3 ? from + place * (to - from) : from * (to / from) ** place;
};
export const logLikelihoods = (values: readonly number[], names: readonly number[] = [0, 1, 2, 3]) => {
  const z = names.map((axis, place) => (placeOf(values[place]!, axis) - centre[axis]!) / widths[axis]!);
  const [a, b, c, d] = z as [number, number, number, number];
  // In z the precision is [[1, 1], [1, 2]] + diag(1, 1) of c and d: its inverse has 2, 1 on the diagonal and -1 beside it.
  return { one: -((a + b) ** 2 + b ** 2) / 2, two: -(c ** 2 + d ** 2) / 2 };
};
/** Standard deviations of the four parameters in u. */
export const sigmas = [Math.sqrt(2) * widths[0]!, widths[1]!, widths[2]!, widths[3]!];
export const logEvidence =
  2 * Math.log(2 * Math.PI) + widths.reduce((sum, width) => sum + Math.log(width), 0);
