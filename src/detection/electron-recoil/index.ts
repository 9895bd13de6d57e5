export {
  type RecoilProcess,
  recoilCrossSection,
  recoilDistribution,
  recoilProcess,
} from './cross-section.ts';
export { recoilPhotonMassRange } from './photon-mass.ts';
export { kineticRange, type RecoilCuts, recoilWindow } from './recoil-window.ts';
