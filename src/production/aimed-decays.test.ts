import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream, fillUniform } from '../numerics/index.ts';
import { aimDecay, aimDecays } from './aimed-decays.ts';
import { coneToSphere, type DirectionCone, directionCone } from './direction-cone.ts';

type Vector = readonly [number, number, number];

interface Decay {
  readonly parent: Vector;
  readonly mass: number;
  readonly momentum: number;
  readonly particleMass: number;
}

function angleToAxis(x: number, y: number, z: number, { axis: [ax, ay, az] }: DirectionCone): number {
  const across = Math.hypot(y * az - z * ay, z * ax - x * az, x * ay - y * ax);
  return Math.atan2(across, x * ax + y * ay + z * az);
}

/** Boost of a four-momentum from the rest frame of the parent, by components. */
function boosted({ parent, mass, momentum, particleMass }: Decay, cosine: number, azimuth: number): Vector {
  const across = momentum * Math.sqrt(1 - cosine * cosine);
  const k: Vector = [across * Math.cos(azimuth), across * Math.sin(azimuth), momentum * cosine];
  const energy = Math.hypot(...parent, mass);
  const product = parent[0] * k[0] + parent[1] * k[1] + parent[2] * k[2];
  const factor = (product / (energy + mass) + Math.hypot(momentum, particleMass)) / mass;
  return [k[0] + factor * parent[0], k[1] + factor * parent[1], k[2] + factor * parent[2]];
}

/** Mean and error of f over the decays that hit, of isotropic ones: 0 for those that miss. */
function bruteForce(decay: Decay, cone: DirectionCone, count: number, f: (q: number) => number) {
  const stream = createStream(4, 1, 0);
  const u = new Float64Array(2);
  return meanOf(count, (i) => {
    fillUniform(stream, i, u, 2);
    const [x, y, z] = boosted(decay, 2 * u[0]! - 1, 2 * Math.PI * u[1]!);
    return angleToAxis(x, y, z, cone) <= cone.halfAngle ? f(Math.hypot(x, y, z)) : 0;
  });
}

function aimed(decay: Decay, cone: DirectionCone, count: number, f: (q: number) => number) {
  const stream = createStream(4, 2, 0);
  const u = new Float64Array(2);
  const out = new Float64Array(7);
  return meanOf(count, (i) => {
    fillUniform(stream, i, u, 2);
    const weight = aim(decay, cone, u[0]!, u[1]!, out);
    return weight > 0 ? weight * f(Math.hypot(out[0]!, out[1]!, out[2]!)) : 0;
  });
}

function aim(decay: Decay, cone: DirectionCone, u: number, v: number, out: Float64Array): number {
  const { parent, mass, momentum, particleMass } = decay;
  return aimDecay(...parent, mass, momentum, particleMass, cone, u, v, out);
}

function meanOf(count: number, value: (i: number) => number) {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const each = value(i);
    sum += each;
    squares += each * each;
  }
  const mean = sum / count;
  return { mean, error: Math.sqrt(Math.max(0, squares / count - mean * mean) / count) };
}

const decayOf = (parent: Vector, momentum: number, particleMass: number): Decay => ({
  parent,
  mass: 0.775,
  momentum,
  particleMass,
});

const cases: readonly [string, Decay, DirectionCone][] = [
  ['massless, fast, near the axis', decayOf([0.3, -0.2, 40], 0.3, 0), directionCone([0, 0, 1], 0.01)],
  ['massless, slow, off the axis', decayOf([0.3, 0.1, -0.2], 0.3, 0), directionCone([1, 2, 3], 0.4)],
  ['massive, fast, far off the axis', decayOf([1, 0.5, 10], 0.3, 0.1), directionCone([0.2, 0.3, 1], 0.1)],
  ['overtaken, near its largest angle', decayOf([0.5, 0, 8], 0.05, 0.3), directionCone([0, 0, 1], 0.05)],
  ['overtaken, inside', decayOf([0.1, 0, 8], 0.05, 0.3), directionCone([0, 0, 1], 0.008)],
  ['slower than the particle', decayOf([0.1, 0.1, 0.2], 0.35, 0.1), directionCone([0, -1, 0], 0.7)],
  ['backward', decayOf([0.1, 0.1, 1], 0.35, 0.01), directionCone([0, 0, -1], 1)],
  ['wide cone', decayOf([0.1, 0.1, 0.3], 0.35, 0.1), directionCone([1, 0, 1], 2.4)],
  ['parent at rest', decayOf([0, 0, 0], 0.35, 0.1), directionCone([1, 0, 1], 0.3)],
  ['parent on the axis', decayOf([1, 2, 3], 0.2, 0.3), directionCone([1, 2, 3], 0.1)],
  ['parent against the axis', decayOf([-1, -2, -3], 0.36, 0.01), directionCone([1, 2, 3], 1.2)],
];

