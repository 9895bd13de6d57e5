import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, parseQuantity, type QuantityDimension, QuantityError } from './units.ts';

function failure(text: string, dimension: QuantityDimension): QuantityError {
  try {
    parseQuantity(text, dimension);
  } catch (error) {
    if (error instanceof QuantityError) return error;
    throw error;
  }
  throw new Error(`"${text}" was accepted as ${dimension}`);
}

describe('parseQuantity', () => {
  it.each<[string, QuantityDimension, number]>([
    ['10 keV', 'mass', 1e-5],
    ['10keV', 'mass', 1e-5],
    ['0.1 MeV', 'mass', 1e-4],
    ['100 MeV', 'mass', 0.1],
    ['511e3 eV', 'mass', 511e-6],
    ['1.5 GeV/c^2', 'mass', 1.5],
    ['3 GeV/c', 'energy', 3],
    ['6.8 TeV', 'energy', 6800],
    ['100 MeV^2', 'mass-squared', 1e-4],
    ['-20 MeV2', 'mass-squared', -2e-5],
    ['2 GeV²', 'mass-squared', 2],
    ['1 /GeV', 'inverse-mass', 1],
    ['1/GeV', 'inverse-mass', 1],
    ['1 GeV^-1', 'inverse-mass', 1],
    ['1 GeV⁻¹', 'inverse-mass', 1],
    ['1e-3 /GeV', 'inverse-mass', 1e-3],
    ['2 TeV**-1', 'inverse-mass', 2e-3],
    ['5 /MeV', 'inverse-mass', 5e3],
    ['0.56 cm', 'length-cm', 0.56],
    ['350 um', 'length-cm', 0.035],
    ['350 µm', 'length-cm', 0.035],
    ['3.5 mm', 'length-cm', 0.35],
    ['480 m', 'length-cm', 48000],
    ['1 km', 'length-cm', 1e5],
    ['9.4 ub', 'area-microbarn', 9.4],
    ['9.4 microbarn', 'area-microbarn', 9.4],
    ['1 mb', 'area-microbarn', 1e3],
    ['2 nb', 'area-microbarn', 2e-3],
    ['1 cm2', 'area-microbarn', 1e30],
    ['1 fm^2', 'area-microbarn', 1e4],
    ['3 /ab', 'luminosity-inverse-fb', 3000],
    ['514 fb^-1', 'luminosity-inverse-fb', 514],
    ['1 /pb', 'luminosity-inverse-fb', 1e-3],
    ['1e39 cm^-2', 'luminosity-inverse-fb', 1],
    ['11.34 g/cm3', 'density', 11.34],
    ['11.34 g cm^-3', 'density', 11.34],
    ['2700 kg/m^3', 'density', 2.7],
    ['2 years', 'time-s', 63115200],
    ['5 ns', 'time-s', 5e-9],
    ['4.1e-30 e cm', 'dipole-e-cm', 4.1e-30],
    ['15 mrad', 'angle-rad', 0.015],
    ['80 µrad', 'angle-rad', 8e-5],
    ['0.1 rad', 'angle-rad', 0.1],
    ['45 deg', 'angle-rad', Math.PI / 4],
    ['90°', 'angle-rad', Math.PI / 2],
    ['9.37e11', 'count', 9.37e11],
    ['9.37e11 EOT', 'count', 9.37e11],
    ['0.1', 'dimensionless', 0.1],
    ['50 %', 'dimensionless', 0.5],
    ['-0.5', 'dimensionless', -0.5],
    ['.5', 'dimensionless', 0.5],
  ])('reads %s as %s', (text, dimension, value) => {
    expect(parseQuantity(text, dimension)).toBe(value);
  });

  it('knows 1 GeV^-2 = 389.379 microbarn (Review of Particle Physics 2024, table 1.1)', () => {
    expect(parseQuantity('1 GeV^-2', 'area-microbarn')).toBeCloseTo(389.3793721, 6);
  });

  it('asks for a unit where a bare number means nothing', () => {
    const error = failure('10', 'mass');
    expect(error.message).toBe('"10" has no unit; add a unit');
    expect(error.expected).toBe('a mass with a unit, e.g. "10 MeV"');
  });

  it('says which dimension was given', () => {
    expect(failure('3 cm', 'mass').message).toBe('"3 cm" is a length');
    expect(failure('1 /GeV', 'mass').message).toBe('"1 /GeV" is an inverse energy');
    expect(failure('3 GeV', 'dimensionless').message).toBe('"3 GeV" is an energy');
    expect(failure('3 EOT', 'length-cm').message).toBe('"3 EOT" is a count');
    expect(failure('3 mrad', 'length-cm').message).toBe('"3 mrad" is an angle');
    expect(failure('15', 'angle-rad').expected).toBe('an angle with a unit, e.g. "15 mrad"');
  });

  it.each<[string, QuantityDimension, string | undefined]>([
    ['1 mev', 'mass', 'MeV'],
    ['1 gev', 'mass', 'GeV'],
    ['1 Mev', 'mass', 'MeV'],
    ['1 Gevv', 'mass', 'GeV'],
    ['1 cms', 'length-cm', 'cm'],
    ['1 g/cm', 'density', 'g/cm^3'],
    ['1 parsec', 'length-cm', undefined],
  ])('suggests the nearest unit for %s', (text, dimension, suggestion) => {
    const error = failure(text, dimension);
    expect(error.message).toContain('unknown unit');
    expect(error.suggestion).toBe(suggestion);
  });

  it.each([
    'NaN',
    '.nan',
    'Infinity',
    '-inf',
    '0x10 GeV',
    '',
    ' ',
    'GeV',
    '1e',
    '--1 GeV',
    '1,5 GeV',
    '1 2 GeV',
  ])('refuses %j', (text) => {
    expect(() => parseQuantity(text, 'mass')).toThrow(QuantityError);
  });

  it('refuses numbers that a double cannot hold', () => {
    expect(failure('1e400 GeV', 'mass').message).toBe('"1e400 GeV" is too large');
    expect(failure('1e307 TeV', 'mass').message).toBe('"1e307 TeV" is too large');
    expect(failure('1e-400 GeV', 'mass').message).toBe('"1e-400 GeV" is too small to tell from 0');
    expect(failure(`${'9'.repeat(100_000)} GeV`, 'mass').message.length).toBeLessThan(100);
    expect(parseQuantity('0e999 GeV', 'mass')).toBe(0);
    expect(Object.is(parseQuantity('-0 GeV', 'mass'), 0)).toBe(true);
  });

  it('throws nothing but QuantityError', () => {
    const dimension = fc.constantFrom<QuantityDimension>('mass', 'density', 'count', 'luminosity-inverse-fb');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), dimension, (text, wanted) => {
        try {
          expect(Number.isFinite(parseQuantity(text, wanted))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(QuantityError);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

describe('formatQuantity', () => {
  it.each<[number, QuantityDimension, string]>([
    [0.01, 'mass', '10 MeV'],
    [1e-5, 'mass', '10 keV'],
    [100, 'energy', '100 GeV'],
    [0.000511, 'mass', '511 keV'],
    [0, 'mass', '0 GeV'],
    [0.001, 'inverse-mass', '0.001 /GeV'],
    [1.5e-5, 'inverse-mass', '1.5e-5 /GeV'],
    [0.56, 'length-cm', '5.6 mm'],
    [11.35, 'density', '11.35 g/cm^3'],
    [3000, 'luminosity-inverse-fb', '3 /ab'],
    [9.37e11, 'count', '9.37e11'],
    [0, 'count', '0'],
    [-25, 'dimensionless', '-25'],
    [4.1e-30, 'dipole-e-cm', '4.1e-30 e cm'],
    [0.015, 'angle-rad', '15 mrad'],
    [2, 'angle-rad', '2 rad'],
  ])('writes %s as %s', (value, dimension, text) => {
    expect(formatQuantity(value, dimension)).toBe(text);
  });

  it('is undone exactly by parseQuantity, for every finite number and dimension', () => {
    const dimensions: QuantityDimension[] = [
      'mass',
      'energy',
      'inverse-mass',
      'length-cm',
      'area-microbarn',
      'density',
      'luminosity-inverse-fb',
      'time-s',
      'dipole-e-cm',
      'angle-rad',
      'count',
      'dimensionless',
    ];
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, fc.constantFrom(...dimensions), (value, dimension) => {
        expect(parseQuantity(formatQuantity(value, dimension), dimension)).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 3000, seed: 2 },
    );
  });
});
