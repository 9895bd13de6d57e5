import { describe, expect, it } from 'vitest';
import { exampleFiles, messagesOf, placeOf } from './examples.fixture.ts';
import { createCatalog } from './index.ts';

const path = 'data/experiments/proton-dump.yaml';
const text = `darkreach: 1
experiment: Dump
searches:
  - id: proton-dump
    kind: meson-decay-photon
    title: Dump
    story: A search.
    status: projection
    confidenceLevel: 0.95
    references: [a]
    exposure: 1e18
    beamDump:
      target: { material: copper, atomicMass: 63.5 }
      multiplicities: mono-photon
      spectra: [pp400-soft]
      mesons: [pi0, eta]
    decayRegion: { from: 79 m, to: 217 m }
    disc: { radius: 1.2 m, distance: 217 m }
    photonEnergy: { from: 500 MeV }
    efficiency: 70 %
    background: 0
`;

const filesWith = (wanted: string, given: string) =>
  new Map([...exampleFiles, [path, text.replace(wanted, given)]]);

describe('searches for photons of long-lived particles from mesons', () => {
  it('are read with lengths in cm and energies in GeV', () => {
    expect(createCatalog(filesWith('', '')).search('proton-dump')).toMatchObject({
      kind: 'meson-decay-photon',
      exposure: 1e18,
      source: {
        kind: 'beam-dump',
        atomicMass: 63.5,
        spectra: ['pp400-soft'],
        reference: ['pp400-soft'],
        mesons: ['pi0', 'eta'],
      },
      acceptance: { shape: 'disc', radiusCm: 120, distanceCm: 21700 },
      fromCm: 7900,
      toCm: 21700,
      photonEnergyMin: 0.5,
      photonEnergyMax: Number.POSITIVE_INFINITY,
      efficiency: 0.7,
      observed: undefined,
    });
  });

  it.each([
    ['from: 79 m', 'from: 300 m', '300 m', 'the decay region is empty'],
    ['from: 500 MeV', 'from: 500 MeV, to: 100 MeV', '500 MeV', 'the window of photon energies is empty'],
    ['    disc: { radius: 1.2 m, distance: 217 m }\n', '', undefined, 'is a disc or a rectangle'],
    ['exposure: 1e18', 'exposure: -1', '-1', 'more than 0'],
    ['radius: 1.2 m', 'radius: 1.2', '1.2', 'has no unit'],
    ['spectra: [pp400-soft]', 'spectrum: [pp400-soft]', 'spectrum', 'did you mean "spectra"'],
    ['efficiency: 70 %', 'efficiency: 2', 'efficiency: 2', 'at most'],
  ])('are refused with %j as %j', (wanted, given, place, message) => {
    const files = filesWith(wanted, given);
    const messages = messagesOf(() => createCatalog(files).searches());
    const found = messages.find((each) => each.includes(message));
    expect(found, messages.join('\n')).toBeDefined();
    const line = place && placeOf(place, files.get(path)!).split(':')[0];
    const prefix = line === undefined ? `${path}:` : `${path}:${line}:`;
    expect(found!.startsWith(prefix), found).toBe(true);
  });
});
