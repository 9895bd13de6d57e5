import {
  type CountingRun,
  countingRuns,
  positronTargetCosThetaRange,
  positronTargetEventsPerCrossSection,
  positronTargetKinematics,
} from '../detection/mono-photon/index.ts';
import { integratedAngles } from '../production/annihilation/index.ts';
import { type CouplingForm, scaleForm, sumForms } from '../records/coupling-form.ts';
import type { BosonPortal } from '../records/portal.ts';
import type { MonoPhotonCountSearch, PositronTargetSearch } from '../records/search.ts';
import { annihilationForm, vertexForm } from './boson-rates.ts';

/** Searches that count e+ e- -> gamma + invisible: their signal is a quadratic form in the couplings. */
export type EventCountingSearch = MonoPhotonCountSearch | PositronTargetSearch;

/** A part of the signal, such as a run: parts share no events. */
export interface EventForm {
  readonly name: string;
  /** Events per product of two couplings, GeV^-2; all 0 where the part sees nothing. */
  readonly form: CouplingForm;
}

/** Below it, the tail of a Gaussian resolution is no detector's: a run with less sees nothing. */
const negligibleEfficiency = 1e-6;

/** Signal events of e+ e- -> gamma X as forms in the couplings of the boson X, part by part. */
export function eventForms(search: EventCountingSearch, portal: BosonPortal): readonly EventForm[] {
  if (search.kind === 'positron-target') {
    return [{ name: `e+ e- -> gamma ${portal.boson}`, form: positronForm(search, portal) }];
  }
  const { mass } = portal;
  const byName = new Map<string, CouplingForm[]>();
  for (const run of countingRuns(search, mass)) {
    const name = `sqrt(s) = ${Number(run.energy.toPrecision(6))} GeV`;
    byName.set(name, [...(byName.get(name) ?? []), runForm(run, search, portal)]);
  }
  return [...byName].map(([name, forms]) => ({ name, form: sumForms(forms) }));
}

/** The sum of all parts. */
export function eventsForm(search: EventCountingSearch, portal: BosonPortal): CouplingForm {
  return sumForms(eventForms(search, portal).map(({ form }) => form));
}

function runForm(run: CountingRun, search: MonoPhotonCountSearch, portal: BosonPortal): CouplingForm {
  if (run.energy <= portal.mass || run.efficiency <= negligibleEfficiency) return noEvents(portal);
  const form = annihilationForm(portal, integratedAngles(run.energy, search));
  return scaleForm(form, run.eventsPerCrossSection);
}

function positronForm(search: PositronTargetSearch, portal: BosonPortal): CouplingForm {
  const range = positronTargetCosThetaRange(search, portal.mass);
  if (range === undefined) return noEvents(portal);
  const { sqrtS } = positronTargetKinematics(search.beamEnergy, portal.mass);
  const form = annihilationForm(portal, integratedAngles(sqrtS, range));
  return scaleForm(form, positronTargetEventsPerCrossSection(search));
}

function noEvents(portal: BosonPortal): CouplingForm {
  return vertexForm(portal, {}, { value: 0, error: 0 });
}
