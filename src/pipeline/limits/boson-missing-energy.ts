import type { SearchEntry } from '../../records/card.ts';
import { isZeroForm } from '../../records/coupling-form.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { limitMethods } from '../../statistics/index.ts';
import type { RunContext } from '../context.ts';
import { eventLimit } from '../event-limit.ts';
import { invisibleDecays } from '../invisible-share.ts';
import { bosonSignals } from '../lepton-beam/boson-signal.ts';
import type { BosonForm } from './boson-form.ts';
import { edgeBranches } from './edge-branches.ts';
import { edgesAlong, rateLimit } from './form-limit.ts';
import { directionInputs, type Limits, type Plane } from './plane.ts';

/** The events of a missing-energy search on one boson as a limit on their form, for a plane of couplings. */
export async function missingEnergyFormAt(
  search: MissingEnergySearch,
  entry: SearchEntry,
  portal: BosonPortal,
  accuracy: number,
  context: RunContext,
): Promise<BosonForm> {
  const [signal] = await bosonSignals(search, [portal], accuracy / 2, context);
  const { total } = signal!;
  const limit = isZeroForm(total) ? undefined : rateLimit(total, eventLimit(search, entry));
  return { limit, equations: equationsOf(search, portal) };
}

/** Limits of a missing-energy search on a boson along the plane's direction of couplings. */
export async function bosonMissingEnergyLimits(
  search: MissingEnergySearch,
  entry: SearchEntry,
  plane: Plane,
): Promise<Limits> {
  const { direction, limitOn, accuracy } = plane.card;
  const method = limitMethods[entry.statistics];
  const upperLimit = eventLimit(search, entry);
  const portals = plane.bosonPortals();
  const signals = await bosonSignals(search, portals, accuracy, plane.context);
  const edges = signals.map(({ total }, index) =>
    edgesAlong(rateLimit(total, upperLimit), direction, limitOn, invisibleDecays(portals[index]!)),
  );
  return {
    branches: edgeBranches('allowed', edges, plane, entry.curve),
    inputs: { statistics: method.title, upperLimitEvents: upperLimit, ...directionInputs(direction) },
    equations: equationsOf(search, portals[0]!),
    references: [
      ...method.references,
      ...(search.electronMotion === 'slater' ? ['doi:10.1103/PhysRev.36.57'] : []),
    ],
  };
}

function equationsOf(search: MissingEnergySearch, portal: BosonPortal): readonly string[] {
  return [
    ...portal.equations,
    'l N -> l N X: exact tree level with recoil, docs/sources/lepton-bremsstrahlung.md',
    ...(search.shower === 'none' ? [] : ['invisible-alp (26), (27), docs/sources/showers.md']),
    ...(search.electronMotion === 'slater'
      ? ["electrons in motion, Slater's rules, docs/sources/resonant-annihilation.md"]
      : []),
  ];
}
