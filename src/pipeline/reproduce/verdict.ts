import type { PrintedValue } from '../../catalog/index.ts';
import type { Allowed, Verdict } from '../../records/report.ts';

/** What the rule of an entry allows the computed number to be. */
export function allowedBy({ value, range, reading, rule }: PrintedValue): Allowed {
  if (reading !== undefined) return { kind: 'word' };
  if (rule === undefined) return { kind: 'anything' };
  if (range !== undefined && 'relative' in rule) return { kind: 'range', relative: rule.relative };
  if (value === undefined) throw new RangeError('a printed range has a relative rule');
  if ('digits' in rule) return { kind: 'digits', digits: rule.digits };
  if ('decades' in rule) return { kind: 'factor', factor: 10 ** rule.decades };
  return { kind: 'relative', relative: rule.relative };
}

/** Whether `computed`, in the unit of the printed value, agrees with it by the rule of its entry. */
export function agrees(printed: PrintedValue, computed: number): boolean {
  const { value, range, reading, rule } = printed;
  if (reading !== undefined) {
    return computed >= (reading.from ?? Number.NEGATIVE_INFINITY) && computed <= (reading.to ?? Infinity);
  }
  if (value !== undefined) {
    if (rule !== undefined && 'digits' in rule) {
      return Number(computed.toPrecision(rule.digits)) === Number(value.toPrecision(rule.digits));
    }
    if (rule !== undefined && 'decades' in rule) {
      return Math.abs(Math.log10(computed / value)) <= rule.decades;
    }
    return rule !== undefined && Math.abs(computed - value) <= rule.relative * Math.abs(value);
  }
  if (range !== undefined && rule !== undefined && 'relative' in rule) {
    return computed >= range[0] * (1 - rule.relative) && computed <= range[1] * (1 + rule.relative);
  }
  return false;
}

/** How closely a number expected to differ must keep to what we recomputed when the entry was written. */
const recomputedTolerance = 0.01;

/** The verdict on one entry, and whether it is the one that the entry expects. */
export function judge(
  printed: PrintedValue,
  computed: number,
): { readonly verdict: Verdict; readonly passed: boolean } {
  if (printed.lost !== undefined) return { verdict: 'not printed', passed: true };
  const agreement = agrees(printed, computed);
  if (printed.expectation === 'agrees') {
    return { verdict: agreement ? 'agrees' : 'DIFFERS', passed: agreement };
  }
  if (agreement) return { verdict: 'AGREES, unexpectedly', passed: false };
  const kept = Math.abs(computed / printed.recomputed! - 1) <= recomputedTolerance;
  return { verdict: kept ? 'differs, as expected' : 'DIFFERS', passed: kept };
}

/** The printed value in words: number, range, reading or why it is lost. */
export function printedText(printed: PrintedValue): string {
  if (printed.value !== undefined) return shortNumber(printed.value);
  if (printed.range !== undefined) return printed.range.map(shortNumber).join(' to ');
  if (printed.reading !== undefined) {
    const { from, to } = printed.reading;
    if (from === undefined) return `below ${to}`;
    return to === undefined ? `above ${from}` : `${from} to ${to}`;
  }
  return 'lost';
}

function shortNumber(value: number): string {
  const size = Math.abs(value);
  return size >= 1e5 || (size > 0 && size < 1e-3) ? value.toExponential() : String(value);
}
