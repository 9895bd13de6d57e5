/** alpha_s(m_Z), m_Z and the masses at which a flavour joins the running, GeV: Review of Particle Physics 2024. */
const reference = { coupling: 0.118, scale: 91.188 };
const charmMass = 1.273;
const bottomMass = 4.183;

/** Coefficients of d a / d ln mu^2 = -beta_0 a^2 - beta_1 a^3 for a = alpha_s / pi. */
function beta(flavours: number): readonly [number, number] {
  return [(11 - (2 / 3) * flavours) / 4, (102 - (38 / 3) * flavours) / 16];
}

/**
 * alpha_s / pi at two loops with 3 to 5 flavours, from alpha_s(m_Z) = 0.118 (Review of Particle Physics 2024, QCD).
 * What two loops leave out is a few per cent of it at 1.3 GeV, less above. Energy in GeV.
 *
 * @throws RangeError below 1 GeV, where the series is of no use.
 */
export function strongCouplingOverPi(energy: number): number {
  if (!(energy >= 1)) throw new RangeError(`strong coupling: ${energy} GeV, must be 1 GeV or more`);
  const start = reference.coupling / Math.PI;
  if (energy >= bottomMass) return run(start, reference.scale, energy, 5);
  const atBottom = run(start, reference.scale, bottomMass, 5);
  if (energy >= charmMass) return run(atBottom, bottomMass, energy, 4);
  return run(run(atBottom, bottomMass, charmMass, 4), charmMass, energy, 3);
}

/** Newton's method on y - r ln(y + r) = beta_0 ln mu^2 + constant, y = 1/a and r = beta_1 / beta_0. */
function run(from: number, fromScale: number, toScale: number, flavours: number): number {
  const [first, second] = beta(flavours);
  const r = second / first;
  const target = 1 / from - r * Math.log(1 / from + r) + 2 * first * Math.log(toScale / fromScale);
  let y = 1 / from;
  for (let step = 0; step < 20; step++) {
    const change = (y - r * Math.log(y + r) - target) / (1 - r / (y + r));
    y -= change;
    if (Math.abs(change) < 1e-14 * y) break;
  }
  return 1 / y;
}

/**
 * R(s) of massless quarks over 3 sum Q^2: 1 + a + c_2 a^2 + c_3 a^3 with a = alpha_s(sqrt(s)) / pi and the coefficients
 * of the Review of Particle Physics 2024, QCD; its small singlet term is left out. s in GeV^2.
 *
 * @throws RangeError for s below 1 GeV^2.
 */
export function quarkCorrection(s: number, flavours: number): number {
  const a = strongCouplingOverPi(Math.sqrt(s));
  const [second, third] = correctionCoefficients(flavours);
  return 1 + a * (1 + a * (second + a * third));
}

/** c_2 and c_3 of `quarkCorrection`. */
export function correctionCoefficients(n: number): readonly [number, number] {
  return [1.9857 - 0.1152 * n, -6.63694 - 1.20013 * n - 0.00518 * n * n];
}
