import type { InputProblem } from '../records/errors.ts';
import { type Located, type LocatedEntry, mapOf, type Origin, problemAt } from './located.ts';

/** A line through the couplings as options of the command line give it. */
export interface LineRequest {
  /** `name=share` with commas between, e.g. "g_ae=1,g_agamma=0.001". */
  readonly direction?: string | undefined;
  /** The coupling that the limit is on; alone in the direction where none is given. */
  readonly limitOn?: string | undefined;
}

/** The request as the keys `direction` and `limitOn` of a limits card, whose rules then hold for both. */
export function lineCard({ direction, limitOn }: LineRequest, problems: InputProblem[]): Located {
  const entries: [string, LocatedEntry][] = [];
  if (direction !== undefined) {
    const origin = option('--direction', direction);
    entries.push(['direction', { key: origin, node: sharesOf(direction, origin, problems) }]);
  }
  if (limitOn !== undefined) {
    const origin = option('--limit-on', limitOn);
    const entry = (value: string | number) => ({
      key: origin,
      node: { kind: 'scalar', origin, value } as const,
    });
    entries.push(['limitOn', entry(limitOn)]);
    if (direction === undefined) {
      entries.push(['direction', { key: origin, node: mapOf(origin, [[limitOn.trim(), entry(1)]]) }]);
    }
  }
  return mapOf(option('--direction', direction ?? ''), entries);
}

function option(name: string, value: string): Origin {
  return { kind: 'option', text: `${name} ${value}`.slice(0, 120) };
}

function sharesOf(text: string, origin: Origin, problems: InputProblem[]): Located {
  const entries = new Map<string, LocatedEntry>();
  for (const part of text.split(',')) {
    const [name = '', value, ...rest] = part.split('=').map((side) => side.trim());
    if (name === '' || value === undefined || value === '' || rest.length > 0) {
      problems.push(
        problemAt(origin, `"${part.slice(0, 60)}" is not a share of a coupling`, {
          expected: 'name=number with commas between, e.g. g_ae=1,g_agamma=0.001',
        }),
      );
    } else if (entries.has(name)) {
      problems.push(problemAt(origin, `${name.slice(0, 60)} is given twice`));
    } else {
      entries.set(name, { key: origin, node: { kind: 'scalar', origin, value } });
    }
  }
  return mapOf(origin, entries);
}
