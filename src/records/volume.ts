/** A convex body of a detector; metres, with the beam along z from the target at the origin. */
export interface DetectorVolume {
  readonly shape:
    | { readonly kind: 'sphere'; readonly radiusM: number }
    /** Along the beam. */
    | { readonly kind: 'cylinder'; readonly radiusM: number; readonly lengthM: number }
    | {
        readonly kind: 'box';
        readonly widthM: number;
        readonly heightM: number;
        readonly lengthM: number;
      };
  readonly centreM: readonly [x: number, y: number, z: number];
}
