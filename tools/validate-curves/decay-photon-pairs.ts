import type { Catalog } from '../../src/index.ts';
import { computedLimit } from './computed.ts';
import type { Pair } from './pair.ts';

const folder = 'dark-axion-portal';
const portal = 'portal: { name: dark-axion, m_a: 0 eV, g_D: 0 }';

/** Photons of dark photon decays, Fig. 4 of arXiv:1806.00757. */
const limit =
  (search: string, set = '', from = '1 MeV', to = '10.3 GeV') =>
  (catalog: Catalog) =>
    computedLimit(catalog, {
      portal,
      masses: `parameter: m_gammaD, from: ${from}, to: ${to}`,
      entry: `{ search: ${search}${set === '' ? '' : `, set: { ${set} }`} }`,
    });

/** What reconciles ours with the published projections; found by comparison, so no setting of the searches. */
const harderPhotons =
  'detectorLength: 80 cm, samples: { all: { efficiency: 0.2, photonEnergy: { from: 4 GeV } } }';

export const decayPhotonPairs: readonly Pair[] = [
  {
    id: 'babar-100-events',
    published: `${folder}/BaBar_1806.00757.csv`,
    ours: limit('babar-monophoton'),
    range: [0.04, 7],
    factor: 'shape',
    median: 0.02,
    worst: 0.08,
    reason:
      'A line of 100 events, so its shape alone; the paper sets the limit in the strictest bin, which moves with the mass.',
  },
  {
    id: 'babar-700-events',
    published: `${folder}/BaBar_1806.00757.csv`,
    ours: limit('babar-monophoton', 'samples: { low: { signalLimit: 700 }, high: { signalLimit: 700 } }'),
    range: [0.001, 7],
    median: 0.02,
    worst: 0.09,
    reason:
      'One number of events, taken from the plateau, also gives the long-lived branch, where g goes as its fourth root: the detector length of 1 m is that of the paper.',
  },
  {
    id: 'babar-near-threshold',
    published: `${folder}/BaBar_1806.00757.csv`,
    ours: limit(
      'babar-monophoton',
      'energy: 10.58 GeV, samples: { low: { signalLimit: 700 }, high: { signalLimit: 700 } }',
      '8 GeV',
      '10.5 GeV',
    ),
    range: [8, 10.3],
    median: 0.3,
    worst: 0.55,
    reason:
      'The published curve goes on to 10.38 GeV, above the 10.355 GeV of the Upsilon(3S), so it was made for 10.5 (as printed) or 10.58 GeV. Near threshold every photon is in the few bins of largest energy, and a limit bin by bin gains on one number of events; counts would tell.',
  },
  ...[['20fb', 'BelleII-20fb'] as const, ['50ab', 'BelleII-50ab'] as const].flatMap(
    ([luminosity, file]): Pair[] => [
      {
        id: `belle2-${luminosity}-plateau`,
        published: `${folder}/${file}_1806.00757.csv`,
        ours: limit(`belle2-monophoton-${luminosity}`),
        range: [0.2, 7],
        factor: 1 / 3.25,
        median: 0.03,
        worst: 0.05,
        reason:
          'Ours is 3.25 times stronger (10.6 in events) with our own cuts, photons above 1.8 GeV and full efficiency: the paper does not print its cuts.',
      },
      {
        id: `belle2-${luminosity}-long-lived`,
        published: `${folder}/${file}_1806.00757.csv`,
        ours: limit(`belle2-monophoton-${luminosity}`),
        range: [0.001, 0.02],
        factor: 1 / 1.9,
        median: 0.02,
        worst: 0.04,
        reason:
          'The same number of events as its fourth root, 1.80, and a detector length of about 0.8 m in place of our 1 m.',
      },
      {
        id: `belle2-${luminosity}-harder-photons`,
        published: `${folder}/${file}_1806.00757.csv`,
        ours: limit(`belle2-monophoton-${luminosity}`, harderPhotons),
        range: [0.001, 9.3],
        median: 0.03,
        worst: 0.06,
        reason:
          'Photons above 4 GeV, 20 % efficiency and 0.8 m give the published curve over four decades of mass: a test of the explanation, not a setting of ours.',
      },
    ],
  ),
];
