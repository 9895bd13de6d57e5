/** alpha_s(m_Z) and where a flavour joins the running, GeV: Review of Particle Physics 2024. */
const start = { scale: 91.188, coupling: 0.118 };
const flavourMasses = [4.183, 1.273];

/** d a / d ln mu^2 at two loops for a = alpha_s / pi, by the Casimirs of SU(3). */
function slope(a: number, flavours: number): number {
  const [adjoint, fundamental, trace] = [3, 4 / 3, flavours / 2];
  const first = (11 * adjoint - 4 * trace) / 12;
  const second = ((34 / 3) * adjoint ** 2 - ((20 / 3) * adjoint + 4 * fundamental) * trace) / 16;
  return -first * a ** 2 - second * a ** 3;
}

/** alpha_s / pi by Runge and Kutta from m_Z, flavour by flavour downwards; energy in GeV. */
export function strongCouplingByRungeKutta(energy: number): number {
  let [a, from] = [start.coupling / Math.PI, start.scale];
  for (let flavours = 5; flavours >= 3; flavours--) {
    const to = Math.max(energy, flavourMasses[5 - flavours] ?? 0);
    a = run(a, flavours, 2 * Math.log(to / from));
    from = to;
    if (to === energy) break;
  }
  return a;
}

function run(from: number, flavours: number, distance: number): number {
  const steps = 100;
  const dx = distance / steps;
  let a = from;
  for (let i = 0; i < steps; i++) {
    const k1 = slope(a, flavours);
    const k2 = slope(a + (dx * k1) / 2, flavours);
    const k3 = slope(a + (dx * k2) / 2, flavours);
    a += (dx * (k1 + 2 * k2 + 2 * k3 + slope(a + dx * k3, flavours))) / 6;
  }
  return a;
}

const [zeta3, zeta5] = [1.2020569031595942, 1.03692775514337];

/**
 * R of massless quarks over that without gluons, to a^3, with the rational numbers and zeta functions of the calculation
 * (Gorishnii, Kataev and Larin, Phys. Lett. B 259, 144; Surguladze and Samuel, Phys. Rev. Lett. 66, 560).
 */
export function quarkCorrectionByZetas(energy: number, n: number): number {
  const a = strongCouplingByRungeKutta(energy);
  const second = 365 / 24 - 11 * zeta3 - n * (11 / 12 - (2 / 3) * zeta3);
  const third =
    87029 / 288 -
    (1103 / 4) * zeta3 +
    (275 / 6) * zeta5 +
    n * (-7847 / 216 + (262 / 9) * zeta3 - (25 / 9) * zeta5) +
    n ** 2 * (151 / 162 - (19 / 27) * zeta3) -
    (Math.PI ** 2 / 48) * (11 - (2 / 3) * n) ** 2;
  return 1 + a + second * a ** 2 + third * a ** 3;
}
