import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formError, formValue } from '../../records/coupling-form.ts';
import type { BosonPortal } from '../../records/portal.ts';
import { portalDefinition, requireBosonPortal } from '../portal-definition.ts';
import { annihilationYields } from './annihilation-yield.ts';
import { beamSearch, contextWith } from './beam-search.fixture.ts';
import { bosonSignals, scaleBosonSignal } from './boson-signal.ts';
import { bremsstrahlungYields } from './bremsstrahlung-yield.ts';
import { primakoffYields } from './primakoff-yield.ts';

const charge = Math.sqrt((4 * Math.PI) / 137.035999084);
const electron = 0.51099895e-3;
const crossSections = contextWith(() => 1e-9, 1e-5);

function boson(id: string, values: Readonly<Record<string, number>> = {}): BosonPortal {
  const definition = portalDefinition(id);
  const defaults = Object.fromEntries(definition.parameters.map((each) => [each.name, each.default]));
  return requireBosonPortal(definition.build({ ...defaults, ...values }));
}

async function signalOf(search: string, portal: BosonPortal) {
  const [signal] = await bosonSignals(beamSearch(search), [portal], 1e-3, crossSections);
  return signal!;
}

describe('the events of a boson', () => {
  it.each([
    ['na64e-invisible', 'dark-photon', ['bremsstrahlung', 'annihilation']],
    ['na64e-invisible', 'b-minus-l', ['bremsstrahlung', 'annihilation']],
    ['na64e-invisible', 'alp', ['bremsstrahlung', 'annihilation', 'primakoff']],
    ['na64mu', 'dark-photon', ['bremsstrahlung']],
    ['na64e', 'dark-photon', ['bremsstrahlung']],
  ])('at %s of %s come by %j', async (search, portal, channels) => {
    expect(Object.keys((await signalOf(search, boson(portal))).channels)).toEqual(channels);
  });

  it('are the sum of the channels, at any couplings', async () => {
    const { channels, total } = await signalOf('na64e-invisible', boson('alp', { m_a: 0.27 }));
    const coupling = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(coupling, coupling, coupling, (g_agamma, g_ae, g_amu) => {
        const at = { g_agamma, g_ae, g_amu };
        const sum = Object.values(channels).reduce((all, form) => all + formValue(form, at), 0);
        const error = Object.values(channels).reduce((all, form) => all + formError(form, at), 0);
        const size = Math.abs(sum) + 1e-300;
        expect(Math.abs(formValue(total, at) - sum)).toBeLessThan(1e-12 * size);
        expect(Math.abs(formError(total, at) - error)).toBeLessThan(1e-12 * size);
        // Channels do not interfere, and the muon is not there.
        expect(formValue(total, { ...at, g_amu: 0 })).toBe(formValue(total, at));
        expect(formValue(total, { ...at, g_ae: -g_ae })).toBeCloseTo(formValue(total, at), -Math.log10(size));
      }),
    );
  });

  it('are yields at unit vertices times the squares of the vertices', async () => {
    const search = beamSearch('na64e-invisible');
    const alp = boson('alp', { m_a: 0.27 });
    const [brems] = await bremsstrahlungYields(search, 'pseudoscalar', [0.27], 1e-3, crossSections);
    const [annihilated] = annihilationYields(search, [alp], 1e-3);
    const [converted] = primakoffYields(search, [0.27], 1e-3);
    const { channels } = await signalOf('na64e-invisible', alp);
    // The derivative coupling is the pseudoscalar one times the mass.
    const [g_ae, g_agamma] = [3, 2e-3];
    const value = (name: string) => formValue(channels[name]!, { g_ae, g_agamma });
    expect(value('bremsstrahlung') / (brems!.value * (g_ae * electron) ** 2)).toBeCloseTo(1, 8);
    expect(value('annihilation') / (annihilated!.value * (g_ae * electron) ** 2)).toBeCloseTo(1, 8);
    expect(value('primakoff') / (converted!.value * g_agamma ** 2)).toBeCloseTo(1, 12);
  });

  it.each([
    ['na64e-invisible', 'dark-photon', 'eps', charge],
    ['na64mu', 'dark-photon', 'eps', charge],
    ['na64e-invisible', 'b-minus-l', 'g_BL', 1],
    ['na64mu', 'b-minus-l', 'g_BL', 1],
    ['na64mu', 'lmu-ltau', 'g', 1],
  ] as const)('at %s of %s have a vertex of %s times %d', async (id, portal, coupling, vertex) => {
    const { mass, spin } = boson(portal);
    const [unit] = await bremsstrahlungYields(beamSearch(id), spin, [mass], 1e-3, crossSections);
    const { channels } = await signalOf(id, boson(portal));
    const found = formValue(channels['bremsstrahlung']!, { [coupling]: 1e-4 });
    expect(found / (unit!.value * (1e-4 * vertex) ** 2)).toBeCloseTo(1, 7);
  });

  it('of L_mu - L_tau at an electron beam come by its mixing with the photon, which is small', async () => {
    const portal = boson('lmu-ltau');
    const electrons = formValue((await signalOf('na64e', portal)).total, { g: 1e-4 });
    const vector = formValue((await signalOf('na64e', boson('b-minus-l'))).total, { g_BL: 1e-4 });
    // One loop: e^2 / 12 pi^2 ln(m_tau^2 / m_mu^2), about 0.014 times e.
    expect(electrons / vector).toBeGreaterThan(1e-6);
    expect(electrons / vector).toBeLessThan(1e-3);
  });

  it('are scaled channel by channel', async () => {
    const signal = await signalOf('na64e-invisible', boson('alp'));
    const half = scaleBosonSignal(signal, 0.5);
    const at = { g_ae: 1, g_agamma: 1 };
    expect(formValue(half.total, at)).toBeCloseTo(0.5 * formValue(signal.total, at), 9);
    for (const [name, form] of Object.entries(signal.channels)) {
      const ratio = formValue(half.channels[name]!, at) / formValue(form, at);
      if (formValue(form, at) > 0) expect(ratio).toBeCloseTo(0.5, 12);
    }
  });

  it('are none without points', async () => {
    expect(await bosonSignals(beamSearch('na64e'), [], 1e-3, crossSections)).toEqual([]);
  });
});
