import { closest, distance } from 'fastest-levenshtein';
import { squareCentimetresPerInverseGeV2 } from './constants.ts';

/** What a quantity measures, and the unit that its parsed value is in. */
export type QuantityDimension =
  | 'mass' // GeV
  | 'energy' // GeV
  | 'mass-squared' // GeV^2
  | 'inverse-mass' // GeV^-1
  | 'length-cm'
  | 'area-microbarn'
  | 'density' // g/cm^3
  | 'luminosity-inverse-fb'
  | 'time-s'
  | 'dipole-e-cm'
  | 'angle-rad'
  | 'count'
  | 'dimensionless';

/** A text that is not a quantity of the wanted dimension. */
export class QuantityError extends Error {
  override readonly name = 'QuantityError';
  /** What was expected, with an example. */
  readonly expected: string | undefined;
  /** The nearest known unit, where the unit is unknown. */
  readonly suggestion: string | undefined;

  constructor(message: string, expected?: string, suggestion?: string) {
    super(message);
    this.expected = expected;
    this.suggestion = suggestion;
  }
}

type UnitKind =
  | 'an energy'
  | 'an energy squared'
  | 'an inverse energy'
  | 'a length'
  | 'an area'
  | 'an inverse area'
  | 'a density'
  | 'a time'
  | 'a dipole moment'
  | 'an angle'
  | 'a count'
  | 'a fraction';

interface Unit {
  readonly kind: UnitKind;
  /** Power of ten to the unit that values inside are in: decimal, so that "0.1 MeV" is exactly 1e-4. */
  readonly power: number;
  /** For the few units that are not a power of ten away. */
  readonly factor?: number;
}

interface DimensionRule {
  readonly kind: UnitKind;
  readonly noun: string;
  readonly example: string;
  /** Whether a number without a unit is meaningful. */
  readonly bare: boolean;
  /** Units that `formatQuantity` may choose, smallest first. */
  readonly printed: readonly string[];
}

const energies = { meV: -12, eV: -9, keV: -6, MeV: -3, GeV: 0, TeV: 3, PeV: 6 };
const lengths = { fm: -13, nm: -7, um: -4, mm: -1, cm: 0, m: 2, km: 5 };
const barns = { ab: -12, fb: -9, pb: -6, nb: -3, ub: 0, microbarn: 0, mb: 3, b: 6, barn: 6 };
const times = { ps: -12, ns: -9, us: -6, ms: -3, s: 0 };
const angles = { urad: -6, mrad: -3, rad: 0 };
const secondsPerJulianYear = 31557600;

const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...powersOfTen('an energy', energies, (unit) => unit),
  ...powersOfTen('an energy squared', squared(energies), (unit) => `${unit}^2`),
  ...powersOfTen('an inverse energy', negated(energies, 0), (unit) => `/${unit}`),
  ...powersOfTen('a length', lengths, (unit) => unit),
  ...powersOfTen('an area', barns, (unit) => unit),
  ...powersOfTen('an area', { 'fm^2': 4, 'mm^2': 28, 'cm^2': 30, 'm^2': 34 }, (unit) => unit),
  ['/GeV^2', { kind: 'an area', power: 30, factor: squareCentimetresPerInverseGeV2 }],
  ...powersOfTen('an inverse area', negated(barns, -9), (unit) => `/${unit}`),
  ['/cm^2', { kind: 'an inverse area', power: -39 }],
  ...powersOfTen('a density', { 'mg/cm^3': -3, 'g/cm^3': 0, 'kg/m^3': -3 }, (unit) => unit),
  ...powersOfTen('a time', times, (unit) => unit),
  ...['year', 'years', 'yr'].map((unit): [string, Unit] => [
    unit,
    { kind: 'a time', power: 0, factor: secondsPerJulianYear },
  ]),
  ...powersOfTen('a dipole moment', { 'e cm': 0, 'e fm': -13 }, (unit) => unit),
  ...powersOfTen('an angle', angles, (unit) => unit),
  ['deg', { kind: 'an angle', power: 0, factor: Math.PI / 180 }],
  ...powersOfTen('a count', { EOT: 0, POT: 0, MOT: 0, events: 0 }, (unit) => unit),
  ['%', { kind: 'a fraction', power: -2 }],
]);

