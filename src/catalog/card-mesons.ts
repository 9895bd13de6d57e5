import type { InputProblem } from '../records/errors.ts';
import type { Search } from '../records/search.ts';
import { type Located, type Origin, originAt, problemAt } from './located.ts';
import type { VectorMesonSet } from './particles.ts';
import { unknownName } from './registry.ts';

/** Mesons that the search needs must be in the card's particle set. */
export function checkMesons(
  search: Search,
  settings: Located,
  particles: VectorMesonSet | undefined,
  problems: InputProblem[],
): void {
  if (particles === undefined) return;
  for (const [name, origin] of mesonsOf(search, settings)) {
    if (particles.mesons.find(name) !== undefined) continue;
    const { names } = particles.mesons;
    const { message, ...hints } = unknownName(
      `vector meson of the set ${particles.id}`,
      name,
      particles.mesons.nearest(name),
      names,
    );
    problems.push(problemAt(origin, message, hints));
  }
}

function mesonsOf(search: Search, settings: Located): [string, Origin][] {
  if (search.kind === 'invisible-decay') return [[search.meson, originAt(settings, ['meson'])]];
  const production = search.kind === 'missing-energy' ? search.vectorMesons : undefined;
  if (production === undefined) return [];
  const [key, record] =
    production.method === 'quoted'
      ? ['counts', production.counts]
      : ['crossSections', production.crossSectionsMicrobarn];
  return Object.keys(record).map((name) => [name, originAt(settings, ['vectorMesons', key, name], 'key')]);
}

/** A band needs other fluxes to compute. */
export function checkFluxBand(node: Located, search: Search, problems: InputProblem[]): void {
  if (search.kind === 'meson-decay-photon' && search.fluxAlternatives.length > 0) return;
  problems.push(
    problemAt(originAt(node, ['fluxBand']), `the search ${search.id} has no alternative fluxes`, {
      expected: 'a search of kind meson-decay-photon with "fluxAlternatives"',
    }),
  );
}
