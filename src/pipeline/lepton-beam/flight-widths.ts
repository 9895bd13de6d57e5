import { InputError } from '../../records/errors.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { BeamDumpDecaySearch } from '../../records/search.ts';

/** A width, GeV, in a part that does not depend on the couplings to ordinary matter and one that goes as their square. */
interface WidthParts {
  readonly fixed: number;
  readonly growing: number;
}

/** Widths of a boson that decays in flight, at the portal's couplings. */
export interface FlightWidths {
  readonly visible: WidthParts;
  /** To what leaves no trace. */
  readonly invisible: WidthParts;
  readonly all: WidthParts;
}

/** A width at couplings whose square is `square` times that of the portal's. */
export function widthAt({ fixed, growing }: WidthParts, square: number): number {
  return fixed + square * growing;
}

/**
 * What a search for decays sees of the widths of a boson. Whatever the portal assumes of its decays is not used; with an
 * `invisibleRatio` the invisible width is that multiple of all others, paper invisible-alp (40).
 *
 * @throws InputError when the search names a decay that the boson does not have
 */
export function flightWidths(
  portal: BosonPortal,
  { id, products, invisibleRatio }: Pick<BeamDumpDecaySearch, 'id' | 'products' | 'invisibleRatio'>,
): FlightWidths {
  const rows = portal.widths().filter(({ parent }) => parent === portal.boson);
  const names = rows.map((row) => row.products.join(' '));
  const unknown = products?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const message = `${id} looks for decays to ${unknown}, which ${portal.boson} of the portal ${portal.id} does not have`;
    throw new InputError([{ message, expected: `products of ${names.join(', ')}` }]);
  }
  const sumOf = (wanted: (name: string) => boolean): WidthParts => {
    const chosen = rows.filter((_, index) => wanted(names[index]!));
    const part = (power: 0 | 2) =>
      chosen.reduce((sum, row) => (row.couplingPower === power ? sum + row.width : sum), 0);
    return { fixed: part(0), growing: part(2) };
  };
  const isUnseen = (name: string) => portal.invisible.includes(name);
  const traced = sumOf((name) => !isUnseen(name));
  const visible =
    products === undefined ? traced : sumOf((name) => products.includes(name) && !isUnseen(name));
  const invisible = invisibleRatio === undefined ? sumOf(isUnseen) : times(traced, invisibleRatio);
  return {
    visible,
    invisible,
    all: { fixed: traced.fixed + invisible.fixed, growing: traced.growing + invisible.growing },
  };
}

function times({ fixed, growing }: WidthParts, factor: number): WidthParts {
  return { fixed: factor * fixed, growing: factor * growing };
}
