import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCard, exampleCatalog, examplePortal } from './examples.fixture.ts';
import { parseCard } from './index.ts';
import { edit, mutate, outcome } from './mutation.fixture.ts';

const cards = [
  exampleCard,
  `darkreach: 1
title: Events
kind: yields
coupling: 1 /GeV
portal: { name: pair, m_a: 10 keV }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV, points: 11, scale: linear }
searches:
  - search: flagship
    set: { beam: { energy: 90 GeV }, vectorMesons: { method: none }, formFactor: elastic+inelastic }
figure: { size: two-column }
`,
  `darkreach: 1
kind: edm-limits
title: EDM
x: { parameter: m_gammaD, from: 1 MeV, to: 1 GeV }
fermions: [e]
hierarchies: [equal-masses]
massRatio: 0.1
cutoffs: [100 GeV]
normalisation: derived
`,
  `darkreach: 1
kind: quantity
title: Cross section
quantity: cross-section
portal: { name: pair, m_a: 10 keV }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV, points: 11 }
curves:
  - { label: all, process: axion-dark-photon, energy: 10 GeV }
  - { label: cut, curve: cut, process: photon-dark-pair, positronEnergy: 1 GeV, portal: { m_a: 1 MeV }, photonEnergy: { from: 1 MeV, to: 2 MeV } }
figure: { y: { scale: linear } }
`,
];

describe('mutants', { timeout: 30_000 }, () => {
  it('of cards are cards or InputErrors with positions', () => {
    const catalog = exampleCatalog();
    const count = { card: 0, problems: 0 };
    const options = { sets: [], includes: new Map<string, string>() };
    fc.assert(
      fc.property(
        fc.constantFrom(...cards),
        fc.array(edit, { minLength: 1, maxLength: 2 }),
        (text, edits) => {
          const mutant = edits.reduce(mutate, text);
          count[
            outcome(() => parseCard(mutant, 'card.yaml', catalog, [examplePortal], options), 'card.yaml')
          ]++;
        },
      ),
      { seed: 20260101, numRuns: 2200 },
    );
    // Both outcomes must have been met often enough for the test to mean something.
    expect(count.card).toBeGreaterThan(100);
    expect(count.problems).toBeGreaterThan(1000);
  });
});
