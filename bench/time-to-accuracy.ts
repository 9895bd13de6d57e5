import { darkAxionPortal } from '../src/portals/dark-axion.ts';
import { na64eSetup as setup } from '../src/production/beam-on-nucleus.fixture.ts';
import { virtualPhotonCrossSection } from '../src/production/bremsstrahlung/cross-section.ts';
import { darkPairCrossSection } from '../src/production/bremsstrahlung/dark-pair.ts';
import { buildVirtualPhotonTable } from '../src/production/bremsstrahlung/virtual-photon-table.ts';
import { twoToFourCrossSection } from '../src/production/two-to-four/index.ts';

const masses = Array.from({ length: 61 }, (_, index) => 1e-3 * 10 ** (index / 20));
const axionMass = 1e-5;
const accuracy = 1e-3;

/** Time to 1e-3 for the NA64e cross section at 61 masses: factorised against the 2 -> 4 Monte Carlo. */
export async function benchTimeToAccuracy(): Promise<void> {
  const factorised = await time(async () => {
    const table = (await buildVirtualPhotonTable(setup, 1e-3, accuracy / 4, async (at, tolerance) =>
      at.map((mass) => virtualPhotonCrossSection(setup, mass, tolerance)),
    ))!;
    return masses.map((mass) => {
      const values = { m_gammaD: mass, m_a: axionMass, m_chi: 0, g: 1, g_D: 0.1 };
      return darkPairCrossSection(darkAxionPortal.build(values), table, accuracy / 20);
    });
  });
  const few = [0, 30, 60];
  const monteCarlo = await time(async () => few.map((index) => monteCarloTo(masses[index]!)));
  const perCurve = (monteCarlo.seconds * masses.length) / few.length;
  console.log(
    `NA64e to 1e-3 at ${masses.length} masses: factorised ${factorised.seconds.toFixed(2)} s, ` +
      `2 -> 4 Monte Carlo ${perCurve.toFixed(1)} s (from ${few.length} masses), ` +
      `ratio ${(perCurve / factorised.seconds).toFixed(0)}`,
  );
  few.forEach((index, place) => {
    const [ours, theirs] = [factorised.value[index]!, monteCarlo.value[place]!];
    const pull = (theirs.value - ours.value) / Math.hypot(theirs.error, ours.error);
    console.log(
      `  m_gammaD = ${masses[index]!.toPrecision(3)} GeV: Monte Carlo / factorised - 1 = ` +
        `${(theirs.value / ours.value - 1).toExponential(1)} (${pull.toFixed(1)} sigma)`,
    );
  });
}

/** Enlarges the sample until one standard deviation is below 1e-3. */
function monteCarloTo(darkPhotonMass: number) {
  const { energyMin: missingEnergyMin, energyMax: missingEnergyMax, ...beam } = setup;
  for (let evaluations = 5000; ; evaluations *= 2) {
    const result = twoToFourCrossSection(
      { ...beam, darkPhotonMass, axionMass, missingEnergyMin, missingEnergyMax },
      { seed: 1, evaluationsPerIteration: evaluations, warmupIterations: 3, iterations: 10 },
    );
    if (result.error <= accuracy * result.value) return result;
  }
}

async function time<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}
