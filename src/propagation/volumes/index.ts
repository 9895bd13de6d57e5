export { box } from './box.ts';
export { cone } from './cone.ts';
export { cylinder } from './cylinder.ts';
export { intersection } from './intersection.ts';
export { type Placement, placed } from './placed.ts';
export { pyramid, type Rectangle } from './pyramid.ts';
export { slab } from './slab.ts';
export { sphere } from './sphere.ts';
export { pathLengthM, type Volume } from './volume.ts';
