/**
 * sigma(e N -> e N a gamma_D) at six points, twice: the 2 -> 4 Monte Carlo with explicit spinors, and the
 * factorised route (virtual-photon table times spectral integral). From the project root:
 *
 *   npx rolldown validation/two-to-four/six-points.ts --platform node -f esm -o out/six-points.mjs
 *   node out/six-points.mjs            (some two minutes)
 */
import { constants } from '../../src/physics/constants.ts';
import { darkAxionPortal } from '../../src/portals/dark-axion.ts';
import { virtualPhotonCrossSection } from '../../src/production/bremsstrahlung/cross-section.ts';
import { darkPairCrossSection } from '../../src/production/bremsstrahlung/dark-pair.ts';
import { buildVirtualPhotonTable } from '../../src/production/bremsstrahlung/virtual-photon-table.ts';
import { type TwoToFourSetup, twoToFourCrossSection } from '../../src/production/two-to-four/index.ts';

const beams = [
  { name: 'NA64e', beamEnergy: 100, Z: 82, A: 207, missingEnergyMin: 50 },
  { name: 'LDMX', beamEnergy: 8, Z: 13, A: 27, missingEnergyMin: 5.6 },
];
const masses = [1e-3, 0.03, 0.5];
const axionMass = 1e-5;
const tolerance = 3e-4;

console.log('search  m_D/GeV  sigma(2->4)      error     chi2/dof  factorised       ratio-1   pull');
for (const { name, ...beam } of beams) {
  const common = {
    ...beam,
    leptonMass: constants.electronMass.value,
    nucleusMass: beam.A * constants.atomicMassUnit.value,
    formFactor: 'elastic' as const,
  };
  const brems = {
    ...common,
    energyMin: beam.missingEnergyMin,
    energyMax: beam.beamEnergy,
    angleMax: Math.PI,
  };
  const table = await buildVirtualPhotonTable(
    brems,
    masses[0]! + axionMass,
    tolerance,
    async (ms, relative) => ms.map((mass) => virtualPhotonCrossSection(brems, mass, relative)),
  );
  if (table === undefined) throw new Error(`${name}: no table`);
  for (const darkPhotonMass of masses) {
    const setup: TwoToFourSetup = { ...common, darkPhotonMass, axionMass, missingEnergyMax: beam.beamEnergy };
    const full = twoToFourCrossSection(setup, {
      seed: 2024,
      evaluationsPerIteration: 1_000_000,
      warmupIterations: 5,
      iterations: 10,
    });
    const portal = darkAxionPortal.build({
      m_gammaD: darkPhotonMass,
      m_a: axionMass,
      m_chi: 0,
      g: 1,
      g_D: 0.1,
    });
    const factorised = darkPairCrossSection(portal, table, tolerance);
    const ratio = full.value / factorised.value - 1;
    const pull = (full.value - factorised.value) / Math.hypot(full.error, factorised.error);
    console.log(
      `${name.padEnd(7)} ${String(darkPhotonMass).padEnd(8)} ${full.value.toExponential(6)}  ` +
        `${(full.error / full.value).toExponential(1)}  ${full.chi2PerDof.toFixed(2)}      ` +
        `${factorised.value.toExponential(6)}  ${ratio.toExponential(1)}  ${pull.toFixed(2)}`,
    );
  }
}
