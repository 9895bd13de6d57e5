import { constants } from '../../../src/physics/constants.ts';
import { sterileDipolePortal } from '../../../src/portals/sterile-dipole.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';
import { pairWidthFromTraces, photonWidthFromTraces } from './sterile-dipole-traces.ts';

function curve(
  products: string,
  label: string,
  from: number,
  width: (mass: number) => number,
): ValidatedCurve {
  return {
    ...{ id: products.replaceAll(/[^a-z]/g, ''), label },
    ours: (M_N) => {
      const portal = sterileDipolePortal.build({ M_N, d: 1, d_e: 1, d_mu: 0, d_tau: 0 });
      return exact(widthTo(portal, products).value / M_N ** 3);
    },
    other: (mass) => exact(width(mass) / mass ** 3),
    points: logarithmic(from, 10, 12),
    line: logarithmic(from, 10, 80),
    // The fixed Gauss rule over the mass of the pair.
    tolerance: 1e-9,
  };
}

const [electron, muon] = [constants.electronMass.value, constants.muonMass.value];

export const sterileDipole: Validation = {
  page: 'portals/sterile-dipole',
  claim:
    'Widths of a sterile neutrino with a dipole moment, against amplitudes from explicit Dirac matrices over two- and three-body phase space.',
  other: 'Dirac matrices, phase space',
  x: { label: '$M_N$ [GeV]', scale: 'log' },
  y: { label: '$\\Gamma/(d^2 d_e^2 M_N^3)$', scale: 'log' },
  curves: [
    curve('nu_e gamma', '$N\\to\\nu_e\\gamma$', 1.2e-3, photonWidthFromTraces),
    curve('nu_e e- e+', '$N\\to\\nu_e e^-e^+$', 1.2e-3, (m) => pairWidthFromTraces(m, electron)),
    curve('nu_e mu- mu+', '$N\\to\\nu_e\\mu^-\\mu^+$', 0.25, (m) => pairWidthFromTraces(m, muon)),
  ],
};