const dimensions: Readonly<Record<QuantityDimension, DimensionRule>> = {
  mass: {
    kind: 'an energy',
    noun: 'a mass',
    example: '10 MeV',
    bare: false,
    printed: ['eV', 'keV', 'MeV', 'GeV', 'TeV'],
  },
  energy: {
    kind: 'an energy',
    noun: 'an energy',
    example: '100 GeV',
    bare: false,
    printed: ['eV', 'keV', 'MeV', 'GeV', 'TeV'],
  },
  'mass-squared': {
    kind: 'an energy squared',
    noun: 'a mass squared',
    example: '100 MeV^2',
    bare: false,
    printed: ['eV^2', 'keV^2', 'MeV^2', 'GeV^2', 'TeV^2'],
  },
  'inverse-mass': {
    kind: 'an inverse energy',
    noun: 'an inverse mass',
    example: '1e-3 /GeV',
    bare: false,
    printed: ['/GeV'],
  },
  'length-cm': {
    kind: 'a length',
    noun: 'a length',
    example: '0.56 cm',
    bare: false,
    printed: ['um', 'mm', 'cm', 'm', 'km'],
  },
  'area-microbarn': {
    kind: 'an area',
    noun: 'a cross section',
    example: '0.5 ub',
    bare: false,
    printed: ['ab', 'fb', 'pb', 'nb', 'ub', 'mb', 'b'],
  },
  density: {
    kind: 'a density',
    noun: 'a density',
    example: '11.35 g/cm^3',
    bare: false,
    printed: ['g/cm^3'],
  },
  'luminosity-inverse-fb': {
    kind: 'an inverse area',
    noun: 'an integrated luminosity',
    example: '3 /ab',
    bare: false,
    printed: ['/fb', '/ab'],
  },
  'time-s': {
    kind: 'a time',
    noun: 'a time',
    example: '2 ns',
    bare: false,
    printed: ['ps', 'ns', 'us', 'ms', 's'],
  },
  'dipole-e-cm': {
    kind: 'a dipole moment',
    noun: 'an electric dipole moment',
    example: '4.1e-30 e cm',
    bare: false,
    printed: ['e cm'],
  },
  'angle-rad': {
    kind: 'an angle',
    noun: 'an angle',
    example: '15 mrad',
    bare: false,
    printed: ['urad', 'mrad', 'rad'],
  },
  count: { kind: 'a count', noun: 'a count', example: '9.37e11', bare: true, printed: [''] },
  dimensionless: { kind: 'a fraction', noun: 'a plain number', example: '0.1', bare: true, printed: [''] },
};

/** In words, with an example: `a mass with a unit, e.g. "10 MeV"`. */
export function describeDimension(dimension: QuantityDimension): string {
  const rule = dimensions[dimension];
  return `${rule.noun}${rule.bare ? '' : ' with a unit'}, e.g. "${rule.example}"`;
}

const numberPattern = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d+))?(.*)$/s;

/**
 * The value of "10 keV", "0.56 cm", "9.37e11", "1 /GeV", "1 GeV^-1" or "3 /ab" in the unit of the
 * dimension (GeV, GeV^2, GeV^-1, cm, microbarn, g/cm^3, fb^-1, s, e cm, rad, or none). Powers of ten are applied
 * to the decimal text, so "0.1 MeV" is exactly 1e-4. Throws `QuantityError` for anything else: a
 * missing or unknown unit, a unit of another dimension, hexadecimal, NaN, overflow.
 */
export function parseQuantity(text: string, dimension: QuantityDimension): number {
  const expected = describeDimension(dimension);
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  const match = text.length > 200 ? null : numberPattern.exec(text);
  if (match === null) throw new QuantityError(`"${shown}" is not a number`, expected);
  const [, mantissa = '', exponent = '0', rest = ''] = match;
  const unit = lookUp(rest, dimension, shown);
  const shifted = Number(`${mantissa}e${Number(exponent) + unit.power}`);
  const value = shifted * (unit.factor ?? 1);
  if (!Number.isFinite(value)) throw new QuantityError(`"${shown}" is too large`, expected);
  if (value === 0 && /[1-9]/.test(mantissa)) {
    throw new QuantityError(`"${shown}" is too small to tell from 0`, expected);
  }
  // -0 would print and divide differently from 0.
  return value === 0 ? 0 : value;
}

