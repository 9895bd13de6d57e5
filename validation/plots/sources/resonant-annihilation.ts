import { alpha, constants, elementaryCharge } from '../../../src/physics/constants.ts';
import { tabulatedTrack } from '../../../src/physics/shower/index.ts';
import {
  electronsPerLength,
  type FlatTrack,
  lineArea,
  shareBelow,
  shareOfLine,
} from '../../../src/production/resonant-annihilation/flat-track.fixture.ts';
import {
  type AtomicShell,
  hydrogenLikeShell,
  type Resonance,
  resonantYieldPerElectron,
} from '../../../src/production/resonant-annihilation/index.ts';
import { evenly, exact, type ValidatedCurve, type Validation } from '../../validation.ts';

const m = constants.electronMass.value;
const epsilon = 1e-4;
const lead = { Z: 82, A: 207.2, densityGPerCm3: 11.35, radiationLengthCm: 0.5612 };
const flat: FlatTrack = { energyMin: 50, energyMax: 100, perGeV: 0.01 };
/** All electrons with the momentum of a middle shell of lead. */
const shell: AtomicShell = hydrogenLikeShell(lead.Z, 40, 3);

function darkPhoton(mass: number, relativeWidth: number): Resonance {
  return {
    ...{ spin: 'vector', mass, electronCoupling: epsilon * elementaryCharge },
    darkWidth: (M) => relativeWidth * M,
  };
}

function ours(mass: number, relativeWidth: number, relativeTolerance: number, shells?: [AtomicShell]) {
  const perGeV = [flat.perGeV, flat.perGeV];
  const track = tabulatedTrack({ energiesGeV: [flat.energyMin, flat.energyMax], perGeV });
  return resonantYieldPerElectron(darkPhoton(mass, relativeWidth), track, flat.energyMin, lead, {
    ...{ lineShape: 'fixed', relativeTolerance },
    ...(shells === undefined ? {} : { shells }),
  });
}

const totalWidth = (dark: number) => dark + (alpha * epsilon ** 2) / 3;

/** Yield with the whole line inside the track; alpha epsilon^2 / 3 of the mass is the width to electrons. */
function whole(mass: number, relativeWidth: number): number {
  const invisible = relativeWidth / totalWidth(relativeWidth);
  return (electronsPerLength(lead) * flat.perGeV * lineArea(mass, epsilon) * invisible) / (2 * m);
}

function atRest(relativeWidth: number, label: string): ValidatedCurve {
  return {
    id: `width-${relativeWidth}`,
    label,
    ours: (mass) => ours(mass, relativeWidth, 1e-7),
    other: (mass) =>
      exact(whole(mass, relativeWidth) * shareOfLine(mass, totalWidth(relativeWidth) * mass, flat)),
    points: evenly(0.19, 0.36, 18),
    line: evenly(0.19, 0.36, 90),
    // Asked of our quadrature, 1e-7 in each half of the track.
    tolerance: 2e-7,
  };
}

/** A narrow line that an electron of momentum q moves to E_R m_e / m(q), with m - m_e = -q + q^2 / 2 m_e and so on. */
function inMotion(mass: number): number {
  const momentumAt = (energy: number) => {
    const stands = (mass * mass - 2 * m * m) / (2 * energy);
    return (m * m - stands * stands) / (2 * stands);
  };
  const [low, high] = [flat.energyMin, flat.energyMax].map((E) => shareBelow(momentumAt(E), shell.momentum));
  return whole(mass, 1e-9) * (high! - low!);
}

export const resonantAnnihilation: Validation = {
  page: 'sources/resonant-annihilation',
  claim:
    'Dark photons with $\\epsilon=10^{-4}$ per positron on lead, with a track length of 0.01 $X_0$ per GeV from 50 to 100 GeV: the integral over the resonance, and the arc tangent (electrons at rest) or the distribution of electron momenta (a narrow line on moving electrons).',
  other: 'closed forms',
  x: { label: "$m_{A'}$ [GeV]", scale: 'linear' },
  y: { label: 'yield per positron', scale: 'log' },
  curves: [
    atRest(0.03, '$\\Gamma/m=3\\%$'),
    atRest(1e-3, '$\\Gamma/m=10^{-3}$'),
    {
      id: 'moving',
      label: '$\\Gamma/m=10^{-9}$, moving electrons',
      ours: (mass) => ours(mass, 1e-9, 1e-5, [shell]),
      other: (mass) => exact(inMotion(mass)),
      points: evenly(0.19, 0.36, 18),
      line: evenly(0.19, 0.36, 52),
      // Asked of our quadrature, 1e-5; what lies in the wings of the line is less.
      tolerance: 1e-5,
    },
  ],
};
