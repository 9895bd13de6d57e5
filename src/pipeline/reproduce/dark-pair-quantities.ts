import { scaleEstimate } from '../../numerics/estimate.ts';
import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import { bremsstrahlungSetup } from '../../production/bremsstrahlung/index.ts';
import { pseudoscalarDarkFraction } from '../../production/pseudoscalar-meson/index.ts';
import { photonEnergyRange, photonRestEnergy } from '../../propagation/index.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { createPairCrossSections } from '../pair-cross-sections.ts';
import { requirePhotonPortal } from '../portal-definition.ts';
import type { Laboratory } from './laboratory.ts';
import { portalOf } from './portal-arguments.ts';
import { computedAnswer, exactAnswer, inputAnswer, type Quantities } from './quantities.ts';

/** Where pairs of dark particles come from, and the photons that they become. */
export const darkPairQuantities = {
  async 'pair-cross-section'(given, laboratory) {
    const portal = requirePhotonPortal(portalOf(given));
    const { beam, target, ...search } = laboratory.missingEnergySearch(given.text('search'));
    const energy = given.quantity('beamEnergy', 'energy');
    const material = laboratory.context.catalog.material(given.text('material'));
    const setup = {
      ...bremsstrahlungSetup({ ...search, beam: { ...beam, energy }, target: { ...target, material } }),
      energyMin: given.quantity('energyMin', 'energy'),
      energyMax: energy,
    };
    const { accuracy, context } = laboratory;
    const [sigma] = await createPairCrossSections(accuracy / 2, context)(setup, [portal]);
    const factor = picobarnPerInverseGeV2 * couplingOf(portal) ** 2;
    return computedAnswer(scaleEstimate(sigma!, factor), 'pb');
  },

  async 'mesons-made'(given, laboratory) {
    const search = laboratory.search(given.text('search'));
    const name = given.text('meson');
    const source = search.kind === 'meson-electron-recoil' ? search.source : undefined;
    const mesons = source?.kind === 'parametrisation' ? source.mesons : [];
    const perPrimary = mesons.find(({ meson }) => meson === name)?.perPrimary;
    if (search.kind !== 'meson-electron-recoil' || perPrimary === undefined) {
      throw new ComputationError(`${search.id} has no number of ${name} per proton`);
    }
    return inputAnswer(search.exposure * perPrimary, '');
  },

  async 'meson-fraction-coupling'(given, laboratory) {
    const limit = given.number('branchingFraction');
    const { value, error } = pseudoscalarDarkFraction(
      requirePhotonPortal(portalOf(given)),
      pseudoscalarNamed(given.text('meson'), laboratory),
    );
    const coupling = Math.sqrt(limit / value);
    return computedAnswer({ value: coupling, error: (0.5 * coupling * error) / value }, 'GeV^-1');
  },

  async 'photon-energy-over-splitting'(given) {
    const [mass, delta] = [given.quantity('M1', 'mass'), given.number('delta')];
    const momentum = given.quantity('momentum', 'energy');
    const betaGamma = momentum / (mass * (1 + delta));
    const [lowest, highest] = photonEnergyRange(photonRestEnergy(mass, delta), betaGamma);
    const energy = given.text('photon') === 'hardest' ? highest : (lowest + highest) / 2;
    return exactAnswer(energy / (delta * momentum), '');
  },
} satisfies Quantities;

function couplingOf({ parameters, coupling }: PhotonPortal): number {
  return parameters[coupling]!;
}

/** @throws ComputationError for a meson of another kind */
export function pseudoscalarNamed(name: string, { context }: Laboratory) {
  const meson = context.catalog.decayingMeson(name);
  if (meson.kind === 'pseudoscalar') return meson;
  throw new ComputationError(`${meson.id} does not decay to two photons`);
}
