import type { InputProblem } from '../records/errors.ts';
import { formatProblem, InputError } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { createCatalog } from './catalog.ts';
import { parseCard } from './parse-card.ts';

/** A small catalog in text, for tests that must not depend on what the real one holds. */
export const exampleFiles: ReadonlyMap<string, string> = new Map([
  [
    'data/experiments/beam.yaml',
    `darkreach: 1
experiment: Beam
common:
  kind: missing-energy
  status: result
  confidenceLevel: 0.9
  references: [a]
  story: A search.
  beam: { particle: e-, energy: 100 GeV }
  target: { material: Pb, length: 5 mm }
  missingEnergy: { from: 50 % }
  efficiency: 0.5
  formFactor: elastic
  background: 0
  vectorMesons:
    method: quoted
    atExposure: 1e12
    counts: { phi(1020): 1e6 }
    references: [a]
searches:
  - { id: beam-run1, title: Run 1, exposure: 1e11, observed: 0 }
  - { id: beam-all, aliases: [flagship], title: All runs, exposure: 2e12, observed: 1, background: 0.5 }
  - { id: beam-muon, title: Muons, exposure: 1e12, status: projection, beam: { particle: mu-, energy: 160 GeV }, vectorMesons: { method: none } }
`,
  ],
  [
    'data/experiments/factory.yaml',
    `darkreach: 1
experiment: Factory
searches:
  - id: factory-phi
    kind: invisible-decay
    title: phi to nothing
    story: A limit.
    status: result
    confidenceLevel: 0.9
    references: [b]
    meson: phi(1020)
    branchingFractionLimit: 1e-4
`,
  ],
  [
    'data/materials/all.yaml',
    `darkreach: 1
materials:
  - { id: Pb, aliases: [lead], name: Lead, Z: 82, A: 207.2, density: 11.35 g/cm^3, radiationLength: 0.5612 cm, references: [c] }
  - { id: Al, name: Aluminium, Z: 13, A: 27, density: 2.7 g/cm^3, radiationLength: 8.9 cm, references: [c] }
`,
  ],
  [
    'data/particles/mesons.yaml',
    `darkreach: 1
set: paper-missing-energy
title: Mesons
vectorMesons:
  - { id: phi(1020), aliases: [phi], symbol: \\phi, mass: 1019 MeV, width: 4.2 MeV, photonCoupling: 13.4, references: [c] }
`,
  ],
  [
    'data/particles/other.yaml',
    `darkreach: 1
set: other
title: Others
vectorMesons:
  - { id: omega(782), symbol: \\omega, mass: 782 MeV, width: 8.6 MeV, electronWidth: 0.6 keV, references: [c] }
`,
  ],
  [
    'data/particles/fermions.yaml',
    `darkreach: 1
fermions:
  - { id: e, aliases: [electron], symbol: e, mass: 511 keV, edmLimit: 4.1e-30 e cm, confidenceLevel: 0.9, references: [c] }
`,
  ],
  [
    'data/curves/cooling.yaml',
    `darkreach: 1
id: cooling
title: Cooling
story: A star.
portal: pair
origin: published-curve
status: result
shape: band
x: { parameter: m_D, unit: MeV }
y: { parameter: g, unit: GeV^-1 }
assumption: none
references: [d]
lower: [[1, 1e-7], [10, 2e-7]]
upper: [[1, 1e-5], [10, 2e-5]]
`,
  ],
]);

/** "line:column" of the text, counted from 1, for tests to compare with what the reader says. */
export function placeOf(text: string, within: string): string {
  const offset = within.indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in the text`);
  const lines = within.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

export const exampleCatalog = () => createCatalog(exampleFiles);

/** A portal with the parameters that cards need; it is never built here. */
export const examplePortal: PortalDefinition = {
  id: 'pair',
  aliases: ['pair-portal'],
  title: 'Pair portal',
  lagrangian: '',
  parameters: [
    mass('m_D', ['m_dark'], 0.01),
    mass('m_a', [], 1e-5),
    {
      name: 'g',
      symbol: 'g',
      description: 'coupling',
      dimension: 'inverse-mass',
      default: 1e-3,
      minimum: 0,
      maximum: 1e6,
    },
    {
      name: 'g_D',
      symbol: 'g_D',
      description: 'dark coupling',
      dimension: 'dimensionless',
      default: 0.1,
      minimum: 0,
      maximum: 10,
    },
  ],
  coupling: 'g',
  references: [],
  build: () => {
    throw new Error('the catalog builds no portal');
  },
};

function mass(name: string, aliases: readonly string[], value: number) {
  return {
    name,
    aliases,
    symbol: name,
    description: name,
    dimension: 'mass',
    default: value,
    minimum: 0,
    maximum: 100,
  } as const;
}

export const exampleCard = `darkreach: 1
title: Reach
portal: { name: pair, m_a: 10 keV }
x: { parameter: m_D, from: 1 MeV, to: 1 GeV, points: 31 }
searches:
  - { search: flagship, label: All runs, style: { color: green, fill: true } }
  - { search: beam-run1, curve: run1-b1, background: 1, statistics: expected }
  - search: beam-muon
    set: { target: { length: 2 cm } }
  - { search: factory-phi }
published:
  - { curve: cooling, style: { dash: dotted } }
figure: { y: { from: 1e-5 /GeV, to: 0.1 /GeV }, theme: dark }
`;

/** Parses a card against the example catalog; sets as "path=value". */
export function parseExample(
  text: string,
  sets: readonly string[] = [],
  includes = new Map<string, string>(),
) {
  const split = sets.map((set) => {
    const at = set.indexOf('=');
    return { path: set.slice(0, at), value: set.slice(at + 1) };
  });
  return parseCard(text, 'card.yaml', exampleCatalog(), [examplePortal], { sets: split, includes });
}

/** The problems that an action throws as an `InputError`; fails if it throws none or another error. */
export function problemsOf(action: () => unknown): readonly InputProblem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError && error.problems.length > 0) return error.problems;
    throw error;
  }
  throw new Error('no InputError was thrown');
}

export function messagesOf(action: () => unknown): string[] {
  return problemsOf(action).map(formatProblem);
}
