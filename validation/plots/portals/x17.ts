import { decayProbability } from '../../../src/detection/decay-in-flight.ts';
import { createStream, type Estimate, fillUniform } from '../../../src/numerics/index.ts';
import { constants, elementaryCharge } from '../../../src/physics/constants.ts';
import { meanFlightCm, totalWidth } from '../../../src/portals/decays.ts';
import { gamma, gamma5, times, widthFromTrace } from '../../../src/portals/dirac.fixture.ts';
import { x17Kinds, x17Portal } from '../../../src/portals/x17.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const mass = 0.0167;
// NA64 of 2017 in the visible mode: 40 radiation lengths of tungsten, then decays up to 3.5 m from their front.
const [front, end] = [14.02, 350];
const speedOfLightCmPerSecond = 2.99792458e10;

function probability(kind: number, energy: number, coupling: number): Estimate {
  const portal = x17Portal.build({ m_X: mass, eps_e: coupling, kind });
  const width = totalWidth(portal.widths(), portal.boson);
  return exact(
    decayProbability(front, end, 1 / meanFlightCm(width, mass, Math.sqrt(energy ** 2 - mass ** 2))),
  );
}

/** The share of bosons that decay in the region, by throwing their life times in their own rest frame. */
function thrown(kind: number, energy: number, coupling: number): Estimate {
  const electron = constants.electronMass.value;
  const vertices = kind === 0 ? gamma : [times(1, gamma5)];
  const width = (elementaryCharge * coupling) ** 2 * widthFromTrace(vertices, mass, electron, electron);
  const lifetime = constants.hbarInGeVSeconds.value / width;
  const rapidity = Math.acosh(energy / mass);
  const perSecond = Math.sinh(rapidity) * speedOfLightCmPerSecond;
  // Streams of their own: no two points share their bosons.
  const stream = createStream(17, kind + 2 * energy, Math.round(1e9 * coupling));
  const numbers = new Float64Array(4);
  const samples = 25_000;
  let inside = 0;
  for (let i = 0; i < samples; i++) {
    fillUniform(stream, i, numbers, 4);
    for (const number of numbers) {
      const flight = -Math.log(number) * lifetime * perSecond;
      if (flight > front && flight < end) inside++;
    }
  }
  const share = inside / (4 * samples);
  return { value: share, error: Math.sqrt((share * (1 - share)) / (4 * samples)) };
}

function curve(kind: number, energy: number): ValidatedCurve {
  return {
    id: `${x17Kinds[kind]}-${energy}`,
    label: `${['vector', 'pseudoscalar'][kind]}, ${energy} GeV`,
    ours: (coupling) => probability(kind, energy, coupling),
    other: (coupling) => thrown(kind, energy, coupling),
    points: logarithmic(1e-5, 6e-4 * Math.sqrt(energy / 100), 12),
    line: logarithmic(1e-5, 1e-3, 80),
    // Nothing is left out beside the statistical error.
    tolerance: 0,
  };
}

export const x17: Validation = {
  page: 'portals/x17',
  claim:
    'Share of X17 bosons of 16.7 MeV that decay to $e^+e^-$ between 14 cm and 3.5 m (NA64 visible of 2017), against life times thrown at random with widths from explicit Dirac matrices.',
  other: 'Monte Carlo, widths by traces',
  x: { label: '$\\epsilon_e$', scale: 'log' },
  y: { label: 'probability to decay in the region', scale: 'linear' },
  curves: [curve(0, 100), curve(1, 100), curve(0, 30)],
};
