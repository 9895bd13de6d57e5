import type { z } from 'zod';
import type { SearchEntry } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { ParameterValues, PortalDefinition } from '../records/portal.ts';
import type {
  BremsstrahlungApproximation,
  Collision,
  ProductionChannel,
  Quantity,
  QuantityKind,
} from '../records/quantity.ts';
import type { Search } from '../records/search.ts';
import type { CardSource } from './card-common.ts';
import { searchWithChanges } from './card-entries.ts';
import { type Located, originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import type { quantityCurve } from './quantity-options.ts';
import type { SearchKind } from './search-kinds.ts';

/** A curve of a card of a quantity, as it stands there. */
export interface CurveNode {
  readonly node: Located;
  readonly source: CardSource;
  readonly kind: QuantityKind;
  readonly portal: PortalDefinition;
  readonly values: ParameterValues;
  /** Whether the node has passed its schema. */
  readonly sound: boolean;
}

export type GivenCurve = z.output<ReturnType<typeof quantityCurve>>;

interface Found {
  readonly quantity: Quantity;
  readonly changed: SearchEntry['changed'];
}

/** Searches that each quantity can be asked of. */
const searchKinds: Readonly<Partial<Record<QuantityKind, readonly SearchKind[]>>> = {
  'accepted-cross-section': ['positron-target', 'mono-photon-recast'],
  efficiency: ['mono-photon-count', 'mono-photon-recast', 'positron-target', 'decay-photon'],
  events: ['mono-photon-count', 'positron-target', 'decay-photon', 'radiative-decay-photon'],
  'effective-cross-section': ['missing-energy'],
  'k-factor': ['missing-energy'],
  'monte-carlo-ratio': ['missing-energy'],
  'photon-distribution': ['positron-target', 'mono-photon-recast', 'decay-photon'],
  'missing-mass-distribution': ['positron-target'],
  'missing-mass-resolution': ['positron-target'],
  'photon-energy': ['positron-target'],
  'recoil-photon-mass-distribution': ['meson-electron-recoil'],
};

/** What a curve plots; undefined after adding problems, or where its schema has added them. */
export function quantityOf(
  curve: CurveNode,
  given: GivenCurve | undefined,
  problems: InputProblem[],
): Found | undefined {
  const asked = searchKinds[curve.kind];
  if (asked === undefined) {
    const quantity = given && withoutSearch(curve, given, problems);
    return quantity && { quantity, changed: {} };
  }
  const { catalog } = curve.source;
  const context = { catalog, portal: curve.portal, axisParameter: undefined, particles: undefined };
  const found = searchWithChanges(curve.node, curve.sound, context, problems);
  if (given === undefined || found === undefined) return undefined;
  const { search, changed } = found;
  if (!(asked as readonly string[]).includes(search.kind)) {
    problems.push(
      problemAt(originAt(curve.node, ['search']), `"${search.id}" (${search.kind}) has no ${curve.kind}`, {
        expected: `a search of kind ${asked.join(', ')}`,
      }),
    );
    return undefined;
  }
  const before = problems.length;
  const sample = sampleOf(curve, search, given, problems);
  const quantity = problems.length > before ? undefined : ofSearch(curve.kind, search, sample, given);
  return quantity && { quantity, changed };
}

function ofSearch(
  kind: QuantityKind,
  search: Search,
  sample: string | undefined,
  given: GivenCurve,
): Quantity | undefined {
  type Options = Omit<Extract<Quantity, { kind: 'photon-distribution' }>, 'kind' | 'search' | 'sample'>;
  const { process, cuts, boost } = given as unknown as Options;
  switch (kind) {
    case 'effective-cross-section':
      return { kind, search, channel: (given as { channel?: ProductionChannel }).channel };
    case 'k-factor':
      return { kind, search, method: (given as unknown as { method: BremsstrahlungApproximation }).method };
    case 'monte-carlo-ratio':
      return { kind, search, evaluations: (given as unknown as { evaluations: number }).evaluations };
    case 'efficiency':
      return { kind, process, search, sample };
    case 'events':
      return { kind, search, sample };
    case 'photon-distribution':
      return { kind, process, search, sample, cuts, boost };
    case 'accepted-cross-section':
    case 'missing-mass-distribution':
    case 'missing-mass-resolution':
      return { kind, process, search };
    case 'photon-energy':
    case 'recoil-photon-mass-distribution':
      return { kind, search };
    default:
      return undefined;
  }
}

/** Decays with their channel, or a cross section with its energy. */
function withoutSearch(curve: CurveNode, given: GivenCurve, problems: InputProblem[]): Quantity | undefined {
  const { kind } = curve;
  switch (kind) {
    case 'width':
    case 'branching-fraction':
    case 'decay-length': {
      const options = given as { parent?: string; products?: string; momentum?: number };
      return decayOf(curve, options, problems);
    }
    case 'photon-loop-coupling': {
      const { lepton } = given as { lepton: 'e' | 'mu' };
      return { kind, lepton };
    }
    case 'supernova-trapping': {
      const { exponent, option } = given as { exponent: number; option: 'literal' | 'moller' };
      return { kind, exponent, option };
    }
    case 'cross-section': {
      type Options = Omit<Extract<Quantity, { kind: 'cross-section' }>, 'kind' | 'collision'>;
      const { process, cosTheta, photonEnergy } = given as unknown as Options;
      const collision = collisionOf(curve.node, given, problems);
      return collision && { kind, process, collision, cosTheta, photonEnergy };
    }
    default:
      return undefined;
  }
}

function decayOf(
  { node, kind, portal, values }: CurveNode,
  given: { readonly parent?: string; readonly products?: string; readonly momentum?: number },
  problems: InputProblem[],
): Quantity | undefined {
  const defaults = Object.fromEntries(portal.parameters.map((each) => [each.name, each.default]));
  const rows = portal.build({ ...defaults, ...values }).widths();
  const parent = given.parent ?? rows[0]?.parent ?? '';
  const parents = [...new Set(rows.map((row) => row.parent))];
  const channels = rows.filter((row) => row.parent === parent).map((row) => row.products.join(' '));
  const unknown = (key: string, name: string, known: readonly string[]): undefined => {
    problems.push(
      problemAt(originAt(node, [key]), `the portal ${portal.id} has no ${key} "${name.slice(0, 60)}"`, {
        expected: `one of ${known.join(', ')}`,
        suggestion: nearestName(name, known),
      }),
    );
    return undefined;
  };
  if (!parents.includes(parent)) return unknown('parent', parent, parents);
  const { products } = given;
  if (products !== undefined && !channels.includes(products)) return unknown('products', products, channels);
  if (kind === 'decay-length') return { kind, parent, momentum: given.momentum };
  if (kind === 'branching-fraction') return { kind, parent, products: products ?? '' };
  return { kind: 'width', parent, products };
}

function collisionOf(node: Located, given: object, problems: InputProblem[]): Collision | undefined {
  const { energy, positronEnergy } = given as { energy?: number; positronEnergy?: number };
  if (energy !== undefined && positronEnergy === undefined) return { kind: 'centre-of-mass', energy };
  if (energy === undefined && positronEnergy !== undefined) {
    return { kind: 'positron-on-electron', beamEnergy: positronEnergy };
  }
  const message = energy === undefined ? 'the energy of the collision is missing' : 'two energies are given';
  problems.push(problemAt(node.origin, message, { expected: 'either energy or positronEnergy' }));
  return undefined;
}

/** A search with several samples needs the name of one of them; of one with one sample it is that. */
function sampleOf(
  { node }: CurveNode,
  search: Search,
  given: object,
  problems: InputProblem[],
): string | undefined {
  const { sample } = given as { sample?: string };
  const names = search.kind === 'decay-photon' ? search.samples.map(({ name }) => name) : [];
  if (sample === undefined && names.length < 2) return names[0];
  if (sample !== undefined && names.includes(sample)) return sample;
  const message = sample === undefined ? `which sample of ${search.id}?` : `${search.id} has no such sample`;
  const where = originAt(node, [sample === undefined ? 'search' : 'sample']);
  const expected = names.length === 0 ? 'no "sample"' : `sample: one of ${names.join(', ')}`;
  problems.push(problemAt(where, message, { expected, suggestion: nearestName(sample ?? '', names) }));
  return undefined;
}
