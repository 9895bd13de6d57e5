import { describe, expect, it } from 'vitest';
import { ldmxSetup, na64eSetup } from '../beam-on-nucleus.fixture.ts';
import { bosonBremsstrahlungCrossSection } from './boson-cross-section.ts';
import { bosonBremsstrahlungTable, tabulatedBosonCrossSection } from './boson-table.ts';
import { bosonSpins } from './vertex.ts';

describe('the table of bosons for thick targets', () => {
  it.each(bosonSpins)('agrees with direct cross sections within its own error: %s', async (spin) => {
    const table = await bosonBremsstrahlungTable(spin, na64eSetup, [51, 100], [1e-5, 1], 1e-3);
    for (const row of table.rows) {
      const setup = { ...na64eSetup, beamEnergy: row.beamEnergy };
      for (const mass of [1e-5, 3e-4, 2e-3, 0.05, 0.7, 1]) {
        const { value, error } = tabulatedBosonCrossSection(table, row, mass);
        const direct = bosonBremsstrahlungCrossSection(spin, setup, mass, 1e-5);
        expect(error).toBeLessThan(2e-3 * value);
        expect(Math.abs(value - direct.value)).toBeLessThan(error + direct.error);
      }
    }
  });

  it('knows where nothing can be made, and bounds what lies between', async () => {
    const table = await bosonBremsstrahlungTable('scalar', ldmxSetup, [5.5, 8], [0.1, 7.9], 1e-2);
    const [below, beam] = table.rows;
    // 5.5 GeV is less than the window of 5.6 GeV asks for.
    expect(tabulatedBosonCrossSection(table, below!, 0.1)).toEqual({ value: 0, error: 0 });
    expect(tabulatedBosonCrossSection(table, beam!, 7.5)).toEqual({ value: 0, error: 0 });
    const between = (beam!.series!.massMax + beam!.massEnd) / 2;
    const { value, error } = tabulatedBosonCrossSection(table, beam!, between);
    const direct = bosonBremsstrahlungCrossSection('scalar', ldmxSetup, between, 1e-3);
    expect(Math.abs(value - direct.value)).toBeLessThanOrEqual(error + direct.error);
    expect(() => tabulatedBosonCrossSection(table, beam!, 0.05)).toThrow(RangeError);
  });

  it('can be computed elsewhere', async () => {
    const asked: number[] = [];
    const table = await bosonBremsstrahlungTable(
      'vector',
      na64eSetup,
      [70],
      [0.01, 0.02],
      0.1,
      (spin, setup) => {
        expect([spin, setup.beamEnergy]).toEqual(['vector', 70]);
        return async (masses) => {
          asked.push(...masses);
          return masses.map((mass) => ({ value: mass ** -2, error: 0 }));
        };
      },
    );
    expect(asked.length).toBe(19);
    expect(tabulatedBosonCrossSection(table, table.rows[0]!, 0.015).value).toBeCloseTo(0.015 ** -2, 6);
  });

  it('refuses masses that do not ascend from above 0', async () => {
    for (const masses of [
      [0, 1],
      [1, 1],
    ] as const) {
      await expect(bosonBremsstrahlungTable('vector', na64eSetup, [100], masses, 1e-2)).rejects.toThrow(
        RangeError,
      );
    }
  });
});
