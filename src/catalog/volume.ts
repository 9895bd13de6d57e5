import { z } from 'zod';
import type { DetectorVolume } from '../records/volume.ts';
import { positive, quantity, strict } from './fields.ts';

const length = quantity('length-cm', positive);
const coordinate = quantity('length-cm');

const shape = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: z.literal('sphere'), radius: length }),
    strict({ kind: z.literal('cylinder'), radius: length, length: length.describe('along the beam') }),
    strict({
      kind: z.literal('box'),
      width: length,
      height: length,
      length: length.describe('along the beam'),
    }),
  ],
  { error: 'a map with kind: sphere, cylinder or box' },
);

/** A body around its centre; the target is at the origin and the beam flies along z. */
export const volumeSettings = {
  shape,
  centre: strict({
    x: coordinate.default(0),
    y: coordinate.default(0),
    z: coordinate.describe('along the beam, from the target'),
  }),
};

const volume = strict(volumeSettings);

/** The record of a volume: metres inside. */
export function volumeOf({ shape, centre }: z.output<typeof volume>): DetectorVolume {
  const centreM = [centre.x / 100, centre.y / 100, centre.z / 100] as const;
  switch (shape.kind) {
    case 'sphere':
      return { centreM, shape: { kind: 'sphere', radiusM: shape.radius / 100 } };
    case 'cylinder':
      return {
        centreM,
        shape: { kind: 'cylinder', radiusM: shape.radius / 100, lengthM: shape.length / 100 },
      };
    case 'box':
      return {
        centreM,
        shape: {
          kind: 'box',
          widthM: shape.width / 100,
          heightM: shape.height / 100,
          lengthM: shape.length / 100,
        },
      };
  }
}
