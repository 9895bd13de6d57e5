import type { DetectorVolume } from '../../records/volume.ts';
import { box } from './box.ts';
import { cylinder } from './cylinder.ts';
import { placed } from './placed.ts';
import { sphere } from './sphere.ts';
import type { Volume } from './volume.ts';

/** The volume of a detector where it stands. @throws RangeError for sizes that are not positive */
export function detectorBody({ shape, centreM: [x, y, z] }: DetectorVolume): Volume {
  switch (shape.kind) {
    case 'sphere':
      return placed(sphere(shape.radiusM), { origin: [x, y, z] });
    case 'cylinder':
      return placed(cylinder(shape.radiusM, shape.lengthM), { origin: [x, y, z - shape.lengthM / 2] });
    case 'box': {
      const body = box(shape.widthM, shape.heightM, shape.lengthM);
      return placed(body, { origin: [x, y, z - shape.lengthM / 2] });
    }
  }
}
