import { darkAxionPortal } from '../../../src/portals/dark-axion.ts';
import { tracedDarkWidth } from '../../../src/production/vector-meson.fixture.ts';
import { darkBranchingFractionAtUnitCoupling } from '../../../src/production/vector-meson.ts';
import type { VectorMeson } from '../../../src/records/index.ts';
import { evenly, exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const axionMass = 0.1;

/** Up to just below threshold, with more points where it closes. */
function ofMeson(
  id: string,
  symbol: string,
  mass: number,
  totalWidth: number,
  photonCoupling: number,
): ValidatedCurve {
  const meson: VectorMeson = { id, symbol, mass, totalWidth, photonCoupling, references: [] };
  const end = mass - axionMass;
  return {
    id,
    label: `$${symbol}$`,
    ours: (m_gammaD) => {
      const portal = darkAxionPortal.build({ m_gammaD, m_a: axionMass, m_chi: 0, g: 1, g_D: 0 });
      return exact(darkBranchingFractionAtUnitCoupling(portal, meson));
    },
    other: (m_gammaD) => exact(tracedDarkWidth(meson, m_gammaD, axionMass) / totalWidth),
    points: [...logarithmic(0.01, 0.7 * end, 9), ...evenly(0.8 * end, 0.99 * end, 4)],
    line: [...logarithmic(0.01, 0.7 * end, 40), ...evenly(0.71 * end, 0.995 * end, 40)],
    // Rounding.
    tolerance: 1e-13,
  };
}

export const vectorMesons: Validation = {
  page: 'sources/vector-mesons',
  claim:
    'Branching fraction of vector mesons to $a\\gamma_D$ for $g=1$ GeV$^{-1}$ and $m_a=0.1$ GeV (so that it may exceed one): from the spectral density at the mass of the meson, and from the sum over components of the $\\epsilon$ tensor and polarisations.',
  other: 'explicit $\\epsilon$ tensor',
  x: { label: '$m_{\\gamma_D}$ [GeV]', scale: 'log' },
  y: { label: '$\\mathrm{Br}(V\\to a\\gamma_D)$', scale: 'log' },
  // Masses, widths and couplings of paper missing-energy, Table I.
  curves: [
    ofMeson('rho', '\\rho', 0.775, 0.147, 4.96),
    ofMeson('phi', '\\phi', 1.019, 4.2e-3, 13.4),
    ofMeson('jpsi', 'J/\\psi', 3.097, 9.3e-5, 11.8),
    ofMeson('upsilon', '\\Upsilon', 9.46, 5.4e-5, 40.3),
  ],
};
