import { integrate } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';

/*
 * Spectra d sigma / dp over forward angles (Burman-Smith: all) from the printed formulas, with their own variables: the energy in the centre of mass
 * (BMPT), the cosine (Sanford-Wang), and Bezier arcs in the angle in degrees (Burman-Smith).
 */

const options = { relativeTolerance: 1e-6 };

/**
 * BMPT on beryllium, positive kaons or the mean of charged pions, mb/GeV: d^3p/E is invariant, so that at fixed laboratory
 * energy d sigma / dE = 2 pi / (gamma beta) times the integral of E d^3 sigma / dp^3 over the energy E* in the centre of mass.
 */
export function bmptSpectrum(meson: 'pi0' | 'K+', beamMomentum: number, p: number): number {
  const pion = meson === 'pi0';
  const mass = pion ? 0.13957039 : 0.493677;
  const proton = constants.protonMass.value;
  const s = 2 * proton * (proton + Math.hypot(beamMomentum, proton));
  const betaGamma = beamMomentum / Math.sqrt(s);
  const largest = (s - 1.88 ** 2 + mass ** 2) / (2 * Math.sqrt(s));
  const E = Math.hypot(p, mass);
  const gamma = Math.hypot(1, betaGamma);
  const invariant = (rest: number): number => {
    const x = rest / largest;
    if (x >= 1) return 0;
    const along = (gamma * E - rest) / betaGamma;
    const pT = Math.sqrt(Math.max(0, p * p - along * along));
    if (!pion) {
      const steep = 5.04 / x ** 0.121;
      return (
        (7.74 * (1 - x) ** 2.45 * (1 + steep * pT * (1 + 0.5 * steep * pT)) * Math.exp(-steep * pT)) /
        x ** 0.444
      );
    }
    const polynomial = 1 + (6.1 * pT) / x ** 0.153 + (0.5 * (6.1 * pT) ** 2) / x ** 0.478;
    const plus =
      (62.3 * (1 - x) ** 3.45 * (1 + 1.57 * x) * polynomial) / x ** 0.517 / Math.exp((6.1 * pT) / x ** 0.153);
    return 0.5 * plus * (1 + 1 / (1.05 * (1 + x) ** 2.65));
  };
  // From forwards, where E* is smallest, as v^2, since pT goes as v; at gamma E it flies at a right angle.
  const low = gamma * E - betaGamma * p;
  const range = Math.min(gamma * E, largest) - low;
  const over =
    range <= 0 ? 0 : integrate((v) => 2 * v * range * invariant(low + range * v * v), 0, 1, options).value;
  return ((2 * Math.PI) / betaGamma) * over * (p / E);
}

/** Sanford-Wang at 8.89 GeV on beryllium, positive pions, mb/GeV. */
export function sanfordWangSpectrum(p: number): number {
  const beam = 8.89;
  const at = (cosine: number): number => {
    const spread = 5.572 * Math.acos(cosine) * (p - 0.0868 * beam * Math.exp(9.686 * Math.log(cosine)));
    return Math.exp(-(p ** 1.978 / beam ** 1.32) - spread);
  };
  // 1 - cos as v^2: the angle goes as v.
  const over = integrate((v) => 2 * v * at(Math.max(1 - v * v, Number.MIN_VALUE)), 0, 1, options).value;
  return 2 * Math.PI * 220.7 * p ** 1.08 * (1 - p / (beam - 1)) * over;
}

/** Burman-Smith at 800 MeV on oxygen, in the unit of its amplitudes (microbarn/MeV/sr, so that it is mb/GeV). */
export function burmanSmithSpectrum(p: number): number {
  const T = 800;
  const mass = 134.9768;
  const E = Math.hypot(1000 * p, mass);
  const width = (150 * (T - 585) - 130 * (T - 730)) / 145;
  const fall = (34.2 * (T - 585) - 28.9 * (T - 730)) / 145;
  const c = [27 - 4 * ((730 - T) / 145) ** 2, 18.2, 8, 13 - 0.4, 9 - 0.4 - (T - 685) / 20] as const;
  // Quadratic splines with knots at 30 and 70 degrees as three arcs with control points.
  const [at30, at70] = [(40 * c[1] + 30 * c[2]) / 70, (110 * c[2] + 40 * c[3]) / 150];
  const arcs = [
    [0, 30, c[0], c[1], at30],
    [30, 70, at30, c[2], at70],
    [70, 180, at70, c[3], c[4]],
  ] as const;
  const parts = arcs.map(([from, to, first, middle, last]) => {
    const inside = (u: number): number => {
      const angle = from + (to - from) * u;
      const amplitude = first * (1 - u) ** 2 + 2 * middle * u * (1 - u) + last * u * u;
      const distance = (48 + 330 * Math.exp(-angle / fall) - (E - mass)) / (width * Math.exp(-angle / 85));
      return amplitude * Math.exp(-(distance ** 2) / 2) * Math.sin((angle * Math.PI) / 180);
    };
    return integrate(inside, 0, 1, options).value * (((to - from) * Math.PI) / 180);
  });
  const cutOff = 1 / (1 + Math.exp((E - mass - (T - 190)) / 25));
  const sum = parts.reduce((a, b) => a + b, 0);
  return 2 * Math.PI * sum * cutOff * ((1000 * p) / E);
}
