import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  annihilation,
  type Catalog,
  createCatalog,
  executeHere,
  monoPhoton,
  parseCard,
  portalDefinitions,
  type RunContext,
  runCard,
} from '../../src/index.ts';
import { bosonMagneticMoment } from '../../src/indirect/magnetic-moment/index.ts';
import { bremsstrahlungYields } from '../../src/pipeline/lepton-beam/bremsstrahlung-yield.ts';
import { type CurveAt, logInterpolated } from '../../src/pipeline/reproduce/compare-curves.ts';

/** The catalog of data/ in the repository. */
export function repositoryCatalog(root: string): Catalog {
  const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path): [string, string] => [
      `data/${path.replaceAll('\\', '/')}`,
      readFileSync(join(root, 'data', path), 'utf8'),
    ]);
  return createCatalog(new Map(files));
}

/** The limit of a search on a portal's coupling, interpolated between many points of a card. */
export async function computedLimit(
  catalog: Catalog,
  card: {
    readonly portal: string;
    readonly masses: string;
    readonly entry: string;
    /** 201 and 1e-3 where left out. */
    readonly points?: number;
    readonly accuracy?: number;
    /** Of a limit with two branches, the lower one where left out. */
    readonly branch?: 'upper';
  },
): Promise<CurveAt> {
  const text = `darkreach: 1
title: Validation
${card.portal}
x: { ${card.masses}, points: ${card.points ?? 201}, scale: log }
accuracy: ${card.accuracy ?? 1e-3}
searches: [${card.entry}]
`;
  const parsed = parseCard(text, 'validation.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  });

  const { curves } = await runCard(parsed, contextOf(catalog));
  const wanted = card.branch === undefined ? curves[0] : curves.find(({ branch }) => branch === card.branch);
  return logInterpolated((wanted?.points ?? []).map(({ x, y }) => [x, y] as const));
}

/** epsilon at which bremsstrahlung alone makes the events that a search without background excludes, by mass (GeV). */
export async function bremsstrahlungEpsilon(
  catalog: Catalog,
  id: string,
  [from, to]: readonly [number, number],
): Promise<CurveAt> {
  const search = catalog.search(id);
  if (search.kind !== 'missing-energy') throw new TypeError(`${id} is no missing-energy search`);
  const masses = Array.from({ length: 201 }, (_, i) => from * (to / from) ** (i / 200));
  const yields = await bremsstrahlungYields(search, 'vector', masses, 1e-3, contextOf(catalog));
  const chargeSquared = (4 * Math.PI) / 137.035999084;
  const events = -Math.log(1 - search.confidenceLevel);
  return logInterpolated(
    masses.map((mass, i) => [mass, Math.sqrt(events / (yields[i]!.value * chargeSquared))] as const),
  );
}

function contextOf(catalog: Catalog): RunContext {
  return { catalog, execute: executeHere, progress: () => {}, seed: 1, version: 'validation' };
}

/** The limit of a recast's own dark photon: the record of epsilon in data/. */
export function recordedEpsilon(catalog: Catalog, id: string): CurveAt {
  const search = catalog.search(id);
  if (search.kind !== 'mono-photon-recast') throw new TypeError(`${id} is no recast`);
  return logInterpolated(search.epsilonLimit);
}

/** epsilon at which e+ e- -> gamma A' fills the selection of a counting search. */
export function countedEpsilon(catalog: Catalog, id: string): CurveAt {
  const search = catalog.search(id);
  if (search.kind !== 'mono-photon-count') throw new TypeError(`${id} counts no photons`);
  return (mass) => {
    const events = monoPhoton.countingRuns(search, mass).reduce((sum, run) => {
      const angles = annihilation.integratedAngles(run.energy, search);
      return sum + run.eventsPerCrossSection * annihilation.photonDarkPhotonCrossSection(angles, mass).value;
    }, 0);
    return Math.sqrt(search.signalLimit / events);
  };
}

/** epsilon at which a dark photon shifts a lepton's moment by so much, one loop. */
export function epsilonOfShift(lepton: number, shift: number): CurveAt {
  const chargeSquared = (4 * Math.PI) / 137.035999084;
  return (mass) => Math.sqrt(shift / (chargeSquared * bosonMagneticMoment('vector', mass, lepton).value));
}
