import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  annihilation,
  type Catalog,
  createCatalog,
  monoPhoton,
  parseCard,
  portalDefinitions,
  runCard,
} from '../../src/index.ts';
import { bosonMagneticMoment } from '../../src/indirect/magnetic-moment/index.ts';
import { type CurveAt, logInterpolated } from './compare.ts';

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
  card: { readonly portal: string; readonly masses: string; readonly entry: string },
): Promise<CurveAt> {
  const text = `darkreach: 1
title: Validation
${card.portal}
x: { ${card.masses}, points: 201, scale: log }
searches: [${card.entry}]
`;
  const parsed = parseCard(text, 'validation.yaml', catalog, portalDefinitions, {
    sets: [],
    includes: new Map(),
  });
  const execute = () => Promise.reject(new Error('these limits are computed here'));
  const context = { catalog, execute, progress: () => {}, seed: 1, version: 'validation' };
  const { curves } = await runCard(parsed, context);
  return logInterpolated((curves[0]?.points ?? []).map(({ x, y }) => [x, y] as const));
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
