export { electronTrack } from './electron-track.ts';
export {
  electronTrackNodes,
  integrateOverElectrons,
  integrateOverPhotons,
  integrateOverPositrons,
  photonTrackNodes,
  positronTrackNodes,
} from './integrals.ts';
export { photonTrack } from './photon-track.ts';
export { type PositronShower, positronTrack } from './positron-track.ts';
export type { Shower } from './setup.ts';
export { type TrackTable, tabulatedTrack, tabulateTrack } from './tabulated-track.ts';
export {
  integrateOnNodes,
  integrateOverTrack,
  sumOfTracks,
  type TrackLength,
  type TrackNodes,
  type TrackOptions,
  type TrackPanel,
  type TrackPoint,
  trackNodes,
} from './track.ts';
