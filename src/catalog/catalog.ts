import type { EdmFermion } from '../records/card.ts';
import type { DataFile, DataKind } from '../records/data-file.ts';
import { InputError, type InputProblem } from '../records/errors.ts';
import type { DecayingMeson } from '../records/meson.ts';
import type { MesonTable, MultiplicityTable } from '../records/meson-flux.ts';
import type { HadronicRatioTable } from '../records/portal.ts';
import type { Material, PublishedCurve, Search, VectorMeson } from '../records/search.ts';
import { countTable } from './count-table.ts';
import { readDecayingMesons } from './decaying-meson.ts';
import { readDocument } from './document.ts';
import { readExperiment, type SearchDefinition } from './experiment.ts';
import { foreseeFile, foreseeOutline } from './foresee-file.ts';
import { type FormFactorRecord, readFormFactors } from './form-factor.ts';
import { readHadronicRatios } from './hadronic-ratio.ts';
import type { Located } from './located.ts';
import { readMaterials } from './material.ts';
import { readMultiplicities } from './meson-multiplicities.ts';
import { readMesonOutline, withoutRows } from './meson-outline.ts';
import { readMesonSpectra } from './meson-spectra.ts';
import { type NotReproduced, readNotReproduced } from './not-reproduced.ts';
import { holdsFermions, readFermions, readVectorMesons, type VectorMesonSet } from './particles.ts';
import { type PrintedValue, readPrintedValues } from './printed-values.ts';
import { readPublishedCurve } from './published-curve.ts';
import { type Reference, readReferences } from './references.ts';
import { createRegistry, type Registered, type Registry } from './registry.ts';
import { buildSearch, type SearchSources } from './search.ts';
import { trackTable } from './track-table.ts';

/**
 * Everything that data/ says, as validated records. Each kind of file is read when it is first asked
 * for; then every problem in the files of that kind is thrown as one `InputError`. Look-ups throw
 * `InputError` with the nearest name for a name that is not there.
 */
export interface Catalog {
  readonly files: readonly DataFile[];
  /** By id or alias. */
  search(id: string): Search;
  searches(): readonly Search[];
  material(id: string): Material;
  materials(): readonly Material[];
  vectorMesonSets(): readonly VectorMesonSet[];
  vectorMeson(set: string, id: string): VectorMeson;
  vectorMesons(set: string): readonly VectorMeson[];
  fermion(id: string): EdmFermion;
  fermions(): readonly EdmFermion[];
  publishedCurve(id: string): PublishedCurve;
  publishedCurves(): readonly PublishedCurve[];
  /** By key, INSPIRE texkey, arXiv number or DOI. */
  reference(key: string): Reference;
  references(): readonly Reference[];
  printedValues(): readonly PrintedValue[];
  notReproduced(): readonly NotReproduced[];
  formFactors(): readonly FormFactorRecord[];
  hadronicRatio(id: string): HadronicRatioTable;
  hadronicRatios(): readonly HadronicRatioTable[];
  decayingMeson(id: string): DecayingMeson;
  decayingMesons(): readonly DecayingMeson[];
  mesonTable(id: string): MesonTable;
  mesonTables(): readonly MesonTable[];
  multiplicityTable(id: string): MultiplicityTable;
  /** For those who report an unknown name themselves. */
  readonly registries: CatalogRegistries;
}

export interface CatalogRegistries extends SearchSources {
  searchDefinitions(): Registry<SearchDefinition>;
  vectorMesonSets(): Registry<VectorMesonSet>;
  fermions(): Registry<EdmFermion>;
  publishedCurves(): Registry<PublishedCurve>;
  references(): Registry<Reference>;
}

/** A catalog of the texts of data files by relative path ("data/experiments/na64e.yaml"). */
export function createCatalog(files: ReadonlyMap<string, string>): Catalog {
  return catalogOf([...files].flatMap(([path, text]) => dataFile(path, text)));
}

const dataPath =
  /(?:^|\/)data\/(?:(experiments|materials|particles|form-factors|hadronic-ratio|mesons|meson-spectra|curves|printed-values|not-reproduced)\/[^/]+|(references))\.ya?ml$/;

function dataFile(path: string, text: string): DataFile[] {
  const match = dataPath.exec(path.replaceAll('\\', '/'));
  const folder = (match?.[1] ?? match?.[2]) as DataKind | undefined;
  const kind = /\/multiplicities-[^/]*$/.test(match?.[0] ?? '') ? 'meson-multiplicities' : folder;
  return kind === undefined ? [] : [{ kind, file: path, text }];
}

/** The catalog with more files, e.g. those that a card includes. */
export function withFiles(catalog: Catalog, files: readonly DataFile[]): Catalog {
  return files.length === 0 ? catalog : catalogOf([...catalog.files, ...files]);
}

