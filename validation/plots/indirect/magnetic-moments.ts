import { type BosonSpin, bosonMagneticMoment } from '../../../src/indirect/magnetic-moment/boson.ts';
import { constants } from '../../../src/physics/constants.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { momentFromDiagram } from './vertex-loop.ts';

const muon = constants.muonMass.value;

function curve(spin: BosonSpin, sign: 1 | -1): ValidatedCurve {
  let made: ((r: number) => number) | undefined;
  // The numerators, which know no mass, once.
  const diagram = () => (made ??= momentFromDiagram(spin));
  return {
    id: spin,
    label: `${spin.replace('-', ' ')}${sign < 0 ? ', negative' : ''}`,
    ours: (mass) => {
      const { value, error } = bosonMagneticMoment(spin, mass, muon);
      return { value: sign * value, error };
    },
    other: (mass) => exact(sign * diagram()((mass / muon) ** 2)),
    points: logarithmic(1e-3, 100, 13),
    line: logarithmic(1e-3, 100, 100),
    // The third power of q^2 that the extrapolation leaves: 1e-9 at the smallest of its steps.
    tolerance: 1e-8,
  };
}

export const magneticMoments: Validation = {
  page: 'indirect/magnetic-moments',
  claim:
    'Shift of the magnetic moment of the muon by one boson at unit coupling, against $F_2$ of the vertex diagram with explicit Dirac matrices over both Feynman parameters, at $q^2\\to0$.',
  other: 'diagram with Dirac matrices',
  x: { label: '$m_X$ [GeV]', scale: 'log' },
  y: { label: '$|\\Delta a_\\mu|/g^2$', scale: 'log' },
  curves: [curve('scalar', 1), curve('pseudoscalar', -1), curve('vector', 1), curve('axial-vector', -1)],
};
