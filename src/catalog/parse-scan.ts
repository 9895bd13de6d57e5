import type { SearchEntry } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import type { ScanAxis, ScanCard, ScanOutput } from '../records/scan.ts';
import { cardShapes } from './card.ts';
import { type CardSource, identity } from './card-common.ts';
import { couplingDirection, withCouplingsOff } from './card-direction.ts';
import { checkCurveIds, searchEntries } from './card-entries.ts';
import { findPortal, portalParameters, type Refusal, unknownPortal } from './card-portal.ts';
import { particleSet } from './card-reach.ts';
import { applySettings } from './card-settings.ts';
import { darkMatterProblem } from './card-theory.ts';
import { cardTies } from './card-tie.ts';
import { child, originAt, problemAt } from './located.ts';
import { scanAxes } from './scan-axes.ts';
import { hasPartIn } from './scan-searches.ts';
import { axisPoints, axisValueAt } from './scan-values.ts';
import { validateSections } from './validate.ts';

/** Most points of a scan: what its samplers and file names can count. */
const mostPoints = 2 ** 32;
/** Most combinations of settings: searches are built for each. */
const mostVariants = 1000;

/** A card of kind scan; undefined after adding problems. */
export function parseScan(source: CardSource, problems: InputProblem[]): ScanCard | undefined {
  const { card, portals } = source;
  const sections = validateSections(cardShapes.scan, card, problems);
  const named = sections.portal && findPortal(sections.portal.name, portals);
  if (sections.portal && named === undefined) {
    problems.push(unknownPortal(card, sections.portal.name, portals));
  }
  const particles =
    sections.particles === undefined ? undefined : particleSet(source, sections.particles, problems);
  const outputs = [...new Set(sections.outputs ?? [])];
  if (named === undefined) return undefined;

  const portal = withCouplingsOff(named);
  const axes = scanAxes(card, portal, problems);
  const names = axes.map(({ name }) => name);
  const values = portalParameters(card, portal, names, onAxis(names), problems);
  const ties = cardTies(card, portal, undefined, problems);
  for (const { parameter } of ties.filter(({ parameter }) => names.includes(parameter))) {
    problems.push(
      problemAt(originAt(card, ['tie']), `${parameter} is an axis of this scan and tied as well`),
    );
  }
  const line = outputs.includes('limit') ? couplingDirection(card, named, problems) : undefined;
  const darkMatter = outputs.includes('relic-density')
    ? darkMatterOf(source, sections.relic, named, problems)
    : undefined;
  const sampling = samplingOf(source, axes, sections.sampling, problems);
  if (problems.length > 0 || particles === undefined) return undefined;

  const variants = variantsOf(source, named, axes, particles, problems);
  if (problems.length === 0) checkOutputs(source, outputs, variants[0] ?? [], problems);
  if (problems.length > 0) return undefined;
  return {
    ...identity(source, sections),
    kind: 'scan',
    portal: { id: named.id, parameters: values },
    ...{ ties, axes, sampling, outputs, line, darkMatter, variants },
    accuracy: sections.accuracy ?? 1e-3,
    particleSet: particles.id,
    pointsPerPart: sections.pointsPerPart ?? usualPartOf(outputs),
  };
}

/** So that a part takes seconds: tens of thousands of closed forms, fewer of what is integrated. */
function usualPartOf(outputs: readonly ScanOutput[]): number {
  if (outputs.every((output) => output === 'widths')) return 50_000;
  return outputs.includes('relic-density') ? 100 : 2000;
}

function onAxis(axes: readonly string[]): Refusal {
  return (name) =>
    axes.includes(name)
      ? {
          message: `${name} is an axis of this scan and cannot be fixed`,
          expected: 'its values under "axes"',
        }
      : undefined;
}

type Sections = {
  readonly [Key in keyof typeof cardShapes.scan]?: ReturnType<(typeof cardShapes.scan)[Key]['parse']>;
};

