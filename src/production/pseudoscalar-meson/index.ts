export { pairAngleDensity } from './angle.ts';
export { type PhotonDecay, pseudoscalarDarkDensity, pseudoscalarDarkFraction } from './branching.ts';
export { type PseudoscalarDecay, pseudoscalarDecayAt, samplePseudoscalarDecays } from './sample.ts';
