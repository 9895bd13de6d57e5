import { describe, expect, it } from 'vitest';
import { exampleFiles, messagesOf, placeOf } from './examples.fixture.ts';
import { createCatalog } from './index.ts';

const table = (id: string, pdg: number) => `darkreach: 1
id: ${id}
title: Table
story: For a test.
generator: none
version: '1'
unit: per-primary
centreOfMassEnergy: 13 TeV
hemispheres: 1
grid:
  log10Momentum: { from: 0, step: 0.5, bins: 4 }
  transverseMomentum: [0, 0.5, 1]
references: [a]
species:
  - pdg: ${pdg}
    name: one
    rows:
      - 0 0 1 2
`;
const multiplicities = `darkreach: 1
id: mono-photon
title: Multiplicities
story: For a test.
beamEnergy: 400 GeV
nuclearExponent: 0.29
references: [a]
multiplicities:
  - { name: pi0, pdg: [111], value: 4.3, rule: light }
  - { name: eta, pdg: [221], value: 0.49, rule: light }
`;
const mesons = `darkreach: 1
mesons:
  - { id: pi0, kind: pseudoscalar, pdg: 111, symbol: p, mass: 135 MeV, photonsFraction: 0.9, references: [a] }
  - { id: eta, kind: pseudoscalar, pdg: 221, symbol: e, mass: 548 MeV, photonsFraction: 0.4, references: [a] }
`;

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
      spectra: [soft-pions, soft-etas]
      mesons: [pi0, eta]
    decayRegion: { from: 79 m, to: 217 m }
    disc: { radius: 1.2 m, distance: 217 m }
    photonEnergy: { from: 500 MeV }
    efficiency: 70 %
    background: 0
`;

const filesWith = (wanted: string, given: string) =>
  new Map([
    ...exampleFiles,
    ['data/meson-spectra/pions.yaml', table('soft-pions', 111)],
    ['data/meson-spectra/etas.yaml', table('soft-etas', 221)],
    ['data/meson-spectra/multiplicities-own.yaml', multiplicities],
    ['data/mesons/mesons.yaml', mesons],
    [path, text.replace(wanted, given)],
  ]);

const collider = (meson: string, use: string) => `collider:
      inelasticCrossSectionMb: 79.5
      mesons:
        ${meson}: { table: ${use} }
    `;
const dump = text.slice(text.indexOf('beamDump:'), text.indexOf('decayRegion'));
const parametrisation = `parametrisation:
      model: { name: sanford-wang, momentum: 8 GeV }
      mesons:
        pi1: { shape: pi0, perPrimary: 1 }
    `;

describe('searches for photons of long-lived particles from mesons', () => {
  it('are read with lengths in cm and energies in GeV', () => {
    expect(createCatalog(filesWith('', '')).search('proton-dump')).toMatchObject({
      kind: 'meson-decay-photon',
      exposure: 1e18,
      source: {
        kind: 'beam-dump',
        atomicMass: 63.5,
        spectra: ['soft-pions', 'soft-etas'],
        reference: ['soft-pions', 'soft-etas'],
        mesons: ['pi0', 'eta'],
      },
      geometry: {
        kind: 'along-beam',
        fromCm: 7900,
        toCm: 21700,
        acceptance: { shape: 'disc', radiusCm: 120, distanceCm: 21700 },
        photonFlight: 'collinear',
      },
      signal: 'photon',
      photonEnergyMin: 0.5,
      photonEnergyMax: Number.POSITIVE_INFINITY,
      efficiency: 0.7,
      observed: undefined,
    });
  });

  it('have alternative fluxes that are their source with changes, of the same or another kind', () => {
    const other = collider('eta', 'soft-etas')
      .replace(/\n {4}/g, '\n        ')
      .trim();
    const given = `    fluxAlternatives:
      - { name: fewer, beamDump: { mesons: [eta], nuclearExponent: 0.3333 } }
      - name: collider
        ${other}
    background: 0
`;
    const search = createCatalog(filesWith('    background: 0\n', given)).search('proton-dump');
    expect(search).toMatchObject({
      source: { mesons: ['pi0', 'eta'], nuclearExponent: undefined },
      fluxAlternatives: [
        { name: 'fewer', source: { kind: 'beam-dump', mesons: ['eta'], nuclearExponent: 0.3333 } },
        { name: 'collider', source: { kind: 'collider', mesons: [{ meson: 'eta', scale: 1 }] } },
      ],
    });
  });

  it.each([
    ['from: 79 m', 'from: 300 m', '300 m', 'the decay region is empty'],
    ['from: 500 MeV', 'from: 500 MeV, to: 100 MeV', '500 MeV', 'the window of photon energies is empty'],
    ['    disc: { radius: 1.2 m, distance: 217 m }\n', '', undefined, 'is a disc or a rectangle'],
    ['exposure: 1e18', 'exposure: -1', '-1', 'more than 0'],
    ['radius: 1.2 m', 'radius: 1.2', '1.2', 'has no unit'],
    ['spectra: [', 'spectrum: [', 'spectrum', 'did you mean "spectra"'],
    ['soft-etas]', 'soft-eta]', 'soft-eta', 'did you mean "soft-etas"'],
    [
      'spectra: [soft-pions, soft-etas]',
      'spectra: [soft-pions]',
      'eta]',
      'no table of spectra has the meson eta',
    ],
    ['    mesons:', '    reference: [soft-etas]\n      mesons:', 'pi0, eta', 'no table of reference has'],
    ['mono-photon', 'mono-photons', 'mono-photons', 'did you mean "mono-photon"'],
    ['[pi0, eta]', '[pi0, eto]', 'eto', 'expected one of pi0, eta; did you mean "eta"'],
    [dump, collider('eto', 'soft-etas'), 'eto', 'did you mean "eta"'],
    [dump, collider('eta', 'soft-eta'), 'soft-eta', 'did you mean "soft-etas"'],
    [dump, collider('eta', 'soft-pions'), 'soft-pions', 'the table soft-pions has no eta'],
    [dump, parametrisation, 'pi1', 'did you mean "pi0"'],
    ...[
      [
        '{ name: a }',
        '{ name: a }',
        'changes 0 sources; expected one of beamDump, collider, parametrisation',
      ],
      ['{ name: a, beamDump: { mesons: [eto] } }', 'eto', 'did you mean "eta"'],
      ['{ name: a, beamDumb: {} }', 'beamDumb', 'did you mean "beamDump"'],
      ['{ name: a, beamDump: { multiplicity: 1 } }', 'multiplicity: 1', 'did you mean "multiplicities"'],
      ['{ name: a, collider: {} }', '{}', 'is missing'],
    ].map(([alternative = '', place = '', message = '']): [string, string, string, string] => [
      '    background: 0\n',
      `    background: 0\n    fluxAlternatives: [${alternative}]\n`,
      place,
      message,
    ]),
    [
      '    background: 0\n',
      '    background: 0\n    fluxAlternatives: [{ name: a, beamDump: {} }, { name: a, beamDump: {} }]\n',
      undefined,
      'there is already an alternative "a"',
    ],
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
