import type { Estimate } from '../../numerics/estimate.ts';
import {
  axionDarkPhotonCrossSection,
  darkPairAnnihilationCrossSection,
  integratedAngles,
} from '../../production/annihilation/index.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { DecayPhotonSearch } from '../../records/search.ts';
import { reachBranches } from '../../statistics/index.ts';
import { photonPair } from '../decay-photon-particles.ts';
import {
  type DecayPhotonWindow,
  decayPhotonRelativeError,
  decayPhotonSignal,
} from '../decay-photon-signal.ts';
import type { Limits, Plane } from './plane.ts';

/** Couplings G of the vertex tried for a crossing, GeV^-1: the events rise with the coupling throughout. */
const couplingGrid = Array.from({ length: 34 }, (_, index) => 10 ** (-8 + index / 3));

/** Limits from the photon of a dark photon's or chi_2's decay in the detector: the coupling is solved for. */
export function decayPhotonLimits(search: DecayPhotonSearch, plane: Plane): Limits {
  const equations = plane.portals.slice(0, 1).flatMap((portal) => photonPair(search, portal).equations);
  const points: CurvePoint[] = [];
  plane.photonPortals().forEach((portal, index) => {
    const limit = decayPhotonLimit(search, portal);
    if (limit === undefined) return;
    points.push({ x: plane.values[index]!, y: limit.value, yError: limit.error });
  });
  return {
    branches: [{ branch: '', points }],
    inputs: {},
    equations,
    references: [],
  };
}

/** The smallest coupling that fills a window of the search; undefined where none has reach. */
export function decayPhotonLimit(search: DecayPhotonSearch, portal: PhotonPortal): Estimate | undefined {
  const perG = couplingPerVertex(search, portal);
  if (perG === undefined) return undefined;
  const grid = couplingGrid.map((G) => G * perG);
  const limits = decayPhotonSignal(search, portal).flatMap((window) => fillingCoupling(window, grid));
  if (limits.length === 0) return undefined;
  const value = Math.min(...limits);
  return { value, error: value * decayPhotonRelativeError };
}

/** The portal's coupling may be a scale that the vertex G is proportional to: its value at G = 1 /GeV. */
function couplingPerVertex(search: DecayPhotonSearch, portal: PhotonPortal): number | undefined {
  const { mass, otherMass } = photonPair(search, portal);
  if (mass <= otherMass || mass + otherMass >= search.energy) return undefined;
  const atUnitG = axionDarkPhotonCrossSection(integratedAngles(search.energy), otherMass, mass).value;
  const perG = Math.sqrt(atUnitG / darkPairAnnihilationCrossSection(portal, search.energy).value);
  return Number.isFinite(perG) ? perG : undefined;
}

/** The coupling at which a window is full; one out of reach has none. */
function fillingCoupling(
  { events, signalLimit }: DecayPhotonWindow,
  grid: readonly number[],
): readonly number[] {
  if (events(1).value <= 0) return [];
  const reach = reachBranches((g) => events(g).value, signalLimit, grid);
  return reach.kind === 'islands' && reach.islands[0].lower !== undefined ? [reach.islands[0].lower] : [];
}
