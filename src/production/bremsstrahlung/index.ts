export {
  bosonBremsstrahlungCrossSection,
  bosonBremsstrahlungEnergyAngleSpectrum,
  bosonBremsstrahlungEnergySpectrum,
} from './boson-cross-section.ts';
export {
  type BosonBremsstrahlungTable,
  type BosonTableRow,
  bosonBremsstrahlungTable,
  type CrossSectionsOf,
  tabulatedBosonCrossSection,
} from './boson-table.ts';
export {
  virtualPhotonCrossSection,
  virtualPhotonEnergyAngleSpectrum,
  virtualPhotonEnergySpectrum,
} from './cross-section.ts';
export { darkPairCrossSection } from './dark-pair.ts';
export {
  createEmissionSampler,
  type EmissionMomenta,
  type EmissionSampler,
  emissionDimensions,
} from './sampler.ts';
export { type BremsstrahlungSetup, bremsstrahlungSetup, largestMass } from './setup.ts';
export { type BosonSpin, bosonSpins } from './vertex.ts';
export { buildVirtualPhotonTable, type VirtualPhotonTable } from './virtual-photon-table.ts';
export { analyticIwwCrossSection } from './weizsaecker-williams/analytic-iww.ts';
export { iwwCrossSection, iwwEnergySpectrum } from './weizsaecker-williams/iww.ts';
export { type KFactorRow, kFactors, kFactorTable } from './weizsaecker-williams/k-factors.ts';
export { elasticPhotonFlux, photonFlux } from './weizsaecker-williams/photon-flux.ts';
export { wwCrossSection, wwEnergySpectrum } from './weizsaecker-williams/ww.ts';
