import {
  type CountingRun,
  countingRuns,
  positronTargetCosThetaRange,
  positronTargetEventsPerCrossSection,
  positronTargetKinematics,
} from '../detection/mono-photon/index.ts';
import {
  integratedAngles,
  photonAxionCrossSection,
  photonAxionForm,
} from '../production/annihilation/index.ts';
import { type CouplingForm, scaleForm, sumForms } from '../records/coupling-form.ts';
import type { MonoPhotonCountSearch, PositronTargetSearch } from '../records/search.ts';

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

const nothing = { value: 0, error: 0 };
const noEvents = photonAxionForm({ photon: nothing, electron: nothing, interference: nothing });

/** Signal events of e+ e- -> gamma a as forms in g_agamma and g_ae for an ALP of this mass (GeV), part by part. */
export function eventForms(search: EventCountingSearch, mass: number): readonly EventForm[] {
  if (search.kind === 'positron-target') {
    return [{ name: 'e+ e- -> gamma a', form: positronForm(search, mass) }];
  }
  const byName = new Map<string, CouplingForm[]>();
  for (const run of countingRuns(search, mass)) {
    const name = `sqrt(s) = ${Number(run.energy.toPrecision(6))} GeV`;
    byName.set(name, [...(byName.get(name) ?? []), runForm(run, search, mass)]);
  }
  return [...byName].map(([name, forms]) => ({ name, form: sumForms(forms) }));
}

/** The sum of all parts. */
export function eventsForm(search: EventCountingSearch, mass: number): CouplingForm {
  return sumForms(eventForms(search, mass).map(({ form }) => form));
}

function runForm(run: CountingRun, search: MonoPhotonCountSearch, mass: number): CouplingForm {
  if (run.energy <= mass || run.efficiency <= negligibleEfficiency) return noEvents;
  const angles = integratedAngles(run.energy, search);
  return scaleForm(photonAxionForm(photonAxionCrossSection(angles, mass)), run.eventsPerCrossSection);
}

function positronForm(search: PositronTargetSearch, mass: number): CouplingForm {
  const range = positronTargetCosThetaRange(search, mass);
  if (range === undefined) return noEvents;
  const { sqrtS } = positronTargetKinematics(search.beamEnergy, mass);
  const form = photonAxionForm(photonAxionCrossSection(integratedAngles(sqrtS, range), mass));
  return scaleForm(form, positronTargetEventsPerCrossSection(search));
}
