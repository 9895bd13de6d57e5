import type { InputProblem } from '../records/errors.ts';
import type { Dimension, ParameterDefinition, PortalDefinition } from '../records/portal.ts';
import type { ScanAxis, ScanValues } from '../records/scan.ts';
import { couplingsOf } from './card-direction.ts';
import { optionAt, parameterNamed, quantityAt } from './card-portal.ts';
import { scanAxis } from './card-scan.ts';
import { child, type Located, mapOf, originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { validate } from './validate.ts';

/** The axes of a scan in the order of its points, the slowest first. */
export function scanAxes(card: Located, portal: PortalDefinition, problems: InputProblem[]): ScanAxis[] {
  const section = child(card, 'axes');
  if (section?.kind !== 'map') return [];
  const axes = [...section.entries.keys()].flatMap((key) => axisNamed(section, key, portal, problems) ?? []);
  if (section.entries.size === 0) problems.push(problemAt(section.origin, 'the scan has no axis'));
  const seen = new Set<string>();
  for (const { name } of axes) {
    if (seen.has(name)) problems.push(problemAt(section.origin, `${name} is an axis twice`));
    seen.add(name);
  }
  // Points that share what is dear to compute follow one another.
  const rank = ({ name, target, values }: ScanAxis): number =>
    values.kind === 'range' ? 3 : target === 'setting' ? 0 : couplingsOf(portal).includes(name) ? 2 : 1;
  return axes.toSorted((a, b) => rank(a) - rank(b));
}

function axisNamed(
  section: Located,
  key: string,
  portal: PortalDefinition,
  problems: InputProblem[],
): ScanAxis | undefined {
  const given = child(section, key)!;
  const values = { key: given.origin, node: given };
  const node = given.kind === 'list' ? mapOf(given.origin, [['values', values]]) : given;
  const sound = validate(scanAxis, node, problems);
  const parameter = parameterNamed(portal, key);
  if (parameter === undefined && !key.includes('.')) {
    const known = portal.parameters.map(({ name }) => name);
    problems.push(
      problemAt(
        originAt(section, [key], 'key'),
        `the portal ${portal.id} has no parameter "${key.slice(0, 60)}"`,
        {
          expected: `one of ${known.join(', ')}, or a setting such as search.exposure`,
          suggestion: nearestName(key, known),
        },
      ),
    );
  }
  if (sound === undefined || !hasOneForm(node, sound, problems)) return undefined;
  if (parameter !== undefined) return parameterAxis(node, sound, parameter, problems);
  return key.includes('.') ? settingAxis(node, sound, key, problems) : undefined;
}

type Given = ReturnType<typeof scanAxis.parse>;

/** Either values, or both ends. */
function hasOneForm(node: Located, { values, from, to, points }: Given, problems: InputProblem[]): boolean {
  const ends = from !== undefined && to !== undefined;
  const some = from !== undefined || to !== undefined || points !== undefined;
  if (values === undefined ? ends : !some) return true;
  problems.push(
    problemAt(node.origin, 'this is not an axis', {
      expected:
        'a list of values, or { from: 1 MeV, to: 1 GeV, points: 61 }, or from and to alone to draw points',
    }),
  );
  return false;
}

function parameterAxis(
  node: Located,
  given: Given,
  parameter: ParameterDefinition,
  problems: InputProblem[],
): ScanAxis | undefined {
  const { name, dimension, minimum, maximum, options } = parameter;
  const axis = (values: ScanValues): ScanAxis => {
    return { name, target: 'parameter', unit: units[dimension], values, options };
  };
  if (given.values !== undefined) {
    const values = given.values.map((_, index) =>
      options === undefined
        ? quantityAt(node, ['values', index], dimension, { atLeast: minimum, atMost: maximum }, problems)
        : optionAt(node, ['values', index], options, problems),
    );
    return axis({ kind: 'list', values: values.map((value) => value ?? Number.NaN) });
  }
  if (options !== undefined) {
    const message = `${name} chooses between ${options.join(', ')} and has no range`;
    problems.push(problemAt(node.origin, message, { expected: 'a list of names' }));
    return undefined;
  }
  const range =
    given.scale === 'log' && minimum <= 0
      ? { above: 0, atMost: maximum }
      : { atLeast: minimum, atMost: maximum };
  const from = quantityAt(node, ['from'], dimension, range, problems);
  const to = quantityAt(node, ['to'], dimension, range, problems);
  const values = rangeValues(node, { ...given, from, to }, problems);
  return values && axis(values);
}

/** A setting of searches: numbers with one unit, as written. */
function settingAxis(
  node: Located,
  given: Given,
  name: string,
  problems: InputProblem[],
): ScanAxis | undefined {
  const written = given.values ?? [given.from!, given.to!];
  const read = written.map((value) => /^\s*([-+.\deE]+?)\s*([^-+.\d\s].*)?$/.exec(String(value)));
  const numbers = read.map((match) => Number(match?.[1] ?? Number.NaN));
  const units = new Set(read.map((match) => match?.[2]?.trim() ?? ''));
  if (!numbers.every(Number.isFinite) || units.size !== 1) {
    const message = `${name} has no numbers with one unit`;
    problems.push(problemAt(node.origin, message, { expected: 'e.g. [50 GeV, 100 GeV]' }));
    return undefined;
  }
  const unit = [...units][0]! || '1';
  const axis = (values: ScanValues): ScanAxis => {
    return { name, target: 'setting', unit, values, options: undefined };
  };
  if (given.values !== undefined) return axis({ kind: 'list', values: numbers });
  if (given.points === undefined) {
    problems.push(
      problemAt(node.origin, `points of ${name} cannot be drawn`, {
        expected: 'points on a grid or a list of values: searches are built once for each',
      }),
    );
    return undefined;
  }
  const values = rangeValues(node, { ...given, from: numbers[0], to: numbers[1] }, problems);
  return values && axis(values);
}

function rangeValues(
  node: Located,
  given: Pick<Given, 'points' | 'scale'> & {
    readonly from: number | undefined;
    readonly to: number | undefined;
  },
  problems: InputProblem[],
): ScanValues | undefined {
  const { from, to, scale, points } = given;
  if (from === undefined || to === undefined) return undefined;
  if (!(from < to) || (scale === 'log' && !(from > 0))) {
    problems.push(
      problemAt(originAt(node, ['from']), 'the axis is empty: from is not below to', {
        expected: scale === 'log' ? 'ends above 0, or scale: linear' : 'from below to',
      }),
    );
    return undefined;
  }
  if (points === undefined) return { kind: 'range', from, to, scale };
  return points === 1 ? { kind: 'list', values: [from] } : { kind: 'grid', from, to, scale, points };
}

const units: Readonly<Record<Dimension, string>> = {
  mass: 'GeV',
  'inverse-mass': 'GeV^-1',
  dimensionless: '1',
};
