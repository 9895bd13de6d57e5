import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import type { MesonGrid, MesonSpectrum, MesonTable } from '../records/meson-flux.ts';
import {
  id,
  positive,
  quantity,
  references,
  shortText,
  strict,
  text,
  version,
  wholeNumber,
} from './fields.ts';
import { type Located, originAt, problemAt } from './located.ts';
import { type MesonRows, readMesonRows } from './meson-rows.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const number = z.number({ error: 'a number' });
const share = number.min(0).max(1);
const axis = strict({
  from: number,
  step: number.positive({ error: 'a positive number' }),
  bins: wholeNumber.min(1).max(1000),
});

/** A file of data/meson-spectra, with the header of the run that made it. */
const spectraFile = strict({
  darkreach: version,
  id,
  title: shortText,
  story: text,
  generator: shortText,
  version: text,
  tune: shortText.optional(),
  settings: text.optional(),
  seeds: z.array(wholeNumber).optional(),
  events: wholeNumber.min(1).optional().describe('where the rows hold numbers of mesons found'),
  unit: z
    .enum(['per-primary', 'pb'], { error: 'per-primary or pb' })
    .optional()
    .describe('where they hold weights'),
  crossSectionMb: number.positive({ error: 'a positive number' }).optional(),
  beamEnergy: quantity('energy', positive).optional(),
  centreOfMassEnergy: quantity('energy', positive).optional(),
  hemispheres: z.union([z.literal(1), z.literal(2)], { error: '1 or 2' }),
  grid: strict({
    log10Momentum: axis.describe('bins of log10(p/GeV)'),
    transverseMomentum: z.array(number.min(0)).min(2).optional().describe('edges of pT in GeV'),
    log10Theta: axis.extend({ firstFromZero: z.boolean().default(false) }).optional(),
  }),
  references,
  species: z
    .array(
      strict({
        pdg: wholeNumber,
        name: shortText,
        perEvent: number.min(0).optional(),
        backward: share.default(0).describe('part that flies backwards, not in the rows'),
        outsideGrid: share.default(0).describe('part outside the grid'),
        rows: z.array(text, { error: 'a list of rows' }).min(1, { error: 'one row or more' }),
      }),
      { error: 'a list of species' },
    )
    .min(1, { error: 'one species or more' }),
});

type SpectraFile = z.output<typeof spectraFile>;

/** Tables of mesons of one file. Every problem is found where it was written. */
export function readMesonSpectra(root: Located, problems: InputProblem[]): Registered<MesonTable>[] {
  const file = validate(spectraFile, root, problems);
  if (file === undefined) return [];
  const before = problems.length;
  const refuse = (path: readonly PropertyKey[], message: string, expected?: string) =>
    problems.push(problemAt(originAt(root, path), message, { expected }));
  if ((file.events === undefined) === (file.unit === undefined)) {
    refuse(['events'], 'a table has either "events" or "unit"', 'one of the two');
  }
  if ((file.beamEnergy === undefined) === (file.centreOfMassEnergy === undefined)) {
    refuse(['beamEnergy'], 'a table has either "beamEnergy" or "centreOfMassEnergy"', 'one of the two');
  }
  const grid = gridOf(file, refuse);
  if (grid === undefined) return [];
  const seen = new Set<number>();
  const species = file.species.map(({ pdg, name, perEvent, rows, backward, outsideGrid }, index) => {
    if (seen.has(pdg)) refuse(['species', index, 'pdg'], `there is already a species ${pdg}`);
    seen.add(pdg);
    const cells = readMesonRows(rows, grid, file.events !== undefined, (row, message, expected) =>
      refuse(['species', index, 'rows', row], message, expected),
    );
    if (file.events !== undefined && perEvent !== undefined && problems.length === before) {
      const found = sum(cells) / (file.events * perEvent * (1 - backward - outsideGrid));
      const wrong = file.beamEnergy !== undefined && Math.abs(found - 1) > 1e-4;
      if (wrong) {
        refuse(['species', index, 'perEvent'], `the rows hold ${found.toFixed(4)} of what "perEvent" says`);
      }
    }
    return { pdg, name, perEvent, ...cells } satisfies MesonSpectrum;
  });
  const value: MesonTable = {
    id: file.id,
    title: file.title,
    story: file.story,
    unit: file.unit ?? 'count',
    events: file.events,
    crossSectionMb: file.crossSectionMb,
    energy: file.beamEnergy ?? file.centreOfMassEnergy ?? Number.NaN,
    collider: file.centreOfMassEnergy !== undefined,
    hemispheres: file.hemispheres,
    grid,
    species,
    references: file.references,
  };
  return [{ id: file.id, aliases: [], origin: originAt(root, ['id']), value }];
}

function sum({ content }: MesonRows): number {
  return content.reduce((total, value) => total + value, 0);
}

type Refuse = (path: readonly PropertyKey[], message: string, expected?: string) => void;

function gridOf({ grid }: SpectraFile, refuse: Refuse): MesonGrid | undefined {
  const { log10Momentum, transverseMomentum, log10Theta } = grid;
  const momentumEdges = edges(log10Momentum);
  if (transverseMomentum !== undefined && log10Theta === undefined) {
    const bad = transverseMomentum.findIndex(
      (edge, index) => index > 0 && !(edge > transverseMomentum[index - 1]!),
    );
    if (bad < 0) {
      return { momentumEdges, transverse: 'pT', transverseEdges: Float64Array.from(transverseMomentum) };
    }
    refuse(['grid', 'transverseMomentum', bad], 'edges must increase');
  } else if (log10Theta !== undefined && transverseMomentum === undefined) {
    const transverseEdges = edges(log10Theta);
    if (log10Theta.firstFromZero) transverseEdges[0] = 0;
    if (transverseEdges.at(-1)! < Math.PI / 2) return { momentumEdges, transverse: 'theta', transverseEdges };
    refuse(['grid', 'log10Theta'], 'the last angle is beyond pi/2', 'angles in radians');
  } else {
    const expected = 'one of transverseMomentum, log10Theta';
    refuse(['grid'], 'a grid has one axis beside the momentum', expected);
  }
  return undefined;
}

function edges({ from, step, bins }: { from: number; step: number; bins: number }): Float64Array {
  return Float64Array.from({ length: bins + 1 }, (_, index) => 10 ** (from + step * index));
}
