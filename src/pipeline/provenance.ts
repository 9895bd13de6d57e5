import type { Catalog } from '../catalog/index.ts';
import type { Dimension, PhotonPortal, PortalDefinition } from '../records/portal.ts';
import type { MissingEnergySearch, Search, VectorMesonProduction } from '../records/search.ts';

type Inputs = Readonly<Record<string, number | string>>;

/** Every input of a search that its numbers depend on, with the unit in the name. */
export function searchInputs(search: Search): Inputs {
  if (search.kind === 'missing-energy') return missingEnergyInputs(search);
  const { id: _, aliases, experiment, title, story, status, references, ...inputs } = search;
  // Alternatives are no inputs of a curve but of its band, which names them.
  const own = Object.entries(inputs).filter(([name]) => name !== 'fluxAlternatives');
  return Object.fromEntries(own.flatMap(([name, value]) => flatten(name, value)));
}

/** Numbers and texts of a record by dotted path; lists by the names of their items, as texts, or by their length. */
function flatten(name: string, value: unknown): [string, number | string][] {
  if (typeof value === 'number' || typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) return flattenList(name, value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(`${name}.${key}`, inner));
}

/** Keys that tell the items of a list apart. */
const itemNames = ['name', 'meson'];

function flattenList(name: string, items: readonly unknown[]): [string, number | string][] {
  const hasText = (item: unknown, key: string) =>
    typeof item === 'object' && item !== null && typeof (item as Record<string, unknown>)[key] === 'string';
  const key = itemNames.find((each) => items.every((item) => hasText(item, each)));
  if (items.length === 0) return [[`${name}.length`, 0]];
  if (key !== undefined) {
    return (items as readonly Record<string, unknown>[]).flatMap(({ [key]: own, ...item }) =>
      flatten(`${name}.${own}`, item),
    );
  }
  const isText = items.every((item) => typeof item === 'string');
  return [isText ? [name, items.join(', ')] : [`${name}.length`, items.length]];
}

function missingEnergyInputs(search: MissingEnergySearch): Inputs {
  const { material, lengthCm } = search.target;
  return {
    beamParticle: search.beam.particle,
    beamEnergyGeV: search.beam.energy,
    target: material.id,
    targetZ: material.Z,
    targetA: material.A,
    targetDensityGPerCm3: material.densityGPerCm3,
    targetLengthCm: lengthCm,
    exposure: search.exposure,
    missingEnergyMinGeV: search.missingEnergyMin,
    missingEnergyMaxGeV: search.missingEnergyMax,
    efficiency: search.efficiency,
    formFactor: search.formFactor,
    ...(search.shower === 'none' ? {} : { shower: search.shower }),
    ...(search.electronMotion === 'at-rest' ? {} : { electronMotion: search.electronMotion }),
    ...Object.fromEntries(
      Object.entries(search.tracks).flatMap(([particle, table]) =>
        table === undefined ? [] : [[`tracks ${particle}`, `table of ${table.energiesGeV.length} energies`]],
      ),
    ),
    background: search.background,
    ...Object.fromEntries(
      search.backgroundSources.map(({ source, events, upperLimit }) => [
        `background, ${source}`,
        upperLimit ? `below ${events}` : events,
      ]),
    ),
    ...(search.observed === undefined ? {} : { observed: search.observed }),
    ...mesonInputs(search.vectorMesons),
    confidenceLevel: search.confidenceLevel,
  };
}

function mesonInputs(production: VectorMesonProduction | undefined): Inputs {
  if (production === undefined) return { vectorMesons: 'none' };
  if (production.method === 'quoted') {
    return {
      vectorMesons: production.method,
      vectorMesonsAtExposure: production.atExposure,
      ...prefixed('vectorMesonCount', production.counts),
    };
  }
  return {
    vectorMesons: production.method,
    hardPhotonFraction: production.hardPhotonFraction,
    ...(production.absorber === undefined ? {} : { absorber: production.absorber.id }),
    ...prefixed('crossSectionMicrobarn', production.crossSectionsMicrobarn),
    ...prefixed('nuclearFactor', production.nuclearFactors),
  };
}

function prefixed(prefix: string, values: Readonly<Record<string, number>>): Inputs {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix} ${name}`, value]));
}

/** References of a search, its target and its meson yields, each once. */
export function searchReferences(search: Search): readonly string[] {
  if (search.kind !== 'missing-energy') return search.references;
  return unique([
    ...search.references,
    ...search.target.material.references,
    ...(search.vectorMesons?.references ?? []),
    ...absorberReferences(search.vectorMesons),
  ]);
}

function absorberReferences(production: VectorMesonProduction | undefined): readonly string[] {
  return production?.method === 'photoproduction' ? (production.absorber?.references ?? []) : [];
}

/** GeV-based unit of a portal parameter. */
export function parameterUnit(definition: PortalDefinition, name: string): string {
  return dimensionUnit(parameterDimension(definition, name));
}

export function parameterDimension(definition: PortalDefinition, name: string): Dimension | undefined {
  return definition.parameters.find((parameter) => parameter.name === name)?.dimension;
}

/** GeV-based unit of a dimension. */
export function dimensionUnit(dimension: Dimension | undefined): string {
  switch (dimension) {
    case 'mass':
      return 'GeV';
    case 'inverse-mass':
      return 'GeV^-1';
    default:
      return '1';
  }
}

/** Axis label in TeX: symbol and unit of a portal parameter. */
export function parameterLabel(definition: PortalDefinition, name: string): string {
  const symbol = definition.parameters.find((parameter) => parameter.name === name)?.symbol ?? name;
  return labelWithUnit(symbol, parameterDimension(definition, name));
}

/** A symbol in TeX with the unit of its dimension. */
export function labelWithUnit(symbol: string, dimension: Dimension | undefined): string {
  switch (dimension) {
    case 'mass':
      return `$${symbol}$ [GeV]`;
    case 'inverse-mass':
      return `$${symbol}$ [GeV$^{-1}$]`;
    default:
      return `$${symbol}$`;
  }
}

/** Equations behind a missing-energy yield of a photon portal. */
export function missingEnergyEquations(portal: PhotonPortal): readonly string[] {
  return [
    ...portal.equations,
    'l N -> l N gamma*(s): exact tree level with recoil, docs/sources/lepton-bremsstrahlung.md',
    'missing-energy (8), (9), (12), (13), (16), (17)',
  ];
}

/**
 * The references by the key that data/references.yaml gives them, each once: one paper may be cited by its arXiv number here and by
 * its key there. A key that is not known stays.
 */
export function canonicalReferences(keys: readonly string[], catalog: Catalog): readonly string[] {
  const known = catalog.registries.references();
  return unique(keys.map((key) => known.find(key)?.key ?? key));
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