/** A catalog of files whose kind is known. */
export function catalogOf(files: readonly DataFile[]): Catalog {
  const registry = <Value>(what: string, readers: Readers<Value>) =>
    lazy(() => loadRegistry(what, files, readers));

  const materials = registry('material', { materials: yaml(readMaterials) });
  const searchDefinitions = registry('search', { experiments: yaml(readExperiment) });
  const vectorMesonSets = registry('particle set', {
    particles: yaml((root, problems) => (holdsFermions(root) ? [] : readVectorMesons(root, problems))),
  });
  const fermions = registry('fermion', {
    particles: yaml((root, problems) => (holdsFermions(root) ? readFermions(root, problems) : [])),
  });
  const publishedCurves = registry('published curve', { curves: yaml(readPublishedCurve) });
  const references = registry('reference', { references: yaml(readReferences) });
  const printedValues = registry('printed value', { 'printed-values': yaml(readPrintedValues) });
  const notReproduced = registry('missing piece', { 'not-reproduced': yaml(readNotReproduced) });
  const formFactors = registry('form factor', { 'form-factors': yaml(readFormFactors) });
  const countTables = registry('table of counts', { 'count-tables': countTable });
  const trackTables = registry('track length', { 'track-tables': trackTable });
  const hadronicRatios = registry('table of R(s)', { 'hadronic-ratio': yaml(readHadronicRatios) });
  const decayingMesons = registry('meson', { mesons: yaml(readDecayingMesons) });
  const mesonTables = registry('table of mesons', {
    'meson-spectra': yaml(readMesonSpectra),
    'foresee-tables': foreseeFile,
  });
  const mesonOutlines = registry('table of mesons', {
    'meson-spectra': (file, text, problems) => yaml(readMesonOutline)(file, withoutRows(text), problems),
    'foresee-tables': foreseeOutline,
  });
  const multiplicityTables = registry('table of multiplicities', {
    'meson-multiplicities': yaml(readMultiplicities),
  });
  const named = {
    ...{ materials, countTables, trackTables },
    ...{ mesonOutlines, multiplicityTables, decayingMesons },
  };
  const searches = lazy(() => {
    const problems: InputProblem[] = [];
    const built = searchDefinitions().all.map((definition) => {
      const value = buildSearch(definition.settings, named, problems);
      return { id: definition.id, aliases: definition.aliases, origin: definition.settings.origin, value };
    });
    throwIfAny(problems);
    return createRegistry('search', built as Registered<Search>[], problems);
  });

  return {
    files,
    search: (id) => searches().get(id),
    searches: () => searches().all,
    material: (id) => materials().get(id),
    materials: () => materials().all,
    vectorMesonSets: () => vectorMesonSets().all,
    vectorMeson: (set, id) => vectorMesonSets().get(set).mesons.get(id),
    vectorMesons: (set) => vectorMesonSets().get(set).mesons.all,
    fermion: (id) => fermions().get(id),
    fermions: () => fermions().all,
    publishedCurve: (id) => publishedCurves().get(id),
    publishedCurves: () => publishedCurves().all,
    reference: (key) => references().get(key),
    references: () => references().all,
    printedValues: () => printedValues().all,
    notReproduced: () => notReproduced().all,
    formFactors: () => formFactors().all,
    hadronicRatio: (id) => hadronicRatios().get(id),
    hadronicRatios: () => hadronicRatios().all,
    decayingMeson: (id) => decayingMesons().get(id),
    decayingMesons: () => decayingMesons().all,
    mesonTable: (id) => mesonTables().get(id),
    mesonTables: () => mesonTables().all,
    multiplicityTable: (id) => multiplicityTables().get(id),
    registries: {
      ...named,
      searchDefinitions,
      vectorMesonSets,
      fermions,
      publishedCurves,
      references,
    },
  };
}

/** The records of one file; problems are added, none thrown. */
type FileReader<Value> = (file: string, text: string, problems: InputProblem[]) => Registered<Value>[];

/** Of each kind of file that a registry is made of. */
type Readers<Value> = Partial<Record<DataKind, FileReader<Value>>>;

/** A reader of YAML files. */
function yaml<Value>(
  read: (root: Located, problems: InputProblem[]) => Registered<Value>[],
): FileReader<Value> {
  return (file, text, problems) => {
    try {
      return read(readDocument(text, file), problems);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
}

function loadRegistry<Value>(
  what: string,
  files: readonly DataFile[],
  readers: Readers<Value>,
): Registry<Value> {
  const problems: InputProblem[] = [];
  // The text is asked for only where it is read: whoever fetches texts may not have all of them yet.
  const items = files.flatMap((each) => readers[each.kind]?.(each.file, each.text, problems) ?? []);
  const registry = createRegistry(what, items, problems);
  throwIfAny(problems);
  return registry;
}

function throwIfAny(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