describe('aimDecay', () => {
  it.each(cases)('hits as often, and with the momenta, as isotropic decays do: %s', (_, decay, cone) => {
    for (const f of [() => 1, (q: number) => q, (q: number) => q * q]) {
      const all = bruteForce(decay, cone, 200_000, f);
      const ours = aimed(decay, cone, 20_000, f);
      expect(all.mean).toBeGreaterThan(0);
      const error = Math.hypot(all.error, ours.error);
      expect(Math.abs(ours.mean - all.mean)).toBeLessThan(4 * error + 1e-12 * all.mean);
    }
  });

  it('has every particle in the cone, of the energy at rest that it was given', () => {
    const component = fc.double({ min: -30, max: 30, noNaN: true });
    const unit = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const out = new Float64Array(7);
    let hits = 0;
    fc.assert(
      fc.property(
        fc.tuple(component, component, component),
        fc.tuple(component, component, component).filter((axis) => Math.hypot(...axis) > 1e-3),
        fc.double({ min: -6, max: 1.14, noNaN: true }),
        fc.double({ min: 1e-4, max: 0.38, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        unit,
        unit,
        (parent, axis, logAngle, momentum, particleMass, u, v) => {
          const cone = directionCone(axis, Math.exp(logAngle));
          const decay = decayOf(parent, momentum, particleMass);
          const weight = aim(decay, cone, u, v, out);
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
          if (weight === 0) return;
          hits += 1;
          const [x, y, z] = out as unknown as Vector;
          const angle = angleToAxis(x, y, z, cone);
          expect(angle).toBeLessThanOrEqual(cone.halfAngle * (1 + 1e-7) + 1e-10);
          const energy = Math.hypot(x, y, z, particleMass);
          const parentEnergy = Math.hypot(...parent, decay.mass);
          const product = parent[0] * x + parent[1] * y + parent[2] * z;
          const atRest = (parentEnergy * energy - product) / decay.mass;
          const rounding = 1e-14 * ((parentEnergy * energy) / decay.mass);
          expect(Math.abs(atRest - Math.hypot(momentum, particleMass))).toBeLessThan(rounding + 1e-12);
        },
      ),
      { numRuns: 5000, seed: 2 },
    );
    expect(hits).toBeGreaterThan(500);
  });

  it('weighs exactly 1 in a cone that contains everything', () => {
    const out = new Float64Array(7);
    const everything = directionCone([0, 0, 1], Math.PI);
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (x) => {
        expect(aim(decayOf([x, -x, 2 * x], 0.3, 0.2), everything, 0.3, 0.8, out)).toBe(1);
      }),
    );
    expect(aim(decayOf([0.1, 0, 50], 0.1, 0.3), directionCone([0, 0, 1], 0.5), 0.3, 0.8, out)).toBe(1);
    expect(aim(decayOf([0.2, 0, 9], 0, 0.3), directionCone([0, 0, 1], 0.1), 0.3, 0.8, out)).toBe(1);
    expect(aim(decayOf([2, 0, 9], 0, 0.3), directionCone([0, 0, 1], 0.1), 0.3, 0.8, out)).toBe(0);
    expect(aim(decayOf([9, 0, 9], 0.1, 0.3), directionCone([0, 0, 1], 0.1), 0.3, 0.8, out)).toBe(0);
  });
});

describe('aimDecays', () => {
  it('takes meson i to decay i, modulo their number, and keeps the weights', () => {
    const all = (value: number) => new Float64Array(4).fill(value);
    const mesons = { count: 4, px: all(0.1), py: all(0), pz: all(5), weight: all(0.25) };
    const decays = {
      particle: 'x',
      mass: 0.3,
      momenta: Float64Array.of(0, 0.2),
      weights: Float64Array.of(2, 6),
    };
    const cell = new Uint32Array(4);
    const everywhere = directionCone([0, 0, 1], Math.PI);
    const stream = createStream(1, 0, 0);
    const { px, py, pz, weight } = aimDecays({ ...mesons, cell }, 0.775, decays, everywhere, stream);
    expect(weight.reduce((sum, each) => sum + each, 0)).toBeCloseTo(8, 14);
    const momenta = Array.from(pz, (z, i) => Math.hypot(px[i]!, py[i]!, z));
    expect(momenta[0]).toBeCloseTo((0.3 / 0.775) * Math.hypot(0.1, 5), 12);
    expect(momenta[2]).toBeCloseTo(momenta[0]!, 12);
    expect(momenta[1]).not.toBeCloseTo(momenta[0]!, 3);
    expect(py[0]).toBeCloseTo(0, 15);
  });
});

describe('coneToSphere', () => {
  it('touches the sphere, and is all directions inside', () => {
    const cone = coneToSphere([1, 0, 0], [1, 0, 10], 2);
    expect(cone.axis).toEqual([0, 0, 1]);
    expect(Math.sin(cone.halfAngle)).toBeCloseTo(0.2, 14);
    expect(coneToSphere([1, 0, 9], [1, 0, 10], 2).halfAngle).toBe(Math.PI);
    expect(() => directionCone([0, 0, 0], 1)).toThrow(RangeError);
    expect(() => directionCone([0, 0, 1], 0)).toThrow(RangeError);
  });
});
