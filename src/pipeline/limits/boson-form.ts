import { recastCosThetaRange } from '../../detection/mono-photon/index.ts';
import { alpMagneticMomentForm } from '../../indirect/magnetic-moment/index.ts';
import {
  integratedAngles,
  photonAxionCrossSection,
  photonAxionForm,
  photonDarkPhotonCrossSection,
} from '../../production/annihilation/index.ts';
import { scaleForm } from '../../records/coupling-form.ts';
import { InputError } from '../../records/errors.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MagneticMomentSearch, MonoPhotonRecastSearch, Search } from '../../records/search.ts';
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
  if (portal.spin !== 'pseudoscalar') {
    throw new InputError([{ message: `no rates of ${portal.id} yet`, expected: 'the portal alp' }]);
  }
  switch (search.kind) {
    case 'mono-photon-count':
      return { limit: countLimit(search, portal.mass), equations: ['invisible-alp (18), (31)-(33)'] };
    case 'mono-photon-recast':
      return { limit: recastLimit(search, portal.mass), equations: ['invisible-alp (18), (34)-(37)'] };
    case 'positron-target':
      return { limit: countLimit(search, portal.mass), equations: ['invisible-alp (18), (44)-(46)'] };
    case 'magnetic-moment':
      return { limit: momentLimit(search, portal.mass), equations: ['invisible-alp (49)-(51)'] };
    default:
      throw new InputError([
        {
          message: `${search.id} (${search.kind}) cannot be applied to the portal ${portal.id} yet`,
          expected: 'a mono-photon, positron-target or magnetic-moment search',
        },
      ]);
  }
}

function countLimit(search: EventCountingSearch, mass: number): FormLimit | undefined {
  const form = eventsForm(search, mass);
  const isSeen = form.coefficients.some((row) => row.some((value) => value !== 0));
  return isSeen ? rateLimit(form, search.signalLimit) : undefined;
}

/** In units of the accepted dark-photon cross section at the published limit on epsilon: excluded above 1. */
function recastLimit(search: MonoPhotonRecastSearch, mass: number): FormLimit | undefined {
  const range = recastCosThetaRange(search, mass);
  const epsilon = interpolateLogLog(search.epsilonLimit, mass);
  if (range === undefined || epsilon === undefined) return undefined;
  const angles = integratedAngles(search.energy, range);
  const darkPhoton = photonDarkPhotonCrossSection(angles, mass).value * epsilon * epsilon;
  return rateLimit(scaleForm(photonAxionForm(photonAxionCrossSection(angles, mass)), 1 / darkPhoton), 1);
}

function momentLimit(search: MagneticMomentSearch, mass: number): FormLimit | undefined {
  if (mass >= search.cutoff) return undefined;
  return shiftLimit(search, alpMagneticMomentForm(search.lepton, mass, search.cutoff));
}
