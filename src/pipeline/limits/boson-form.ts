import { recastCosThetaRange } from '../../detection/mono-photon/index.ts';
import { integratedAngles, photonDarkPhotonCrossSection } from '../../production/annihilation/index.ts';
import { isZeroForm, scaleForm } from '../../records/coupling-form.ts';
import { InputError } from '../../records/errors.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MagneticMomentSearch, MonoPhotonRecastSearch, Search } from '../../records/search.ts';
import { annihilationForm, momentForm } from '../boson-rates.ts';
import { type EventCountingSearch, eventsForm } from '../event-forms.ts';
import { interpolateLogLog } from '../interpolation.ts';
import { type FormLimit, rateLimit, shiftLimit } from './form-limit.ts';

/** What a search says of a boson of one mass; no limit where it has no reach. */
export interface BosonForm {
  readonly limit: FormLimit | undefined;
  readonly equations: readonly string[];
}

/**
 * The quadratic form in the couplings that a search measures at one mass. It is computed once and serves every
 * ratio of couplings and every point of a plane of them.
 *
 * @throws InputError for a search that says nothing about such a boson
 */
export function bosonFormAt(search: Search, portal: BosonPortal): BosonForm {
  switch (search.kind) {
    case 'mono-photon-count':
      return { limit: countLimit(search, portal), equations: ['invisible-alp (18), (31)-(33)'] };
    case 'mono-photon-recast':
      return { limit: recastLimit(search, portal), equations: ['invisible-alp (18), (34)-(37)'] };
    case 'positron-target':
      return { limit: countLimit(search, portal), equations: ['invisible-alp (18), (44)-(46)'] };
    case 'magnetic-moment':
      return { limit: momentLimit(search, portal), equations: ['invisible-alp (49)-(51)'] };
    default:
      throw new InputError([
        {
          message: `${search.id} (${search.kind}) cannot be applied to the portal ${portal.id} yet`,
          expected: 'a missing-energy, mono-photon, positron-target or magnetic-moment search',
        },
      ]);
  }
}

function countLimit(search: EventCountingSearch, portal: BosonPortal): FormLimit | undefined {
  const form = eventsForm(search, portal);
  return isZeroForm(form) ? undefined : rateLimit(form, search.signalLimit);
}

/** In units of the accepted dark-photon cross section at the published limit on epsilon: excluded above 1. */
function recastLimit(search: MonoPhotonRecastSearch, portal: BosonPortal): FormLimit | undefined {
  const { mass } = portal;
  const range = recastCosThetaRange(search, mass);
  const epsilon = interpolateLogLog(search.epsilonLimit, mass);
  if (range === undefined || epsilon === undefined) return undefined;
  const angles = integratedAngles(search.energy, range);
  const darkPhoton = photonDarkPhotonCrossSection(angles, mass).value * epsilon * epsilon;
  return rateLimit(scaleForm(annihilationForm(portal, angles), 1 / darkPhoton), 1);
}

function momentLimit(search: MagneticMomentSearch, portal: BosonPortal): FormLimit | undefined {
  if (portal.mass >= search.cutoff) return undefined;
  return shiftLimit(search, momentForm(portal, search.lepton, search.cutoff));
}
