import { alpha, constants } from '../../../src/physics/constants.ts';
import { alpPortal } from '../../../src/portals/alp.ts';
import { loopFunctionByQuadrature } from '../../../src/portals/alp-loop.fixture.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';

const [electron, muon] = [constants.electronMass.value, constants.muonMass.value];

/** GeV^-1. */
interface Couplings {
  readonly g_agamma: number;
  readonly g_ae: number;
  readonly g_amu: number;
}

/** |g_agamma| that a width to photons stands for, GeV^-1. */
function effectiveCoupling(couplings: Couplings, mass: number): number {
  const portal = alpPortal.build({ ...couplings, m_a: mass, m_chi: 0, g_achi: 0, loopPhotonCoupling: 1 });
  return Math.sqrt((64 * Math.PI * widthTo(portal, 'gamma gamma').value) / mass ** 3);
}

/** The same from the loops over a Feynman parameter, amplitudes before they are squared. */
function byQuadrature({ g_agamma, g_ae, g_amu }: Couplings, mass: number): number {
  const [first, second] = [electron, muon].map((lepton) =>
    loopFunctionByQuadrature(((2 * lepton) / mass) ** 2),
  );
  const loops = (part: 're' | 'im') => (alpha / Math.PI) * (g_ae * first![part] + g_amu * second![part]);
  return Math.hypot(g_agamma + loops('re'), loops('im'));
}

function curve(id: string, label: string, couplings: Couplings): ValidatedCurve {
  return {
    ...{ id, label },
    ours: (mass) => exact(effectiveCoupling(couplings, mass)),
    other: (mass) => exact(byQuadrature(couplings, mass)),
    points: logarithmic(2e-4, 10, 20),
    line: logarithmic(2e-4, 10, 100),
    // What the quadrature is asked for, and rounding where a heavy lepton's loop cancels.
    tolerance: 2e-10,
  };
}

export const alp: Validation = {
  page: 'portals/alp',
  claim:
    'Photon coupling that the width of $a\\to\\gamma\\gamma$ stands for when loops of electrons and muons are added, in closed form and by integrating the loops over a Feynman parameter, with their imaginary parts above $2m_\\ell$.',
  other: 'loops over a Feynman parameter',
  x: { label: '$m_a$ [GeV]', scale: 'log' },
  y: { label: '$|g_{a\\gamma}+\\delta g_e+\\delta g_\\mu|$ [GeV$^{-1}$]', scale: 'log' },
  curves: [
    curve('electron', '$g_{ae}=1$ GeV$^{-1}$ alone', { g_agamma: 0, g_ae: 1, g_amu: 0 }),
    curve('muon', '$g_{a\\mu}=1$ GeV$^{-1}$ alone', { g_agamma: 0, g_ae: 0, g_amu: 1 }),
    curve('all', '$g_{a\\gamma}=2\\times10^{-3}$, $g_{ae}=-g_{a\\mu}=-1$ GeV$^{-1}$', {
      ...{ g_agamma: 2e-3, g_ae: -1, g_amu: 1 },
    }),
  ],
};
