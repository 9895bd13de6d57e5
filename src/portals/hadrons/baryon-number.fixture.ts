import { elementaryCharge } from '../../physics/constants.ts';
import { fermionVertices, widthFromTrace } from '../dirac.fixture.ts';
import { jpsi, omega, openBottom, openCharm, phi, type Resonance, upsilon } from './resonances.ts';
import { quarkCorrectionByZetas } from './strong-coupling.fixture.ts';

const charges = { u: 2 / 3, d: -1 / 3, s: -1 / 3, c: 2 / 3, b: -1 / 3 };

/** Amplitude of each quark with its antiquark. */
type Quarks = Readonly<Partial<Record<keyof typeof charges, number>>>;

const light: readonly (readonly [Resonance, Quarks])[] = [
  [omega, { u: Math.SQRT1_2, d: Math.SQRT1_2 }],
  [phi, { s: 1 }],
];
const heavy: readonly (readonly [Resonance, Quarks])[] = [
  [jpsi, { c: 1 }],
  [upsilon, { b: 1 }],
];

/** Where quarks take the place of light mesons, GeV. */
const quarksFrom = 1.8;

/** What a third of the baryon number is to a meson over what the electric charge is. */
function overCharge(quarks: Quarks): number {
  let [baryon, charge] = [0, 0];
  for (const [name, amplitude] of Object.entries(quarks)) {
    baryon += amplitude / 3;
    charge += amplitude * charges[name as keyof typeof charges];
  }
  return baryon / charge;
}

/**
 * Z' -> V* -> hadrons for g = 1: mixing of the two field strengths, s/f, and the propagator of V. For a photon the
 * mixing is that which gives V its decay to electrons through e/f, by a trace. GeV.
 */
function throughMeson(mass: number, [meson, quarks]: readonly [Resonance, Quarks]): number {
  if (mass <= meson.threshold) return 0;
  const s = mass ** 2;
  const electrons = elementaryCharge ** 4 * widthFromTrace(fermionVertices.vector, meson.mass, 0, 0);
  const inverseF = overCharge(quarks) * Math.sqrt(meson.electronWidth / electrons);
  const propagator = Math.hypot(s - meson.mass ** 2, meson.mass * meson.width);
  return (((inverseF * s) / propagator) ** 2 * meson.mass * meson.hadronicWidth) / mass;
}

/** The quarks that are there, three colours each, by a trace; GeV. */
function throughQuarks(mass: number): number {
  const flavours = mass >= openBottom ? 5 : mass >= openCharm ? 4 : 3;
  const width = 3 * flavours * (1 / 3) ** 2 * widthFromTrace(fermionVertices.vector, mass, 0, 0);
  return width * quarkCorrectionByZetas(mass, flavours);
}

/**
 * Z' -> hadrons for g = 1 and a coupling to a third of the baryon number per quark, GeV: meson by meson up to 1 GeV, quark by
 * quark from 1.8 GeV on. The portal's continuum between them, which duality fixes, has no second way here.
 */
export function hadronsOfBaryonNumber(mass: number): number {
  const mesons = mass < quarksFrom ? [...light, ...heavy] : heavy;
  const resonant = mesons.reduce((sum, meson) => sum + throughMeson(mass, meson), 0);
  return mass < quarksFrom ? resonant : resonant + throughQuarks(mass);
}
