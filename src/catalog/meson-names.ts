import type { InputProblem } from '../records/errors.ts';
import type { DecayingMeson } from '../records/meson.ts';
import type { MesonMultiplicity, MultiplicityTable } from '../records/meson-flux.ts';
import type { MesonSource } from '../records/meson-source.ts';
import { type Located, originAt, type Path, type ProblemHints, problemAt } from './located.ts';
import type { MesonOutline } from './meson-outline.ts';
import { nearestName } from './nearest.ts';
import { type Registry, unknownName } from './registry.ts';

/** What a source of mesons may name. */
export interface MesonSources {
  mesonOutlines(): Registry<MesonOutline>;
  multiplicityTables(): Registry<MultiplicityTable>;
  decayingMesons(): Registry<DecayingMeson>;
}

/** The meson of data/mesons whose decays those of this one are: Table 1 of paper mono-photon has K+ and K- apart. */
export function decayingName(name: string): string {
  return name === 'K-' ? 'K+' : name;
}

/** Adds a problem for each name of a table or meson that the data do not have, and for each meson that no named table has. */
export function checkMesonNames(
  source: MesonSource,
  settings: Located,
  sources: MesonSources,
  problems: InputProblem[],
): void {
  const check: Check = {
    sources,
    report: (path, message, hints, what = 'value') =>
      problems.push(problemAt(originAt(settings, path, what), message, hints)),
  };
  if (source.kind === 'beam-dump') checkBeamDump(source, check);
  else if (source.kind === 'collider') checkCollider(source, check);
  else {
    for (const { meson } of source.mesons) {
      find(sources.decayingMesons(), decayingName(meson), ['parametrisation', 'mesons', meson], check, 'key');
    }
  }
}

interface Check {
  readonly sources: MesonSources;
  readonly report: (path: Path, message: string, hints: ProblemHints, what?: 'key' | 'value') => void;
}

function find<Value>(
  registry: Registry<Value>,
  name: string,
  path: Path,
  { report }: Check,
  what?: 'key',
): Value | undefined {
  const found = registry.find(name);
  if (found !== undefined) return found;
  const { message, ...hints } = unknownName(registry.what, name, registry.nearest(name), registry.names);
  report(path, message, hints, what);
  return undefined;
}

function checkCollider({ mesons }: MesonSource & { kind: 'collider' }, check: Check): void {
  for (const { meson, table: name } of mesons) {
    const path = ['collider', 'mesons', meson];
    const known = find(check.sources.decayingMesons(), meson, path, check, 'key');
    const table = find(check.sources.mesonOutlines(), name, [...path, 'table'], check);
    if (known === undefined || table === undefined) continue;
    if (table.species.some(({ pdg }) => pdg === known.pdg)) continue;
    const species = table.species.map((each) => each.name).join(', ');
    check.report([...path, 'table'], `the table ${name} has no ${meson}`, {
      expected: `a table with the species ${known.pdg}; it has ${species}`,
    });
  }
}

function checkBeamDump(source: MesonSource & { kind: 'beam-dump' }, check: Check): void {
  const { sources, report } = check;
  const tables = (key: 'spectra' | 'reference') =>
    source[key].map((name, index) => find(sources.mesonOutlines(), name, ['beamDump', key, index], check));
  const path = ['beamDump', 'multiplicities'];
  const multiplicities = find(sources.multiplicityTables(), source.multiplicities, path, check);
  const spectra = tables('spectra');
  // Left out, the reference is the same list, whose problems are reported once.
  const reference = source.reference === source.spectra ? spectra : tables('reference');
  if (multiplicities === undefined) return;
  const names = multiplicities.multiplicities.map(({ name }) => name);
  source.mesons.forEach((name, index) => {
    const where = ['beamDump', 'mesons', index];
    const entry = multiplicities.multiplicities.find((each) => each.name === name);
    if (entry === undefined) {
      const message = `the multiplicities ${multiplicities.id} have no meson "${name.slice(0, 60)}"`;
      report(where, message, {
        expected: `one of ${names.join(', ')}`,
        suggestion: nearestName(name, names),
      });
      return;
    }
    find(sources.decayingMesons(), decayingName(name), where, check);
    requireTable(entry, spectra, 'spectra', where, report);
    if (entry.rule !== 'decaying' && reference !== spectra) {
      requireTable(entry, reference, 'reference', where, report);
    }
  });
}

/** Nothing is said of tables that are not known: what they hold is not either. */
function requireTable(
  { name, pdg }: MesonMultiplicity,
  tables: readonly (MesonOutline | undefined)[],
  what: string,
  path: Path,
  report: Check['report'],
): void {
  const holds = (table: MesonOutline | undefined) =>
    table === undefined || pdg.every((code) => table.species.some((own) => own.pdg === code));
  if (tables.some(holds)) return;
  report(path, `no table of ${what} has the meson ${name}`, {
    expected: `a table with the species ${pdg.join(', ')}`,
  });
}
