import type { CouplingPlaneCard, SearchEntry } from '../../records/card.ts';
import { ComputationError, InputError } from '../../records/errors.ts';
import type { BosonPortal, PortalDefinition } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { BeamDumpDecaySearch } from '../../records/search.ts';
import { type Island, reachBranches } from '../../statistics/index.ts';
import { axisValues } from '../axis.ts';
import type { RunContext } from '../context.ts';
import { couplingEdge, eventSlope } from '../coupling-edge.ts';
import { eventLimit } from '../event-limit.ts';
import { flyingSignals } from '../lepton-beam/flying-bosons.ts';
import { flightOrigin } from '../limits/beam-dump-decay.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import type { PlaneBranch } from './branch.ts';
import { type FlightRates, flightRates } from './flight-rates.ts';

const pointsPerDecade = 8;
/** How finely ends of an island in x, and where it leaves the plane, are searched for: halvings of the step between columns. */
const tipHalvings = 12;

/**
 * What a search for decays in flight excludes in a plane of couplings: from where enough bosons are made that live long enough,
 * to where too many decay before the region.
 *
 * @throws InputError for axes that reach 0, or the recast of a published limit
 * @throws ComputationError when an edge is less accurate than the card asks
 */
export async function flightBranches(
  search: BeamDumpDecaySearch,
  entry: SearchEntry,
  card: CouplingPlaneCard,
  definition: PortalDefinition,
  context: RunContext,
) {
  requirePlane(search, card);
  const portalAt = (x: number, y: number): BosonPortal =>
    requireBosonPortal(
      definition.build({ ...card.portal.parameters, [card.x.parameter]: x, [card.y.parameter]: y }),
    );
  const middle = portalAt(Math.sqrt(card.x.from * card.x.to), Math.sqrt(card.y.from * card.y.to));
  const [signal] = await flyingSignals(search, [middle], card.accuracy, context);
  const rates = flightRates(search, signal!);
  const upperLimit = eventLimit(search, entry);
  const points = 1 + Math.max(2, Math.ceil(pointsPerDecade * Math.log10(card.y.to / card.y.from)));
  const grid = axisValues({ ...card.y, points, scale: 'log' });
  const columns = withTips(axisValues(card.x), (x) => {
    const events = (y: number): number => rates.approximate(portalAt(x, y));
    const reach = reachBranches(events, upperLimit, grid);
    return reach.kind === 'none' ? [] : reach.islands;
  });
  const plane = { card, rates, portalAt, search };
  const branches = ([0, 1] as const).flatMap((arm) => armBranches(columns, arm, plane));
  return {
    branches: branches.filter(({ suffix, points }) => suffix === '' || points.length > 0),
    ...flightOrigin(search, entry, middle, upperLimit),
  };
}

interface FlightPlane {
  readonly card: CouplingPlaneCard;
  readonly search: BeamDumpDecaySearch;
  readonly rates: FlightRates;
  readonly portalAt: (x: number, y: number) => BosonPortal;
}

interface Column {
  readonly x: number;
  readonly islands: readonly Island[];
}

function requirePlane(search: BeamDumpDecaySearch, { x, y }: CouplingPlaneCard): void {
  if (search.invisibleMethod === 'recast') {
    const message = `${search.id} is a recast along one line of couplings, which a plane of them has not`;
    throw new InputError([{ message, expected: 'invisibleMethod: direct' }]);
  }
  const isMuon = new Set(search.runs.map(({ beam }) => beam.particle.startsWith('mu')));
  if (isMuon.size > 1) {
    const message = `${search.id} has beams of electrons and of muons`;
    throw new InputError([{ message, expected: 'one of them in a plane of couplings' }]);
  }
  if (x.from > 0 && y.from > 0) return;
  throw new InputError([
    { message: `${search.id} needs couplings above 0 on both axes`, expected: 'x.from and y.from above 0' },
  ]);
}

/** The columns, and where islands begin, end or leave the plane between two of them both sides of that place. */
function withTips(values: readonly number[], islandsAt: (x: number) => readonly Island[]): readonly Column[] {
  const at = (x: number): Column => ({ x, islands: islandsAt(x) });
  const columns: Column[] = [];
  for (const x of values) {
    const column = at(x);
    let before = columns.at(-1);
    if (before !== undefined && !isAlike(before, column)) {
      let after = column;
      for (let halving = 0; halving < tipHalvings; halving++) {
        const between = at(Math.sqrt(before.x * after.x));
        if (isAlike(before, between)) before = between;
        else after = between;
      }
      columns.push(...[before, after].filter((tip) => tip !== columns.at(-1) && tip !== column));
    }
    columns.push(column);
  }
  return columns;
}

/** Whether two columns have as many islands, which leave the plane at the same ends. */
function isAlike(a: Column, b: Column): boolean {
  return (
    a.islands.length === b.islands.length &&
    a.islands.every(({ lower, upper }, index) => {
      const other = b.islands[index]!;
      return (
        (lower === undefined) === (other.lower === undefined) &&
        (upper === undefined) === (other.upper === undefined)
      );
    })
  );
}

/** The first or second island of each column, from below; it may go on beyond the plane. */
function armBranches(columns: readonly Column[], arm: 0 | 1, plane: FlightPlane): readonly PlaneBranch[] {
  const { from, to } = plane.card.y;
  const some = columns.flatMap(({ x, islands }) =>
    islands[arm] === undefined ? [] : [{ x, ...islands[arm] }],
  );
  const suffix = arm === 0 ? '' : '-2';
  return [
    { suffix, branch: 'lower', points: some.map(({ x, lower }) => edgePoint(x, lower ?? from, plane)) },
    { suffix, branch: 'upper', points: some.map(({ x, upper }) => edgePoint(x, upper ?? to, plane)) },
  ];
}

/** An edge with the error of the events there over their slope; an end of the plane does not move. */
function edgePoint(x: number, y: number, { card, search, rates, portalAt }: FlightPlane): CurvePoint {
  if (y === card.y.from || y === card.y.to) return { x, y, yError: 0 };
  const { value, error } = rates.exact(portalAt(x, y));
  const slope = eventSlope((coupling) => rates.exact(portalAt(x, coupling)), y);
  const alongX = eventSlope((coupling) => rates.exact(portalAt(coupling, y)), x);
  const relative = error / value + Math.abs(rates.approximate(portalAt(x, y)) / value - 1);
  if (!(relative <= 2 * card.accuracy * Math.max(1, slope, alongX))) {
    throw new ComputationError(
      `${search.id} at ${x}, ${y}: relative error of the events ${relative.toExponential(1)}; ` +
        'ask for a looser accuracy or report the point',
    );
  }
  return { x, y, yError: couplingEdge(y, relative, slope).error };
}
