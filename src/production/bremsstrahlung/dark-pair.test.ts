import { beforeAll, describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { kallen } from '../../physics/kinematics.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { ldmxSetup as ldmx } from '../beam-on-nucleus.fixture.ts';
import { virtualPhotonCrossSection } from './cross-section.ts';
import { darkPairCrossSection } from './dark-pair.ts';
import {
  buildVirtualPhotonTable,
  extendVirtualPhotonTable,
  tabulatedCrossSection,
  type VirtualPhotonTable,
} from './virtual-photon-table.ts';

/** gamma* -> a gamma_D, written here on its own. */
function pairPortal(mD: number, ma: number): PhotonPortal {
  return {
    kind: 'photon-portal',
    id: 'test',
    parameters: {},
    coupling: 'g',
    thresholdMass: mD + ma,
    spectralDensity: (s) => (Math.sqrt(kallen(s, mD, ma)) / s) ** 3 / (96 * Math.PI ** 2),
    widths: () => [],
    equations: [],
    references: [],
  };
}

async function build(tolerance: number): Promise<VirtualPhotonTable> {
  const table = await buildVirtualPhotonTable(ldmx, 1e-3, tolerance, async (masses, relativeTolerance) =>
    masses.map((mass) => virtualPhotonCrossSection(ldmx, mass, relativeTolerance)),
  );
  return table!;
}

describe('virtual-photon table and spectral integral', () => {
  let coarse: VirtualPhotonTable;
  let fine: VirtualPhotonTable;
  beforeAll(async () => {
    coarse = await build(1e-3);
    fine = await build(1e-5);
  });

  it('agrees with direct cross sections within the error of its pieces', () => {
    for (const table of [coarse, fine]) {
      for (const mass of [1.7e-3, 0.013, 0.09, 0.4, 1.1, 2.5, 4]) {
        const direct = virtualPhotonCrossSection(ldmx, mass, 1e-7).value;
        const piece = table.pieces.find(({ series }) => Math.log(mass) <= series.upper)!;
        expect(Math.abs(tabulatedCrossSection(table, mass) / direct - 1)).toBeLessThan(piece.relativeError);
      }
    }
  });

  it('changes by less than its stated error when table and quadrature are refined', () => {
    for (const mD of [1e-3, 0.05, 0.4, 1.5]) {
      const rough = darkPairCrossSection(pairPortal(mD, 1e-5), coarse, 1e-4);
      const good = darkPairCrossSection(pairPortal(mD, 1e-5), fine, 1e-6);
      expect(Math.abs(rough.value - good.value)).toBeLessThan(rough.error);
      expect(good.error / good.value).toBeLessThan(1e-4);
    }
  });

  it('equals the spectral integral done in the other order, without a table', () => {
    const portal = pairPortal(0.2, 0.05);
    const direct = integrate(
      (y) => {
        const s = 0.0625 * Math.exp(y * y);
        return (
          2 * y * s * portal.spectralDensity(s) * virtualPhotonCrossSection(ldmx, Math.sqrt(s), 1e-6).value
        );
      },
      0,
      Math.sqrt(Math.log(5.5 ** 2 / 0.0625)),
      { relativeTolerance: 1e-5 },
    );
    const { value, error } = darkPairCrossSection(portal, fine, 1e-6);
    expect(Math.abs(value - direct.value)).toBeLessThan(error + direct.error);
  });

  it('falls with the dark mass and has no reach at the kinematic end', () => {
    const at = (mD: number) => darkPairCrossSection(pairPortal(mD, 1e-5), fine, 1e-5).value;
    expect(at(0.01)).toBeGreaterThan(at(0.02));
    expect(at(1)).toBeGreaterThan(at(1.01));
    // The largest mass is 7.02 GeV.
    expect(at(6.9)).toBe(0);
  });

  it('extended to the kinematic end, agrees with direct cross sections and takes the tail out of the error', async () => {
    const at = async (masses: readonly number[], tolerance: number) =>
      masses.map((mass) => virtualPhotonCrossSection(ldmx, mass, tolerance));
    const extended = await extendVirtualPhotonTable(ldmx, fine, 1e-5, at);
    for (const mass of [0.3, 6.9, 6.95, 6.99, 7.01]) {
      const direct = virtualPhotonCrossSection(ldmx, mass, 1e-7).value;
      const piece = extended.pieces.find(({ series }) => Math.log(mass) <= series.upper)!;
      expect(Math.abs(tabulatedCrossSection(extended, mass) / direct - 1)).toBeLessThan(piece.relativeError);
    }
    const near = pairPortal(6.5, 1e-5);
    const without = darkPairCrossSection(near, fine, 1e-6);
    const within = darkPairCrossSection(near, extended, 1e-6);
    expect(without.error).toBeGreaterThan(0.1 * without.value);
    expect(within.error).toBeLessThan(1e-4 * within.value);
    expect(Math.abs(without.value - within.value)).toBeLessThan(without.error);
  });

  it('refuses a threshold below the table', () => {
    expect(() => darkPairCrossSection(pairPortal(1e-4, 0), fine, 1e-3)).toThrow(RangeError);
  });
});
