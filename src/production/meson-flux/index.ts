export { type BeamDump, beamDumpFlux } from './beam-dump.ts';
export { type BmptMeson, bmpt, bmptNuclearFactor } from './bmpt.ts';
export { burmanSmith } from './burman-smith.ts';
export { colliderFlux } from './collider.ts';
export { addFluxes, createFlux, scaleFlux } from './flux.ts';
export { type MesonSampleOptions, sampleMesons } from './sample.ts';
export { type SanfordWangMeson, sanfordWang } from './sanford-wang.ts';
export { perEvent, tableFlux } from './table-flux.ts';
export { type DensityGrid, defaultDensityGrid, type MesonDensity, tabulateDensity } from './tabulate.ts';