/** The inverse of `parseQuantity`, exactly: 0.01 GeV as a mass is "10 MeV". The value must be finite. */
export function formatQuantity(value: number, dimension: QuantityDimension): string {
  const [mantissa = '0', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  const { printed } = dimensions[dimension];
  const candidates = printed.map((name) => ({ name, shown: exponent - (units.get(name)?.power ?? 0) }));
  const natural = candidates.find(({ name }) => (units.get(name)?.power ?? 0) === 0) ?? candidates[0];
  const readable = candidates.findLast(({ shown }) => shown >= 0 && shown <= 2);
  const choice = value === 0 ? natural : (readable ?? natural);
  const number = decimal(mantissa, choice?.shown ?? exponent);
  return choice === undefined || choice.name === '' ? number : `${number} ${choice.name}`;
}

/** mantissa x 10^exponent in digits where that is short, else in exponent notation; no rounding. */
function decimal(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace('-', '').replace('.', '');
  if (Number(digits) === 0) return '0';
  if (exponent < -4 || exponent > 5) return exponent === 0 ? mantissa : `${mantissa}e${exponent}`;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function lookUp(rest: string, dimension: QuantityDimension, shown: string): Unit {
  const rule = dimensions[dimension];
  const expected = describeDimension(dimension);
  const name = canonicalUnit(rest);
  if (name === '') {
    if (rule.bare) return { kind: rule.kind, power: 0 };
    throw new QuantityError(`"${shown.trim()}" has no unit; add a unit`, expected);
  }
  const unit = units.get(name) ?? units.get(withoutSpeedOfLight(name));
  if (unit === undefined) {
    throw new QuantityError(
      `"${shown}" has the unknown unit "${rest.trim().slice(0, 20)}"`,
      expected,
      nearestUnit(name, rule),
    );
  }
  if (unit.kind !== rule.kind) throw new QuantityError(`"${shown}" is ${unit.kind}`, expected);
  return unit;
}

/** One spelling for each unit: "GeV^-1", "1/GeV", "GeV**-1" are "/GeV"; "g cm^-3" is "g/cm^3". */
function canonicalUnit(raw: string): string {
  return raw
    .trim()
    .replace(/[µμ]/g, 'u')
    .replace(/°/g, 'deg')
    .replace(/⁻/g, '-')
    .replace(/¹/g, '1')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/\*\*/g, '^')
    .replace(/\s+/g, ' ')
    .replace(/ ?([/^]) ?/g, '$1')
    .replace(/^1\//, '/')
    .replace(/^(.*?) ?([A-Za-z]+)\^?-([123])$/, '$1/$2^$3')
    .replace(/^(.*[A-Za-z])([23])$/, '$1^$2')
    .replace(/\^1$/, '');
}

/** Masses and momenta may be written GeV/c^2 and GeV/c. */
function withoutSpeedOfLight(name: string): string {
  return name.replace(/^([a-zA-Z]*eV)\/c(\^2)?$/, '$1');
}

function nearestUnit(name: string, rule: DimensionRule): string | undefined {
  const known = [...units.entries()].filter(([, unit]) => unit.kind === rule.kind).map(([unit]) => unit);
  if (known.length === 0) return undefined;
  const sameLetters = known.filter((unit) => unit.toLowerCase() === name.toLowerCase());
  if (sameLetters.length > 0) return sameLetters.at(-1);
  const best = closest(name, known);
  return distance(name, best) <= 2 ? best : undefined;
}

function powersOfTen(
  kind: UnitKind,
  powers: Readonly<Record<string, number>>,
  name: (unit: string) => string,
): [string, Unit][] {
  return Object.entries(powers).map(([unit, power]) => [name(unit), { kind, power }]);
}

function squared(powers: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(powers).map(([unit, power]) => [unit, 2 * power]));
}

/** The powers of the inverse units, counted from the inverse of the unit whose power is `origin`. */
function negated(powers: Readonly<Record<string, number>>, origin: number): Record<string, number> {
  return Object.fromEntries(Object.entries(powers).map(([unit, power]) => [unit, origin - power]));
}
