import { type Estimate, scaleEstimate, sumEstimates } from '../numerics/estimate.ts';
import { type CouplingForm, formEstimate, scaleForm } from '../records/coupling-form.ts';
import { InputError } from '../records/errors.ts';
import type { BosonPortal, PhotonPortal, Portal } from '../records/portal.ts';
import type { DecayPhotonSearch, RadiativeDecaySearch, Search } from '../records/search.ts';
import { photonPair } from './decay-photon-particles.ts';
import { type DecayPhotonWindow, decayPhotonSignal } from './decay-photon-signal.ts';
import { type EventCountingSearch, eventForms, eventsForm } from './event-forms.ts';
import { invisibleDecays, invisibleShare } from './invisible-share.ts';
import { radiativeDecaySignal } from './radiative-decay-signal.ts';

/** Signal events of a search at the couplings of a portal. */
export interface ColliderEvents {
  /** By run, sample or bin; 0 where there is no reach. */
  readonly parts: Readonly<Record<string, Estimate>>;
  /** Undefined where parts may share events, as samples with overlapping cuts do. */
  readonly total: Estimate | undefined;
}

/**
 * Signal events of an e+ e- search at the portal's own couplings:
 * - `mono-photon-count` and `positron-target` on a boson: the events of the search's form in the couplings, run by
 *   run, whose sum is the total, times the share of decays that leave no trace;
 * - `decay-photon` on a photon portal: those of e+ e- -> a gamma', gamma' -> a gamma inside the detector, for
 *   each sample or, where it has bins, each bin. Samples overlap, so that several of them have no total;
 * - `radiative-decay-photon` on a photon portal: those of e+ e- -> gamma + pair with a photon of a decay.
 *
 * @throws InputError for a search that counts no such events, or on a portal that makes none
 * @throws ConvergenceError when an acceptance does not converge
 */
export function colliderEvents(search: Search, portal: Portal): ColliderEvents {
  switch (search.kind) {
    case 'mono-photon-count':
    case 'positron-target': {
      const boson = requireBoson(search, portal);
      const share = invisibleShare(invisibleDecays(boson));
      const parts = eventForms(search, boson).map(
        ({ name, form }) => [name, scaleEstimate(formEstimate(form, boson.parameters), share)] as const,
      );
      return { parts: Object.fromEntries(parts), total: sumEstimates(parts.map(([, events]) => events)) };
    }
    case 'decay-photon':
      return decayPhotonEvents(search, photonPair(search, portal).portal);
    case 'radiative-decay-photon':
      return radiativeDecayEvents(search, portal);
    default:
      throw countsNoEvents(search);
  }
}

/**
 * The total of `colliderEvents` as a form in the couplings of a boson: events per product of two couplings,
 * GeV^2. Undefined for a search whose events are no quadratic form.
 *
 * @throws InputError as `colliderEvents`
 */
export function colliderEventsForm(search: Search, portal: Portal): CouplingForm | undefined {
  if (search.kind === 'decay-photon' || search.kind === 'radiative-decay-photon') return undefined;
  if (search.kind !== 'mono-photon-count' && search.kind !== 'positron-target') throw countsNoEvents(search);
  const boson = requireBoson(search, portal);
  return scaleForm(eventsForm(search, boson), invisibleShare(invisibleDecays(boson)));
}

function decayPhotonEvents(search: DecayPhotonSearch, portal: PhotonPortal): ColliderEvents {
  const coupling = portal.parameters[portal.coupling]!;
  const parts = decayPhotonSignal(search, portal).map(
    (window) => [windowName(window, search), window.events(coupling)] as const,
  );
  const total = search.samples.length === 1 ? sumEstimates(parts.map(([, events]) => events)) : undefined;
  return { parts: Object.fromEntries(parts), total };
}

function radiativeDecayEvents(search: RadiativeDecaySearch, portal: Portal): ColliderEvents {
  const signal = radiativeDecaySignal(search, portal);
  const { parameters, coupling } = signal.pair.portal;
  const total = signal.events(parameters[coupling]!);
  return { parts: { 'two photons': total }, total };
}

/** The name of the sample, with the energies of the bin where it has bins. */
function windowName({ sample, energyMin, energyMax }: DecayPhotonWindow, search: DecayPhotonSearch): string {
  const isBinned = search.samples.some(({ name, bins }) => name === sample && bins.length > 0);
  return isBinned ? `${sample}, ${energyMin} to ${energyMax} GeV` : sample;
}

function requireBoson(search: EventCountingSearch, portal: Portal): BosonPortal {
  if (portal.kind === 'boson-portal') return portal;
  throw cannotApply(search, portal, 'the portal of a single boson, e.g. alp');
}

function cannotApply({ id, kind }: Search, portal: Portal, expected: string): InputError {
  return new InputError([
    { message: `${id} (${kind}) counts no events of the portal ${portal.id}`, expected },
  ]);
}

const whyNoEvents: Partial<Record<Search['kind'], string>> = {
  'mono-photon-recast': 'is a ratio to a published limit on a dark photon',
  'magnetic-moment': 'is a shift of a magnetic moment',
  'invisible-decay': 'is a limit on a branching fraction',
};

function countsNoEvents({ id, kind }: Search): InputError {
  const why = whyNoEvents[kind] ?? 'is no search at an e+ e- collider';
  const expected =
    'a search of kind mono-photon-count, positron-target, decay-photon or radiative-decay-photon, or the reach of this one';
  return new InputError([{ message: `${id} (${kind}) counts no events: it ${why}`, expected }]);
}
