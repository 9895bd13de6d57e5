import { type CouplingForm, scaleForm, sumForms } from '../../records/coupling-form.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { vertexForm } from '../boson-rates.ts';
import type { RunContext } from '../context.ts';
import { annihilationYields } from './annihilation-yield.ts';
import { bremsstrahlungYields } from './bremsstrahlung-yield.ts';
import { bySpin } from './by-spin.ts';
import { primakoffYields } from './primakoff-yield.ts';

/** Events of a boson in a missing-energy search as forms in its couplings, by how it is made. */
export interface BosonSignal {
  readonly channels: Readonly<Record<string, CouplingForm>>;
  readonly total: CouplingForm;
}

/**
 * Events with a boson that leaves no trace, at each point: bremsstrahlung off the beam's leptons, and in a shower the
 * annihilation of its positrons and the Primakoff effect of its photons. Forms in the couplings, of which a share decays visibly (`invisibleShare`).
 */
export async function bosonSignals(
  search: MissingEnergySearch,
  portals: readonly BosonPortal[],
  accuracy: number,
  context: RunContext,
): Promise<readonly BosonSignal[]> {
  return bySpin(portals, (some) => signalsOfOneSpin(search, some, accuracy, context));
}

async function signalsOfOneSpin(
  search: MissingEnergySearch,
  portals: readonly BosonPortal[],
  accuracy: number,
  context: RunContext,
): Promise<readonly BosonSignal[]> {
  const [first] = portals;
  if (first === undefined) return [];
  const masses = portals.map(({ mass }) => mass);
  const lepton = search.beam.particle.startsWith('mu') ? 'mu' : 'e';
  const bremsstrahlung = await bremsstrahlungYields(search, first.spin, masses, accuracy, context);
  const hasPhotons = search.shower !== 'none' && Object.keys(first.vertices.photon).length > 0;
  const primakoff = hasPhotons ? primakoffYields(search, masses, accuracy) : undefined;
  const hasPositrons = search.shower !== 'none' && Object.keys(first.vertices.leptons.e).length > 0;
  const annihilation = hasPositrons ? annihilationYields(search, portals, accuracy) : undefined;
  return portals.map((portal, index) => {
    const channels = {
      bremsstrahlung: vertexForm(portal, portal.vertices.leptons[lepton], bremsstrahlung[index]!),
      ...(annihilation && {
        annihilation: vertexForm(portal, portal.vertices.leptons.e, annihilation[index]!),
      }),
      ...(primakoff && { primakoff: vertexForm(portal, portal.vertices.photon, primakoff[index]!) }),
    };
    return { channels, total: sumForms(Object.values(channels)) };
  });
}

/** The forms of a signal times a number, such as the share of decays that are not seen. */
export function scaleBosonSignal({ channels, total }: BosonSignal, factor: number): BosonSignal {
  const scaled = Object.entries(channels).map(([name, form]) => [name, scaleForm(form, factor)] as const);
  return { channels: Object.fromEntries(scaled), total: scaleForm(total, factor) };
}
