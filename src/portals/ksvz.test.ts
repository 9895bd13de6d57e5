import { describe, expect, it } from 'vitest';
import { alpha, elementaryCharge } from '../physics/constants.ts';
import { ksvzCouplings, ksvzPhotophobicCharge } from './ksvz.ts';

const model = { scale: 1e3, darkCoupling: 0.1, darkCharge: 1, electricCharge: 2 / 3 };

describe('dark KSVZ axion, paper dark-axion (3) to (5)', () => {
  it('has the textbook photon coupling (alpha / 2 pi f_a)(E/N - 1.95) for N_C = 3', () => {
    // E/N = 2 N_C Q^2 for one colour triplet (N = 1/2); 2/3 (4 + z)/(1 + z) = 1.95 for z = 0.56.
    for (const electricCharge of [0, 1 / 3, 2 / 3, 1]) {
      const ours = ksvzCouplings({ ...model, electricCharge }).G_agammagamma;
      const textbook = (alpha / (2 * Math.PI * 1e3)) * (6 * electricCharge ** 2 - 1.9487179487);
      expect(ours / textbook).toBeCloseTo(1, 8);
    }
  });

  it('keeps G_agammagamma at zero for the photophobic charge, and only that', () => {
    const charge = ksvzPhotophobicCharge();
    expect(charge).toBeCloseTo(Math.sqrt(4.56 / (9 * 1.56)), 14);
    expect(charge).toBeCloseTo(0.5699, 4);
    const generic = Math.abs(ksvzCouplings(model).G_agammagamma);
    for (const electricCharge of [charge, -charge]) {
      const tuned = ksvzCouplings({ ...model, electricCharge });
      expect(Math.abs(tuned.G_agammagamma)).toBeLessThan(1e-14 * generic);
      expect(tuned.G_agammagammaPrime * electricCharge).toBeGreaterThan(0);
    }
    const other = ksvzPhotophobicCharge(0.47, 4);
    const tuned = ksvzCouplings({ ...model, electricCharge: other, z: 0.47, N_C: 4 });
    expect(Math.abs(tuned.G_agammagamma)).toBeLessThan(1e-14 * generic);
  });

  it('loses the dark axion portal for neutral quarks', () => {
    const { G_agammagammaPrime, G_agammaPrimegammaPrime } = ksvzCouplings({ ...model, electricCharge: 0 });
    expect(G_agammagammaPrime).toBe(0);
    expect(G_agammaPrimegammaPrime).toBeGreaterThan(0);
  });

  it("squares the mixed quark loop: G^2 = G_aa(quarks) G_a'a' without mixing or pions", () => {
    const { G_agammagammaPrime, G_agammaPrimegammaPrime } = ksvzCouplings(model);
    const quarks = (elementaryCharge ** 2 / (8 * Math.PI ** 2 * 1e3)) * 6 * (4 / 9);
    expect(G_agammagammaPrime ** 2 / (quarks * G_agammaPrimegammaPrime)).toBeCloseTo(1, 12);
  });

  it("shifts by the field redefinition A -> A + epsilon A', to first order", () => {
    // 1/4 G (F + eps Z)(F + eps Z)~ + 1/2 G' (F + eps Z) Z~ + 1/4 G'' Z Z~.
    const bare = ksvzCouplings(model);
    for (const kineticMixing of [1e-3, -1e-3, 0.1]) {
      const mixed = ksvzCouplings({ ...model, kineticMixing });
      expect(mixed.G_agammagamma).toBe(bare.G_agammagamma);
      const shift = (mixed.G_agammagammaPrime - bare.G_agammagammaPrime) / kineticMixing;
      expect(shift / bare.G_agammagamma).toBeCloseTo(1, 8);
      const darkShift = (mixed.G_agammaPrimegammaPrime - bare.G_agammaPrimegammaPrime) / kineticMixing;
      expect(darkShift / (2 * bare.G_agammagammaPrime)).toBeCloseTo(1, 8);
    }
  });

  it('falls as the inverse scale, and refuses one that is not positive', () => {
    const far = ksvzCouplings({ ...model, scale: 4e3 });
    expect(far.G_agammagammaPrime / ksvzCouplings(model).G_agammagammaPrime).toBeCloseTo(0.25, 14);
    expect(() => ksvzCouplings({ ...model, scale: 0 })).toThrow(RangeError);
  });
});
