import { describe, expect, it } from 'vitest';
import { loadCard } from '../../../cli/load-card.ts';
import { catalog } from '../catalog.fixture.ts';
import { type CardPlace, cardPoint } from './card-point.ts';

const at = (card: string, place: CardPlace) => cardPoint(loadCard(`cards/${card}.yaml`, catalog, []), place);

describe('points of cards', () => {
  it('have the parameters of the card, the value of its axis and the coupling', () => {
    const point = at('mono-photon/fig-2a', { search: 'na62-photon', at: '100 MeV', coupling: '1e-5 /GeV' });
    expect(point.search.id).toBe('na62-photon');
    expect(point.parameters).toMatchObject({ M1: 0.1, delta: 0.1, d: 1e-5 });
  });

  it('have all couplings of a direction in proportion', () => {
    const place = { search: 'na64e-invisible-5e12', at: '10 MeV', coupling: '1e-3 /GeV' };
    const { parameters } = at('invisible-alp/fig-14a', place);
    const { g_ae, g_agamma } = parameters;
    const other = at('invisible-alp/fig-14a', { ...place, coupling: '2e-3 /GeV' }).parameters;
    expect(g_ae! * g_agamma!).not.toBe(0);
    expect(other.g_agamma! / g_agamma!).toBeCloseTo(2, 12);
    expect(other.g_ae! / g_ae!).toBeCloseTo(2, 12);
  });

  it('are refused where something is missing or unknown, with what is expected', () => {
    const card = 'mono-photon/fig-2a';
    const whole = { search: 'na62-photon', at: '0.1 GeV', coupling: '1 /GeV' };
    expect(() => at(card, { ...whole, coupling: undefined })).toThrow('at which d?');
    expect(() => at(card, { ...whole, at: undefined })).toThrow('at which M1?');
    expect(() => at(card, { ...whole, at: '10 cm' })).toThrow('--at');
    expect(() => at(card, { ...whole, at: '-1 GeV' })).toThrow('out of range');
    expect(() => at(card, { ...whole, search: undefined })).toThrow('which search of the card?');
    expect(() => at(card, { ...whole, search: 'na61' })).toThrow('no search "na61"');
    expect(() => at('missing-energy/fig-6', whole)).toThrow('a card of kind limits or yields');
  });
});
