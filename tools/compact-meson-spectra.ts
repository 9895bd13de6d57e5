import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Writes data/meson-spectra/*.yaml from the JSON histograms of our own PYTHIA runs:
 *
 *   npx rolldown tools/compact-meson-spectra.ts --platform node -f esm -o out/compact.mjs
 *   node out/compact.mjs ../shared/meson-spectra data/meson-spectra
 *
 * Only `pp*.json` and `lhc13_forward_pythia.json` are taken; tables of others in that folder are not ours to ship.
 * Species with fewer than `leastMesons` mesons are left out: charm in soft collisions has tables of its own.
 */

const leastMesons = 1000;

interface Cell {
  readonly momentum: number;
  readonly transverse: number;
  readonly count: number;
}

interface Species {
  readonly pdg: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly cells: readonly Cell[];
}

interface Table {
  readonly id: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly species: readonly Species[];
}

interface FixedTargetSpecies {
  readonly name: string;
  readonly per_event: number;
  readonly frac_pz_negative: number;
  readonly frac_outside_grid: number;
  readonly cells: readonly (readonly number[])[];
}

const names: Readonly<Record<string, string>> = {
  '111': 'pi0',
  '221': 'eta',
  '331': 'eta_prime',
  '113': 'rho0',
  '223': 'omega',
  '333': 'phi',
  '321': 'K+',
  '-321': 'K-',
  '443': 'Jpsi',
  '553': 'Upsilon1S',
};

const processNames: Readonly<Record<string, string>> = {
  soft: 'inelastic collisions',
  charm: 'open charm',
  bottom: 'open beauty',
  psi: 'charmonium',
  ups: 'bottomonium',
};

function fixedTarget(name: string, text: string): Table {
  const data = JSON.parse(text) as {
    header: Record<string, string | number>;
    log10p: { start: number; step: number; bins: number };
    pT_edges: number[];
    species: Record<string, FixedTargetSpecies>;
  };
  const [, energy = '', process = ''] = /^pp(\d+)_(\w+)\.json$/.exec(name) ?? [];
  const { header } = data;
  return {
    id: `pp${energy}-${process}`,
    title: `Mesons of p p at ${energy} GeV on a proton at rest: ${processNames[process]}`,
    header: [
      ...generator(header),
      `settings: ${quote(header['settings'])}`,
      `seeds: [${header['seed']}]`,
      `events: ${header['events']}`,
      `crossSectionMb: ${header['sigma_generated_mb']}`,
      `beamEnergy: ${energy} GeV`,
      'hemispheres: 1',
      ...momentumAxis(data.log10p.start, data.log10p.step, data.log10p.bins),
      `  transverseMomentum: [${data.pT_edges.join(', ')}]`,
    ],
    species: Object.entries(data.species).map(([pdg, species]) => ({
      pdg,
      name: species.name,
      fields: [
        `perEvent: ${species.per_event}`,
        `backward: ${species.frac_pz_negative}`,
        `outsideGrid: ${species.frac_outside_grid}`,
      ],
      cells: species.cells.map(([i, j, n]) => cell(i, j, n)),
    })),
  };
}

function collider(text: string): Table[] {
  const { header, species } = JSON.parse(text) as {
    header: Record<string, never>;
    species: Record<string, { process: string; per_event: number; counts: number[][] }>;
  };
  return ['soft', 'psi', 'ups'].map((process) => ({
    id: `lhc13-${process}`,
    title: `Forward mesons of p p at 13 TeV: ${processNames[process]}`,
    header: [
      ...generator(header),
      `settings: ${quote(header['settings'])}`,
      `seeds: [${[header['seeds']![process]].flat().join(', ')}]`,
      `events: ${header['events']![process]}`,
      `crossSectionMb: ${header['sigma_mb']![process]}`,
      'centreOfMassEnergy: 13 TeV',
      'hemispheres: 2',
      ...momentumAxis(1, 0.05, 57),
      '  # The first bin holds all smaller angles; theta < 0.05 and p > 10 GeV were kept, whole bins only.',
      '  log10Theta: { from: -6, step: 0.05, bins: 93, firstFromZero: true }',
    ],
    species: Object.entries(species)
      .filter(([, { process: own }]) => own === process)
      .map(([pdg, { per_event, counts }]) => ({
        pdg,
        name: names[pdg]!,
        fields: [`perEvent: ${per_event}`],
        cells: counts.map(([theta, momentum, n]) => cell(momentum, theta, n)),
      })),
  }));
}

function cell(momentum = Number.NaN, transverse = Number.NaN, count = Number.NaN): Cell {
  return { momentum, transverse, count };
}

function generator(header: Readonly<Record<string, string | number>>): string[] {
  return [
    `generator: ${header['generator']}`,
    `version: ${quote(header['version'])}`,
    `tune: ${quote(header['tune'])}`,
  ];
}

function momentumAxis(from: number, step: number, bins: number): string[] {
  return ['grid:', `  log10Momentum: { from: ${from}, step: ${step}, bins: ${bins} }`];
}

function quote(value: string | number | undefined): string {
  return `'${String(value).replaceAll("'", "''")}'`;
}

/** "bin first n n n": contents of one bin of momentum from its first filled bin to its last. */
function rows(cells: readonly Cell[]): string[] {
  const byMomentum = new Map<number, Cell[]>();
  for (const cell of cells) byMomentum.set(cell.momentum, [...(byMomentum.get(cell.momentum) ?? []), cell]);
  return [...byMomentum]
    .sort(([a], [b]) => a - b)
    .map(([momentum, row]) => {
      const bins = row.map(({ transverse }) => transverse);
      const first = Math.min(...bins);
      const counts = new Array<number>(Math.max(...bins) - first + 1).fill(0);
      for (const { transverse, count } of row) counts[transverse - first]! += count;
      return `${momentum} ${first} ${counts.join(' ')}`;
    });
}

function write({ id, title, header, species }: Table): string {
  const kept = species.filter(({ cells }) => cells.reduce((sum, { count }) => sum + count, 0) >= leastMesons);
  const lines = [
    '# Made by tools/compact-meson-spectra.ts; do not edit.',
    'darkreach: 1',
    `id: ${id}`,
    `title: ${quote(title)}`,
    "story: 'Our own run of PYTHIA; errors are those of the counts. See README.md in this folder.'",
    ...header,
    'references: [arXiv:2203.11601]',
    '# rows: bin of momentum, first filled bin of the other axis, then the mesons found from there on',
    'species:',
    ...kept.flatMap(({ pdg, name, fields, cells }) => [
      `  - pdg: ${pdg}`,
      `    name: ${name}`,
      ...fields.map((field) => `    ${field}`),
      '    rows:',
      ...rows(cells).map((row) => `      - ${row}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const [source = '../shared/meson-spectra', destination = 'data/meson-spectra'] = process.argv.slice(2);
mkdirSync(destination, { recursive: true });
for (const name of readdirSync(source).sort()) {
  const own = /^pp\d+_\w+\.json$/.test(name) || name === 'lhc13_forward_pythia.json';
  if (!own) continue;
  const text = readFileSync(join(source, name), 'utf8');
  for (const table of name.startsWith('pp') ? [fixedTarget(name, text)] : collider(text)) {
    writeFileSync(join(destination, `${table.id}.yaml`), write(table));
  }
}
