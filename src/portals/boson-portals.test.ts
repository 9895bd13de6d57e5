import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constants } from '../physics/constants.ts';
import { InputError } from '../records/errors.ts';
import type { BosonPortal, ParameterValues, PortalDefinition } from '../records/portal.ts';
import { branchingFractions, totalWidth } from './decays.ts';
import { portalDefinitions } from './index.ts';
import { fermionPairWidth } from './two-body-widths.ts';

/** What every portal of a boson promises to production and detection. */

const defaultsOf = (definition: PortalDefinition): ParameterValues =>
  Object.fromEntries(definition.parameters.map((row) => [row.name, row.default]));
const isBoson = (definition: PortalDefinition): definition is PortalDefinition<BosonPortal> =>
  definition.build(defaultsOf(definition)).kind === 'boson-portal';
const definitions = portalDefinitions.filter(isBoson);

const leptons = {
  e: ['e- e+', constants.electronMass.value],
  mu: ['mu- mu+', constants.muonMass.value],
  tau: ['tau- tau+', constants.tauMass.value],
} as const;

/** Values inside the ranges: masses over many decades, dimensionless couplings of either sign, options. */
function valuesOf(definition: PortalDefinition): fc.Arbitrary<ParameterValues> {
  const rows = definition.parameters.map(({ name, minimum, maximum, options, dimension, default: value }) => {
    if (options !== undefined || name === 'loopPhotonCoupling') {
      return [name, fc.integer({ min: minimum, max: maximum })] as const;
    }
    if (dimension !== 'mass') {
      const thousandths = fc.integer({ min: 1000 * Math.max(minimum, -2), max: 2000 });
      return [name, thousandths.map((n) => n / 1000)] as const;
    }
    const range = { min: Math.log(Math.max(minimum, 1e-4 * value)), max: Math.log(Math.min(maximum, 40)) };
    return [name, fc.double({ ...range, noNaN: true }).map(Math.exp)] as const;
  });
  return fc.record(Object.fromEntries(rows));
}

/** Couplings to matter: the parameters that vertices name. */
function couplingsOf({ vertices }: BosonPortal): readonly string[] {
  const named = [...Object.values(vertices.leptons), vertices.photon].flatMap((each) => Object.keys(each));
  return [...new Set(named)];
}

describe.each(definitions.map((definition) => [definition.id, definition] as const))(
  'the portal %s',
  (_, definition) => {
    it('has defaults in range and a coupling that its vertices name', () => {
      for (const { default: value, minimum, maximum, options } of definition.parameters) {
        expect(value >= minimum && value <= maximum).toBe(true);
        if (options !== undefined) expect([minimum, maximum]).toEqual([0, options.length - 1]);
      }
      const portal = definition.build(defaultsOf(definition));
      expect(couplingsOf(portal)).toContain(definition.coupling);
      expect(couplingsOf(portal)).toEqual(expect.arrayContaining([...(definition.couplings ?? [])]));
    });

    it('decays to leptons as its vertices say, and gives every row to its boson', () => {
      fc.assert(
        fc.property(valuesOf(definition), (values) => {
          const portal = definition.build(values);
          const rows = portal.widths();
          for (const [name, [products, mass]] of Object.entries(leptons)) {
            const shares = Object.entries(portal.vertices.leptons[name as keyof typeof leptons]);
            const coupling = shares.reduce((sum, [each, per]) => sum + per * values[each]!, 0);
            const expected = fermionPairWidth(portal.spin, coupling, portal.mass, mass);
            const width = rows.find((row) => row.products.join(' ') === products)?.width ?? 0;
            expect(Math.abs(width - expected)).toBeLessThanOrEqual(1e-12 * expected);
          }
          const channels = rows.map((row) => row.products.join(' '));
          expect(new Set(channels).size).toBe(channels.length);
          expect(channels).toEqual(expect.arrayContaining([...portal.invisible]));
          for (const { parent, width } of rows) {
            expect(parent).toBe(portal.boson);
            expect(Number.isFinite(width) && width >= 0).toBe(true);
          }
          const total = branchingFractions(rows, portal.boson).reduce((sum, row) => sum + row.fraction, 0);
          expect(total).toBeCloseTo(totalWidth(rows, portal.boson) > 0 ? 1 : 0, 12);
        }),
        { seed: 11, numRuns: 200 },
      );
    });

    it('scales with its couplings to matter as couplingPower says, whatever their sign', () => {
      fc.assert(
        fc.property(valuesOf(definition), (values) => {
          const portal = definition.build(values);
          const turned = Object.fromEntries(couplingsOf(portal).map((name) => [name, -2 * values[name]!]));
          const scaled = definition.build({ ...values, ...turned }).widths();
          portal.widths().forEach(({ width, couplingPower }, i) => {
            const expected = width * 2 ** couplingPower;
            expect(Math.abs(scaled[i]!.width - expected)).toBeLessThanOrEqual(1e-9 * expected);
          });
        }),
        { seed: 12, numRuns: 100 },
      );
    });

    it('refuses a choice that is none', () => {
      const choosing = definition.parameters.filter(({ options }) => options !== undefined);
      for (const { name, maximum } of choosing) {
        for (const value of [-1, 0.5, maximum + 1, Number.NaN]) {
          expect(() => definition.build({ ...defaultsOf(definition), [name]: value })).toThrow(InputError);
        }
      }
    });
  },
);
