import type { SearchEntry } from '../../records/card.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { unique } from '../provenance.ts';
import type { LimitBranch, Limits, Plane } from './plane.ts';

type MesonLimits = (search: MesonDecayPhotonSearch, entry: SearchEntry, plane: Plane) => Promise<Limits>;

/**
 * The limits of a search, with the band between the smallest and the largest coupling that it and its alternative fluxes give at
 * each point. Alternatives are not combined, and cost as much as the search itself each.
 */
export async function withFluxBand(
  limitsOf: MesonLimits,
  search: MesonDecayPhotonSearch,
  entry: SearchEntry,
  plane: Plane,
): Promise<Limits> {
  const limits = await limitsOf(search, entry, plane);
  const others: NamedLimits[] = [];
  for (const { name, source } of search.fluxAlternatives) {
    const other = { ...search, source, title: `${search.title}, ${name}` };
    others.push({
      name,
      limits: await limitsOf(other, { ...entry, search: other, curve: `${entry.curve}, ${name}` }, plane),
    });
  }
  const branches = limits.branches.map((branch) => withBand(branch, others));
  return {
    ...limits,
    branches,
    inputs: { ...limits.inputs, fluxBand: others.map(({ name }) => name).join('; ') },
    references: unique([...limits.references, ...others.flatMap((other) => other.limits.references)]),
  };
}

interface NamedLimits {
  readonly name: string;
  readonly limits: Limits;
}

function withBand({ branch, points, notes = [] }: LimitBranch, others: readonly NamedLimits[]): LimitBranch {
  const found = others.map(({ name, limits }) => ({
    name,
    points: new Map(
      limits.branches.find((each) => each.branch === branch)?.points.map((point) => [point.x, point]),
    ),
  }));
  const banded = points.map((point): CurvePoint => {
    const all = [point, ...found.flatMap((other) => other.points.get(point.x) ?? [])].map(({ y }) => y);
    return { ...point, fluxBand: [Math.min(...all), Math.max(...all)] };
  });
  // The band says nothing where only some of the fluxes have a reach.
  const differing = found.flatMap(({ name, points: own }) => {
    const fewer = points.filter(({ x }) => !own.has(x)).length;
    const more = own.size - (points.length - fewer);
    return [
      ...(fewer > 0 ? [`flux band: no reach at ${fewer} of these points with ${name}`] : []),
      ...(more > 0 ? [`flux band: reach at ${more} more points with ${name}`] : []),
    ];
  });
  return { branch, points: banded, notes: [...notes, ...differing] };
}
