export { sterileAngleSlope } from './angle.ts';
export { type SterileDecayPoint, sampleSterileDecays, sterileDecayAt } from './sample.ts';
export {
  type SterileDecay,
  sterileDecayDensity,
  sterileDecayFraction,
  sterileDecayWidth,
  virtualNeutrinoWidth,
} from './width.ts';
