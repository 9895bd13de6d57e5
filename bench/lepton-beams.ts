import { Bench } from 'tinybench';
import { na64eSetup } from '../src/production/beam-on-nucleus.fixture.ts';
import { bosonBremsstrahlungCrossSection } from '../src/production/bremsstrahlung/boson-cross-section.ts';
import { bosonBremsstrahlungTable } from '../src/production/bremsstrahlung/boson-table.ts';
import { type BosonSpin, bosonSpins } from '../src/production/bremsstrahlung/vertex.ts';
import { iwwCrossSection } from '../src/production/bremsstrahlung/weizsaecker-williams/iww.ts';
import { wwCrossSection } from '../src/production/bremsstrahlung/weizsaecker-williams/ww.ts';
import { timesText } from './side-by-side.ts';

const masses = [1e-3, 1e-2, 0.1, 1];
const tolerance = 1e-3;

type CrossSection = (spin: BosonSpin, setup: typeof na64eSetup, mass: number, tolerance: number) => unknown;

const methods: readonly (readonly [string, CrossSection])[] = [
  ['exact tree level', bosonBremsstrahlungCrossSection],
  ['WW', wwCrossSection],
  ['IWW', iwwCrossSection],
];

/** What exactness costs: cross sections of NA64e at 1e-3 per spin and method, and the table of a thick target. */
export async function benchLeptonBeams(): Promise<void> {
  for (const spin of bosonSpins) {
    const bench = new Bench({ time: 300 });
    for (const [name, crossSection] of methods) {
      bench.add(name, () => {
        for (const mass of masses) crossSection(spin, na64eSetup, mass, tolerance);
      });
    }
    await bench.run();
    const means = bench.tasks.map(({ result }) =>
      'latency' in result ? result.latency.mean / masses.length : Number.NaN,
    );
    const times = bench.tasks.map(({ name }, index) => {
      const ratio = index === 0 ? '' : ` (1/${timesText(means[0]! / means[index]!)})`;
      return `${name} ${means[index]!.toFixed(2)} ms${ratio}`;
    });
    console.log(`bremsstrahlung of a ${spin} to ${tolerance}: ${times.join(', ')} a mass`);
  }
  const energies = Array.from({ length: 15 }, (_, i) => 50 + 50 * ((i + 0.5) / 15) ** 2);
  const start = performance.now();
  await bosonBremsstrahlungTable('pseudoscalar', na64eSetup, energies, [1e-6, 1], tolerance);
  const seconds = (performance.now() - start) / 1000;
  console.log(`table of 15 beam energies, 1 keV to 1 GeV, to ${tolerance}: ${seconds.toFixed(2)} s`);
}
