import { renderFigureSvg, type TexRenderer } from '../src/figures/index.ts';
import { type Comparison, worstPoint } from './compare.ts';
import { figureOfValidation } from './figure.ts';

/** What a page says about its validation. */
export interface ValidationSummary {
  readonly claim: string;
  readonly points: number;
  readonly agrees: boolean;
  /** The point closest to what is allowed. */
  readonly at: number;
  readonly difference: number;
  readonly error: number;
  readonly allowed: number;
}

export function summaryOf(comparison: Comparison): ValidationSummary {
  const { x: at, difference, allowed } = worstPoint(comparison);
  return {
    claim: comparison.validation.claim,
    points: comparison.curves.reduce((sum, { points }) => sum + points.length, 0),
    agrees: Math.abs(difference.value) <= allowed,
    ...{ at, difference: difference.value, error: difference.error, allowed },
  };
}

/** Figure, numbers and summary of a comparison: name of the file -> content. */
export function validationFiles(comparison: Comparison, tex: TexRenderer): Map<string, string> {
  const { page } = comparison.validation;
  return new Map([
    [`${page}.svg`, renderFigureSvg(figureOfValidation(comparison), tex)],
    [`${page}.csv`, numbersTable(comparison)],
    [`${page}.json`, `${JSON.stringify(summaryOf(comparison), null, 1)}\n`],
  ]);
}

function numbersTable({ curves }: Comparison): string {
  const header = 'curve,x,ours,ours_error,other,other_error,difference,difference_error,allowed';
  const rows = curves.flatMap(({ curve, points }) =>
    points.map(({ x, ours, other, difference, allowed }) =>
      [
        ...[curve.id, x, ours.value, ours.error, other.value, other.error],
        ...[difference.value, difference.error, allowed],
      ].join(','),
    ),
  );
  return `${[header, ...rows].join('\n')}\n`;
}
