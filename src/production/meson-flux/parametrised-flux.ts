import type { MesonFlux } from '../../records/meson-flux.ts';
import type { MesonParametrisation, ParametrisedMeson } from '../../records/meson-source.ts';
import { bmpt } from './bmpt.ts';
import { burmanSmith } from './burman-smith.ts';
import { scaleFlux } from './flux.ts';
import { sanfordWang } from './sanford-wang.ts';
import { defaultDensityGrid, type MesonDensity, tabulateDensity } from './tabulate.ts';

/**
 * Mesons per proton on target with the momenta and angles of a parametrisation: as many as stated, or as many as the
 * parametrisation gives in one interaction, times `perShape`.
 *
 * @throws RangeError for a shape that the parametrisation does not have
 */
export function parametrisedFlux(
  model: MesonParametrisation,
  { meson, shape, perPrimary, perShape = 1 }: ParametrisedMeson,
): MesonFlux {
  const density = densityOf(model, shape);
  const flux = tabulateDensity(density, { ...defaultDensityGrid, ...angles(model) });
  const factor =
    perPrimary === undefined
      ? perShape / (model.name === 'bmpt' ? model.inelasticCrossSectionMb : Number.NaN)
      : perPrimary / flux.total.value;
  return { ...scaleFlux(flux, factor), name: meson };
}

function densityOf(model: MesonParametrisation, shape: ParametrisedMeson['shape']): MesonDensity {
  if (model.name === 'bmpt' && shape !== 'K0') return bmpt(shape, model.momentum, model.massNumber);
  if (model.name === 'sanford-wang' && shape !== 'K+' && shape !== 'K-') {
    return sanfordWang(shape, model.momentum);
  }
  if (model.name === 'burman-smith' && shape === 'pi0') return burmanSmith(model.kineticEnergy, model.Z);
  throw new RangeError(`${model.name} has no ${shape}`);
}

/** At 800 MeV pions fly backwards too. */
function angles({ name }: MesonParametrisation) {
  return name === 'burman-smith' ? { thetaMin: 0.01, thetaMax: Math.PI } : {};
}
