import { photonCouplingFromLeptonicWidth } from '../../physics/vector-meson-dominance.ts';
import { vectorMesonCounts } from '../../production/vector-meson.ts';
import { ComputationError, InputError } from '../../records/errors.ts';
import { exactAnswer, inputAnswer, type Quantities } from './quantities.ts';

/** Numbers that are inputs of ours or follow from them in one step: by arithmetic they are inputs still. */
export const inputQuantities = {
  async 'meson-property'({ text }, { context }) {
    const meson = context.catalog.vectorMeson(text('particles'), text('meson'));
    const property = text('property');
    if (property !== 'mass' && property !== 'totalWidth' && property !== 'photonCoupling') {
      throw new InputError([{ message: `a meson has no property "${property}"` }]);
    }
    return inputAnswer(meson[property], property === 'photonCoupling' ? '' : 'GeV');
  },

  /** (21) of missing-energy, which the catalog evaluates for a set that has widths to electrons. */
  async 'photon-coupling'({ text, quantity, has }, { context }) {
    const meson = context.catalog.vectorMeson(text('particles'), text('meson'));
    if (!has('electronWidth')) return exactAnswer(meson.photonCoupling, '');
    return exactAnswer(photonCouplingFromLeptonicWidth(meson.mass, quantity('electronWidth', 'mass')), '');
  },

  async 'search-setting'({ text }, laboratory) {
    const path = text('setting');
    let value: unknown = laboratory.search(text('search'));
    for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
    if (typeof value !== 'number') throw new ComputationError(`${path} is not a number of ${text('search')}`);
    return inputAnswer(value, undefined);
  },

  async 'acceptance-angle'({ text }, laboratory) {
    const search = laboratory.search(text('search'));
    const geometry = search.kind === 'meson-decay-photon' ? search.geometry : undefined;
    if (geometry?.kind !== 'along-beam' || geometry.acceptance.shape !== 'disc') {
      throw new ComputationError(`${search.id} has no disc that particles must point at`);
    }
    return inputAnswer(Math.atan(geometry.acceptance.radiusCm / geometry.acceptance.distanceCm), '');
  },

  async 'target-radiation-lengths'({ text }, laboratory) {
    const { target } = laboratory.missingEnergySearch(text('search'));
    return inputAnswer(target.lengthCm / target.material.radiationLengthCm, '');
  },

  async 'meson-count'({ text, quantity }, laboratory) {
    const search = laboratory.missingEnergySearch(text('search'));
    if (search.vectorMesons === undefined) throw new ComputationError(`${search.id} makes no mesons`);
    const counts = vectorMesonCounts(
      search.vectorMesons,
      quantity('exposure', 'count'),
      search.target.material,
    );
    const count = counts[text('meson')];
    if (count === undefined) throw new ComputationError(`${search.id} makes no ${text('meson')}`);
    // Counts that a paper quotes are scaled to the exposure; others follow from cross sections.
    return search.vectorMesons.method === 'quoted' ? inputAnswer(count, '') : exactAnswer(count, '');
  },
} satisfies Quantities;
