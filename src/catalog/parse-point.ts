import type { SearchEntry } from '../records/card.ts';
import { InputError, type InputProblem } from '../records/errors.ts';
import type { ParameterValues, PortalDefinition } from '../records/portal.ts';
import { searchEntries } from './card-entries.ts';
import {
  findPortal,
  parameterNamed,
  portalParameters,
  quantityAt,
  reachRefusal,
  unknownPortal,
} from './card-portal.ts';
import { applySettings, type Setting } from './card-settings.ts';
import type { Catalog } from './catalog.ts';
import { readDocument } from './document.ts';
import { child, type Located, originAt, problemAt } from './located.ts';
import { unknownName } from './registry.ts';

/** One point of a portal's parameters, and a search with its changes: what the quick commands work on. */
export interface PointRequest {
  readonly portal: string;
  readonly search?: string | undefined;
  readonly particles: string;
  readonly sets: readonly Setting[];
}

export interface Point {
  readonly definition: PortalDefinition;
  /** Every parameter, the coupling included; defaults where nothing was set. */
  readonly parameters: ParameterValues;
  readonly entry: SearchEntry | undefined;
  readonly particleSet: string;
}

/**
 * The point that command-line arguments describe, checked by the same rules as a card.
 *
 * @throws InputError with every problem found
 */
export function parsePoint(
  request: PointRequest,
  catalog: Catalog,
  portals: readonly PortalDefinition[],
): Point {
  const problems: InputProblem[] = [];
  const definition = findPortal(request.portal, portals);
  const written = readDocument(pointText(request), 'command line');
  if (definition === undefined) {
    const { position: _, ...problem } = unknownPortal(written, request.portal, portals);
    throw new InputError([problem]);
  }
  const searches = catalog.registries.searchDefinitions();
  if (request.search !== undefined && searches.find(request.search) === undefined) {
    throw new InputError([
      unknownName('search', request.search, searches.nearest(request.search), searches.names),
    ]);
  }
  const scope = { kind: 'yields' as const, portal: definition, searches };
  const point = applySettings(written, request.sets, scope, problems);
  refuseCardKeys(point, problems);

  const setHere = child(point, 'particles');
  const particleSet = setHere?.kind === 'scalar' ? String(setHere.value) : request.particles;
  const sets = catalog.registries.vectorMesonSets();
  const particles = sets.find(particleSet);
  if (particles === undefined) {
    problems.push(unknownName(sets.what, particleSet, sets.nearest(particleSet), sets.names));
  }
  const values = portalParameters(point, definition, [], reachRefusal(definition, undefined), problems);
  const coupling = parameterNamed(definition, definition.coupling)!;
  const range = { atLeast: coupling.minimum, atMost: coupling.maximum };
  const given =
    child(point, 'coupling') === undefined
      ? coupling.default
      : quantityAt(point, ['coupling'], coupling.dimension, range, problems);
  const context = { catalog, portal: definition, axisParameter: undefined, particles };
  const entries = searchEntries(point, context, problems);
  if (problems.length > 0 || given === undefined) throw new InputError(problems);
  return {
    definition,
    parameters: { ...values, [definition.coupling]: given },
    entry: entries[0]?.entry,
    particleSet,
  };
}

/** Keys of a card that mean nothing at one point. */
const cardOnlyKeys = ['title', 'description', 'x', 'accuracy', 'figure'];

function refuseCardKeys(point: Located, problems: InputProblem[]): void {
  for (const key of cardOnlyKeys) {
    if (child(point, key) === undefined) continue;
    const expected = 'a parameter of the portal or a setting of the search';
    problems.push(
      problemAt(originAt(point, [key]), `"${key}" is for cards, not for one point`, { expected }),
    );
  }
}

/** The request as the card that it stands for. */
function pointText({ portal, search }: PointRequest): string {
  const lines = [`portal: { name: ${JSON.stringify(portal)} }`];
  if (search !== undefined) lines.push(`searches: [{ search: ${JSON.stringify(search)} }]`);
  return lines.join('\n');
}
