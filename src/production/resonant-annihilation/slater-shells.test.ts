import { describe, expect, it } from 'vitest';
import { slaterGroups, slaterShells } from './index.ts';

/** "2sp": electrons and effective charge, of one atom. */
function chargesOf(Z: number): Record<string, readonly [number, number]> {
  return Object.fromEntries(
    slaterGroups(Z).map(({ orbitals, principalNumber, electrons, effectiveCharge }) => [
      `${principalNumber}${orbitals}`,
      [electrons, Number(effectiveCharge.toFixed(9))],
    ]),
  );
}

describe("Slater's rules", () => {
  it('are those of his paper for carbon and iron', () => {
    expect(chargesOf(6)).toEqual({ '1sp': [2, 5.7], '2sp': [4, 3.25] });
    expect(chargesOf(26)).toEqual({
      '1sp': [2, 25.7],
      '2sp': [8, 21.85],
      '3sp': [8, 14.75],
      '3d': [6, 6.25],
      '4sp': [2, 3.75],
    });
  });

  it('give hydrogen, helium, and the outer electrons of copper and caesium by hand', () => {
    expect(chargesOf(1)).toEqual({ '1sp': [1, 1] });
    expect(chargesOf(2)).toEqual({ '1sp': [2, 1.7] });
    expect(chargesOf(55)['6sp']).toEqual([1, 2.2]);
    // 3d9 4s2 by Madelung, 29 - 0.35 - 17 x 0.85 - 10; copper itself is 3d10 4s.
    expect(chargesOf(29)['4sp']).toEqual([2, 4.2]);
  });

  it('fill lead as 2, 8, 18, 32, 18, 4', () => {
    const byNumber = new Map<number, number>();
    for (const { principalNumber, electrons } of slaterGroups(82)) {
      byNumber.set(principalNumber, (byNumber.get(principalNumber) ?? 0) + electrons);
    }
    expect([...byNumber.values()]).toEqual([2, 8, 18, 32, 18, 4]);
    expect(chargesOf(82)).toMatchObject({ '4f': [14, 31.45], '5d': [10, 10.85], '6sp': [4, 5.65] });
  });

  it('hold all electrons of every element, bound', () => {
    for (let Z = 1; Z <= 118; Z++) {
      const groups = slaterGroups(Z);
      expect(groups.reduce((sum, { electrons }) => sum + electrons, 0)).toBe(Z);
      for (const { effectiveCharge } of groups) expect(effectiveCharge).toBeGreaterThan(0.9);
      expect(slaterShells(Z).every(({ momentum }) => momentum > 0)).toBe(true);
    }
  });

  it('bind helium and carbon nearly as they are bound', () => {
    // Total energies of atoms in Rydberg: 5.81 and 75.7 (sums of ionisation energies, 79.0 and 1030.1 eV).
    const energy = (Z: number): number =>
      slaterGroups(Z).reduce(
        (sum, { electrons, effectiveCharge: c, effectiveNumber: n }) => sum + electrons * (c / n) ** 2,
        0,
      );
    expect(energy(2) / (79.0 / 13.606)).toBeCloseTo(1, 1);
    expect(energy(6) / (1030.1 / 13.606)).toBeCloseTo(1, 1);
  });

  it('need an atom', () => {
    for (const Z of [0, 1.5, 119, Number.NaN]) expect(() => slaterShells(Z)).toThrow(RangeError);
  });
});
