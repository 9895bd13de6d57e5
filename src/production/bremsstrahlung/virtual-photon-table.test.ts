import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../../numerics/index.ts';
import { ldmxSetup as ldmx, na64eSetup as na64e } from '../beam-on-nucleus.fixture.ts';
import { largestMass } from './setup.ts';
import {
  buildMassTable,
  buildVirtualPhotonTable,
  type CrossSectionAt,
  extendVirtualPhotonTable,
  type VirtualPhotonTable,
} from './virtual-photon-table.ts';

/** A power of the mass: what the table is of does not matter here. */
const powerLaw: CrossSectionAt = (masses) =>
  Promise.resolve(masses.map((mass) => ({ value: mass ** -2, error: 0 })));

function expectAdjoining({ pieces, massMin, massMax }: VirtualPhotonTable): void {
  expect(pieces[0]!.series.lower).toBe(Math.log(massMin));
  expect(pieces.at(-1)!.series.upper).toBe(Math.log(massMax));
  for (const [index, { series }] of pieces.entries()) {
    expect(series.lower).toBeLessThan(series.upper);
    if (index > 0) expect(series.lower).toBe(pieces[index - 1]!.series.upper);
  }
}

describe('pieces of a table of virtual photons', () => {
  it('adjoin up to the kinematic end for beams of 100 MeV to 10^10 GeV', async () => {
    const beam = fc.record({
      logEnergy: fc.double({ min: -1, max: 10, noNaN: true }),
      missing: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      logStart: fc.double({ min: -8, max: 0, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(beam, async ({ logEnergy, missing, logStart }) => {
        const beamEnergy = 10 ** logEnergy;
        const setup = { ...ldmx, beamEnergy, energyMin: missing * beamEnergy, energyMax: beamEnergy };
        const table = await buildVirtualPhotonTable(
          setup,
          10 ** logStart * largestMass(setup),
          1e-2,
          powerLaw,
        );
        if (table === undefined) return;
        expectAdjoining(table);
        expectAdjoining(await extendVirtualPhotonTable(setup, table, 1e-2, powerLaw));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('do so where the rate ends long before the kinematic end', async () => {
    for (const energyMin of [50, 5e8]) {
      const setup = { ...na64e, beamEnergy: 1e9, energyMin, energyMax: 1e9 };
      const table = await buildVirtualPhotonTable(setup, 0.01, 1e-2, powerLaw);
      expectAdjoining(await extendVirtualPhotonTable(setup, table!, 1e-2, powerLaw));
    }
  });

  it('are not made of cross sections that rounding has lost', async () => {
    const lost: CrossSectionAt = (masses) => Promise.resolve(masses.map(() => ({ value: 0, error: 0 })));
    await expect(buildVirtualPhotonTable(ldmx, 0.01, 1e-2, lost)).rejects.toThrow(ConvergenceError);
  });

  it('are none between ends that differ in rounding alone', async () => {
    const almost = 2 * (1 + Number.EPSILON);
    expect(await buildMassTable(ldmx, 2, 2, [16], 1e-2, powerLaw)).toBeUndefined();
    expect(await buildMassTable(ldmx, 1e5, 1e5 * (almost / 2), [16], 1e-2, powerLaw)).toBeUndefined();
  });
});