/** Points are drawn where an axis has ends and no points; checks that they can be counted. */
function samplingOf(
  { card }: CardSource,
  axes: readonly ScanAxis[],
  given: Sections['sampling'],
  problems: InputProblem[],
): ScanCard['sampling'] {
  const drawn = axes.filter(({ values }) => values.kind === 'range');
  if (drawn.length > 0 && given === undefined) {
    const message = `${drawn[0]!.name} has no points, and the scan no sampling`;
    problems.push(
      problemAt(originAt(card, ['axes'], 'key'), message, {
        expected: 'points on the axis, or sampling: { method: sobol, points: 4096 }',
      }),
    );
  }
  if (drawn.length === 0 && given !== undefined && axes.length > 0) {
    problems.push(
      problemAt(originAt(card, ['sampling'], 'key'), 'every axis has its points, and none is left to draw', {
        expected: 'an axis with from and to alone',
      }),
    );
  }
  const size = axes.reduce((product, { values }) => product * axisPoints(values), given?.points ?? 1);
  if (size > mostPoints) {
    const message = `the scan has ${size.toExponential(1)} points`;
    problems.push(problemAt(originAt(card, ['axes'], 'key'), message, { expected: `at most ${mostPoints}` }));
  }
  return drawn.length === 0 ? undefined : given;
}

/** The searches at each combination of settings. */
function variantsOf(
  source: CardSource,
  portal: PortalDefinition,
  axes: readonly ScanAxis[],
  particles: NonNullable<ReturnType<typeof particleSet>>,
  problems: InputProblem[],
): SearchEntry[][] {
  const { card, catalog } = source;
  const context = { catalog, portal, axisParameter: undefined, particles };
  const scope = { kind: 'scan' as const, portal, searches: catalog.registries.searchDefinitions() };
  let cards = [card];
  for (const { name, unit, values } of axes.filter(({ target }) => target === 'setting')) {
    if (values.kind === 'range') return [];
    const count = axisPoints(values);
    if (cards.length * count > mostVariants) {
      const message = `the settings of the axes have more than ${mostVariants} combinations`;
      problems.push(problemAt(originAt(card, ['axes', name], 'key'), message));
      return [];
    }
    const refused: InputProblem[] = [];
    cards = cards.flatMap((each) =>
      Array.from({ length: count }, (_, index) => {
        const value = `${axisValueAt(values, index)}${unit === '1' ? '' : ` ${unit}`}`;
        return applySettings(each, [{ path: name, value }], scope, refused);
      }),
    );
    // What is wrong with one value is wrong with all.
    for (const { message, expected, suggestion } of refused.slice(0, 1)) {
      const own = message.replace(/^--set [^:]*: /, '');
      problems.push(problemAt(originAt(card, ['axes', name], 'key'), own, { expected, suggestion }));
    }
    if (problems.length > 0) return [];
  }
  return cards.map((each) => {
    const placed = searchEntries(each, context, problems);
    checkCurveIds(placed, problems);
    return placed.map(({ entry }) => entry);
  });
}

/** An output of searches needs one that has a part in it. */
function checkOutputs(
  { card }: CardSource,
  outputs: readonly ScanOutput[],
  entries: readonly SearchEntry[],
  problems: InputProblem[],
): void {
  for (const output of outputs) {
    if (output === 'widths' || output === 'relic-density') continue;
    if (entries.some((entry) => hasPartIn(output, entry))) continue;
    const message =
      entries.length === 0 ? `the output ${output} needs a search` : `no search of the scan has ${output}`;
    problems.push(
      problemAt(originAt(card, ['outputs'], 'key'), message, { expected: 'another in "searches"' }),
    );
  }
}

function darkMatterOf(
  { card }: CardSource,
  given: Sections['relic'],
  portal: PortalDefinition,
  problems: InputProblem[],
): ScanCard['darkMatter'] {
  const node = child(card, 'relic') ?? child(card, 'outputs');
  const wanted = {
    darkMatter: given?.darkMatter,
    splitting: given === undefined ? undefined : given.splitting,
  };
  const problem = node && darkMatterProblem(wanted, node, portal.id);
  if (problem !== undefined) problems.push(problem);
  return given && { kind: given.darkMatter, splitting: given.splitting };
}
