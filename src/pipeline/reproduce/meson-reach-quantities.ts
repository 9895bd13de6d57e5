import { type Estimate, quotientOf } from '../../numerics/estimate.ts';
import { pseudoscalarDarkFraction } from '../../production/pseudoscalar-meson/index.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Search } from '../../records/search.ts';
import { collectLimits } from '../limits/collect.ts';
import { type RecoilPhotonMasses, recoilPhotonMassShare } from '../meson-recoil/recoil-photon-mass.ts';
import { createPairCrossSections } from '../pair-cross-sections.ts';
import { portalDefinition, requireBosonPortal, requirePhotonPortal } from '../portal-definition.ts';
import { untilAccurate } from '../quantities/recoil-photon-mass.ts';
import type { Arguments } from './arguments.ts';
import { pseudoscalarNamed } from './dark-pair-quantities.ts';
import type { Laboratory } from './laboratory.ts';
import { portalOf } from './portal-arguments.ts';
import { computedAnswer, type Quantities } from './quantities.ts';

/** Relative, of couplings: spectra of mesons are known less well. */
const samplingAccuracy = 0.05;

/** Between the masses where an end of reach is looked for, relative. */
const massStep = 0.05;

/** What searches of particles from mesons exclude. */
export const mesonReachQuantities = {
  async 'reach-end'(given, laboratory) {
    let [from, to] = [given.quantity('from', 'mass'), given.quantity('to', 'mass')];
    const search = laboratory.search(given.text('search'));
    const isReached = async (mass: number) => (await edgesOrNone(search, mass, given, laboratory)).length > 0;
    if (!(await isReached(from)) || (await isReached(to))) {
      throw new ComputationError(`the reach of ${search.id} does not end between ${from} and ${to} GeV`);
    }
    while (to / from > 1 + massStep) {
      const middle = Math.sqrt(from * to);
      if (await isReached(middle)) from = middle;
      else to = middle;
    }
    return computedAnswer({ value: (from + to) / 2, error: (to - from) / 2 }, 'GeV');
  },

  async 'edge-ratio'(given, laboratory) {
    const search = laboratory.search(given.text('search'));
    const edges = await mesonReach(search, given.quantity('m_gammaD', 'mass'), given, laboratory);
    const [lower, upper] = edges;
    if (lower === undefined || upper === undefined)
      throw new ComputationError(`${search.id} has no band here`);
    return computedAnswer(quotientOf(upper, lower), '');
  },

  async 'recoil-photon-mass-share'(given, laboratory) {
    const search = laboratory.search(given.text('search'));
    if (search.kind !== 'meson-electron-recoil')
      throw new ComputationError(`${search.id} strikes no electrons`);
    const portal = requirePhotonPortal(portalOf(given));
    const mass = given.quantity('below', 'mass');
    const below = (masses: RecoilPhotonMasses) => {
      const above = recoilPhotonMassShare(masses, mass);
      return [above && { value: 1 - above.value, error: above.error }];
    };
    const [share] = untilAccurate(search, portal, samplingAccuracy, laboratory.context, below);
    if (share === undefined) throw new ComputationError(`${search.id} sees no electron here`);
    return computedAnswer(share, '');
  },

  async 'dark-fraction-ratio'(given, laboratory) {
    const portal = requirePhotonPortal(portalOf(given));
    const fraction = (name: string) =>
      pseudoscalarDarkFraction(portal, pseudoscalarNamed(given.text(name), laboratory));
    return computedAnswer(quotientOf(fraction('numerator'), fraction('denominator')), '');
  },
} satisfies Quantities;

/** Edges in the coupling, the lower first, of what a search excludes at a mass of the dark photon; none without reach. */
export async function mesonReach(
  search: Search,
  mass: number,
  given: Arguments,
  { context }: Laboratory,
): Promise<readonly Estimate[]> {
  const definition = portalDefinition(given.text('portal'));
  const direction = { [definition.coupling]: 1 };
  const values = portalOf(given, [definition.coupling, 'm_gammaD']).parameters;
  const portal = definition.build({ ...values, ...direction, m_gammaD: mass });
  const particleSet = given.text('particles');
  const card = { direction, limitOn: definition.coupling, accuracy: samplingAccuracy, particleSet };
  const entry = { type: 'search', curve: search.id, label: '', search, style: {}, changed: {} } as const;
  const { branches } = await collectLimits(
    { ...entry, statistics: 'classical', fluxBand: false },
    {
      card,
      definition,
      values: [mass],
      portals: [portal],
      photonPortals: () => [requirePhotonPortal(portal)],
      bosonPortals: () => [requireBosonPortal(portal)],
      pairCrossSections: createPairCrossSections(samplingAccuracy, context),
      context,
    },
  );
  return branches.flatMap(({ points }) => points.map(({ y, yError }) => ({ value: y, error: yError })));
}

/** The same; none either where so few decays count that the edge is not known. */
async function edgesOrNone(...at: Parameters<typeof mesonReach>): Promise<readonly Estimate[]> {
  try {
    return await mesonReach(...at);
  } catch (error) {
    if (error instanceof ComputationError) return [];
    throw error;
  }
}
