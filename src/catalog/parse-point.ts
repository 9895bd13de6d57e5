import type { SearchEntry } from '../records/card.ts';
import { InputError, type InputProblem } from '../records/errors.ts';
import type { ParameterValues, PortalDefinition } from '../records/portal.ts';
import { type CouplingDirection, couplingDirection, couplingsOf } from './card-direction.ts';
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
import { type LineRequest, lineCard } from './coupling-line.ts';
import { readDocument } from './document.ts';
import { child, descend, type Located, originAt, problemAt } from './located.ts';
import { unknownName } from './registry.ts';

/** One point of a portal's parameters, and a search with its changes: what the quick commands work on. */
export interface PointRequest {
  readonly portal: string;
  readonly search?: string | undefined;
  readonly particles: string;
  readonly sets: readonly Setting[];
  /** For a limit: the line through the couplings that it is along, as written. */
  readonly line?: LineRequest | undefined;
}

export interface Point {
  readonly definition: PortalDefinition;
  /** Every parameter, the coupling included; defaults where nothing was set. */
  readonly parameters: ParameterValues;
  readonly entry: SearchEntry | undefined;
  readonly particleSet: string;
  /** Undefined where no line was asked for. */
  readonly line: CouplingDirection | undefined;
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
  const line = request.line && couplingLine(request.line, point, definition, problems);
  if (problems.length > 0 || given === undefined) throw new InputError(problems);
  return {
    definition,
    parameters: { ...values, [definition.coupling]: given },
    entry: entries[0]?.entry,
    particleSet,
    line,
  };
}

/** The line of a limit, by the rules of a card. Couplings that it combines cannot be given a value as well. */
function couplingLine(
  request: LineRequest,
  point: Located,
  definition: PortalDefinition,
  problems: InputProblem[],
): CouplingDirection | undefined {
  const couplings = couplingsOf(definition);
  if (couplings.length > 1) {
    const section = child(point, 'portal');
    const given = section?.kind === 'map' ? [...section.entries.keys()].map((key) => ['portal', key]) : [];
    for (const path of [...given, ['coupling']]) {
      const name = path[0] === 'coupling' ? definition.coupling : parameterNamed(definition, path[1]!)?.name;
      if (name === undefined || !couplings.includes(name) || descend(point, path) === undefined) continue;
      problems.push(
        problemAt(
          originAt(point, path),
          `${name} is a coupling that the limit is on, and has no value here`,
          {
            expected: `its share in the direction, e.g. --direction ${couplings[0]}=1,${couplings[1]}=100`,
          },
        ),
      );
    }
  }
  const before = problems.length;
  const line = lineCard(request, problems);
  return problems.length > before ? undefined : couplingDirection(line, definition, problems);
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
