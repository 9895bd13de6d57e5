import { type Catalog, executeHere, portalDefinition, resonantAnnihilation } from '../../src/index.ts';
import { decayWidths } from '../../src/pipeline/invisible-share.ts';
import { bremsstrahlungYields } from '../../src/pipeline/lepton-beam/bremsstrahlung-yield.ts';
import { positronsOf } from '../../src/pipeline/lepton-beam/positrons.ts';
import type { BosonPortal } from '../../src/records/portal.ts';
import { type CurveAt, logInterpolated } from './compare.ts';

const { hydrogenLikeShell, resonantYieldPerElectron } = resonantAnnihilation;

/** Lead by shells of hydrogen: electrons, effective charge, n. Round numbers for the screening, nothing fitted. */
const lead = [
  hydrogenLikeShell(2, 81.5, 1),
  hydrogenLikeShell(8, 75, 2),
  hydrogenLikeShell(18, 58, 3),
  hydrogenLikeShell(32, 35, 4),
  hydrogenLikeShell(18, 16, 5),
  hydrogenLikeShell(4, 6, 6),
];

const chargeSquared = (4 * Math.PI) / 137.035999084;
/** Electron coupling at which the line is computed: too small to widen it, and divided out. */
const probe = 1e-9;

/**
 * epsilon that a search without background excludes when the electrons of its lead move: bremsstrahlung and the annihilation
 * of positrons into a dark photon of alpha_D = 0.1 that decays to scalars of a third of its mass. From-to in GeV.
 */
export async function movingElectronEpsilon(
  catalog: Catalog,
  id: string,
  [from, to]: readonly [number, number],
): Promise<CurveAt> {
  const search = catalog.search(id);
  if (search.kind !== 'missing-energy') throw new TypeError(`${id} is no missing-energy search`);
  const context = { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'validation' };
  const masses = Array.from({ length: 11 }, (_, i) => from * (to / from) ** (i / 10));
  const bremsstrahlung = await bremsstrahlungYields(search, 'vector', masses, 1e-3, context);
  const track = positronsOf(search).tabulated();
  const events = -Math.log(1 - search.confidenceLevel);
  const points = masses.map((mass, index) => {
    const line = {
      spin: 'vector' as const,
      mass,
      electronCoupling: probe,
      darkWidth: (at: number) => decayWidths(darkPhoton(at, mass / 3)).fixedAll,
    };
    const { missingEnergyMin, target, exposure, efficiency } = search;
    const options = { shells: lead, relativeTolerance: 3e-3 };
    const perPrimary = resonantYieldPerElectron(line, track, missingEnergyMin, target.material, options);
    const annihilation = (perPrimary.value * exposure * efficiency) / probe ** 2;
    const made = (bremsstrahlung[index]!.value + annihilation) * chargeSquared;
    return [mass, Math.sqrt(events / made)] as const;
  });
  return logInterpolated(points);
}

function darkPhoton(mass: number, darkMatter: number): BosonPortal {
  const { parameters, build } = portalDefinition('dark-photon');
  const defaults = Object.fromEntries(parameters.map((each) => [each.name, each.default]));
  const portal = build({ ...defaults, m_A: mass, m_chi: darkMatter, alpha_D: 0.1 });
  if (portal.kind !== 'boson-portal') throw new TypeError('a dark photon is a boson');
  return portal;
}
