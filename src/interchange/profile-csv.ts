import type { ProfileAxis, ProfileResult } from '../records/profile.ts';

/**
 * A profile as a table: a row for each bin, in the order of the first axis and then of the second, with every digit. Bins without
 * points have 0 points and nothing else; units stand in the header.
 */
export function profileCsv({ axes, cells, searches, posterior }: ProfileResult): string {
  const header = [
    ...axes.flatMap((axis) =>
      ['', '_from', '_to', '_best'].map((end) => `${axis.name}${end}${unitOf(axis)}`),
    ),
    'points',
    'minus_2_delta_log_likelihood',
    'minus_2_delta_log_likelihood_error',
    ...(searches.length > 1 ? searches.map(({ name }) => `minus_2_delta_log_likelihood_${name}`) : []),
    ...(posterior === undefined
      ? []
      : ['posterior', 'posterior_error', `posterior_density [${densityUnit(axes)}]`, 'effective_points']),
  ];
  const width = axes[0]!.bins.length;
  const rows = cells.map((cell, place) => {
    const bins = axes.map(({ bins }, axis) => bins[axis === 0 ? place % width : Math.floor(place / width)]!);
    const where = bins.flatMap(({ at, from, to }, axis) => [at, from, to, cell?.at[axis] ?? '']);
    if (cell === undefined) return [...where, 0, ...new Array(header.length - where.length - 1).fill('')];
    const { points, value, error = '', posterior: share } = cell;
    const shares = share === undefined ? [] : [share.mass, share.error, share.density, share.effectivePoints];
    return [...where, points, value, error, ...(searches.length > 1 ? cell.searches : []), ...shares];
  });
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function unitOf({ unit }: ProfileAxis): string {
  return unit === '' || unit === '1' ? '' : ` [${unit}]`;
}

/** What a density of the posterior is per. */
export function densityUnit(axes: readonly ProfileAxis[]): string {
  const units = axes.map(({ scale, unit }) =>
    scale === 'log' ? 'decade^-1' : unit === '1' ? '1' : `(${unit})^-1`,
  );
  return units.join(' ');
}
