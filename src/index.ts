/** The public face of darkreach: catalog, cards, portals, the pipeline, and the parts they are made of. */
export * from './catalog/index.ts';
export * as e137Recast from './detection/e137-recast.ts';
export { eventsPerCrossSection, nucleiPerCm2 } from './detection/missing-energy.ts';
export * as monoPhoton from './detection/mono-photon/index.ts';
export * from './indirect/index.ts';
export * from './indirect/magnetic-moment/index.ts';
export { hepmc3End, hepmc3Event, hepmc3Start } from './interchange/hepmc3.ts';
export { lheEnd, lheEvent, lheStart } from './interchange/lhe.ts';
export * as shower from './physics/shower/index.ts';
export { photonCouplingFromLeptonicWidth } from './physics/vector-meson-dominance.ts';
export { type ColliderEvents, colliderEvents, colliderEventsForm } from './pipeline/collider-events.ts';
export type { RunContext } from './pipeline/context.ts';
export { type CardPlace, type CardPoint, cardPoint } from './pipeline/events/card-point.ts';
export { type GenerateOptions, generateEvents } from './pipeline/events/generate.ts';
export { type EventSample, type EventSampleOptions, prepareSample } from './pipeline/events/sample.ts';
export { missingEnergySignals, type Signal } from './pipeline/missing-energy-signal.ts';
export { createPairCrossSections, type PairCrossSections } from './pipeline/pair-cross-sections.ts';
export { portalDefinition } from './pipeline/portal-definition.ts';
export { reproduceValues } from './pipeline/reproduce/reproduce.ts';
export { runCard } from './pipeline/run-card.ts';
export { type Execute, executeHere, runTask, type Task, type TaskResult } from './pipeline/tasks.ts';
export { runTwoToFour, type TwoToFourRun } from './pipeline/two-to-four-monte-carlo.ts';
export {
  axionToDarkPhotonPhotonWidth,
  darkPhotonToAxionPhotonWidth,
  darkPhotonToDiracPairWidth,
} from './portals/dark-axion.ts';
export { dipoleToPhotonWidth } from './portals/dipole.ts';
export { hadronicRatio } from './portals/hadrons/hadronic-ratio.ts';
export { hadronicRatioFromTable } from './portals/hadrons/ratio-from-table.ts';
export { hadronicStructure } from './portals/hadrons/structure.ts';
export { portalDefinitions } from './portals/index.ts';
export { sterileToPhotonWidth } from './portals/sterile-dipole.ts';
export * as annihilation from './production/annihilation/index.ts';
export {
  virtualPhotonCrossSection,
  virtualPhotonEnergyAngleSpectrum,
  virtualPhotonEnergySpectrum,
} from './production/bremsstrahlung/cross-section.ts';
export { darkPairCrossSection } from './production/bremsstrahlung/dark-pair.ts';
export { type BremsstrahlungSetup, bremsstrahlungSetup } from './production/bremsstrahlung/setup.ts';
export {
  buildVirtualPhotonTable,
  type VirtualPhotonTable,
} from './production/bremsstrahlung/virtual-photon-table.ts';
export * as chargedMeson from './production/charged-meson/index.ts';
export { type DecayPoints, randomDecayPoints } from './production/decay-points.ts';
export * as mesonFlux from './production/meson-flux/index.ts';
export * as primakoff from './production/primakoff/index.ts';
export * as pseudoscalarMeson from './production/pseudoscalar-meson/index.ts';
export * as resonantAnnihilation from './production/resonant-annihilation/index.ts';
export {
  darkBranchingFractionAtUnitCoupling,
  darkFractionFromElectrons,
  darkWidthAtUnitCoupling,
  photoproductionProbability,
  vectorMesonCounts,
  vectorMesonDecays,
} from './production/vector-meson.ts';
export * as propagation from './propagation/index.ts';
export * from './records/index.ts';
export * from './statistics/index.ts';
