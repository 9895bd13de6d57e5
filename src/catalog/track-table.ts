import { z } from 'zod';
import type { TrackTable } from '../physics/shower/index.ts';
import type { InputProblem } from '../records/errors.ts';
import { strict } from './fields.ts';
import { child, type Located, problemAt, setAt } from './located.ts';
import { readNumberTable, registeredTable } from './number-table.ts';
import { type Registered, type Registry, unknownName } from './registry.ts';
import type { Report } from './search-fields.ts';

/** Columns of a track length from a simulation: energy, and radiation lengths per GeV and primary particle. */
export const trackColumns = ['energy_gev', 'radiation_lengths_per_gev'];

/** Particles of a shower whose track lengths a search may have from a simulation. */
const particles = ['electrons', 'positrons', 'photons'] as const;

const rows = z
  .array(z.tuple([z.number({ error: 'a number' }), z.number({ error: 'a number' })]), {
    error: 'a list of [energy, radiation lengths per GeV], or the name of a .csv file that the card includes',
  })
  .min(3, { error: 'three rows or more' });

/** Track lengths in place of the analytic ones; all kinds are optional. */
export const trackTables = strict({
  electrons: rows.optional(),
  positrons: rows.optional(),
  photons: rows.optional(),
});

/** One table for the registry; problems are added, none thrown. */
export function trackTable(file: string, text: string, problems: InputProblem[]): Registered<Located>[] {
  return registeredTable(readTrackTable, file, text, problems);
}

function readTrackTable(text: string, file: string): Located {
  const { origin, rows: items } = readNumberTable(text, file, trackColumns);
  return { kind: 'list', origin, items };
}

/** The settings of a search with every `tracks.<particle>` that names a table replaced by the table. */
export function withTrackTables(
  settings: Located,
  tables: Registry<Located>,
  problems: InputProblem[],
): Located {
  let filled = settings;
  for (const name of particles) {
    const named = child(child(settings, 'tracks'), name);
    if (named?.kind !== 'scalar' || typeof named.value !== 'string') continue;
    const table = tables.find(named.value);
    if (table !== undefined) filled = setAt(filled, ['tracks', name], table);
    else {
      const nearest = tables.nearest(named.value);
      const { message, expected, suggestion } = unknownName(
        'track length',
        named.value,
        nearest,
        tables.names,
      );
      const hints = { expected: expected ?? 'the name of a .csv file that the card includes', suggestion };
      problems.push(problemAt(named.origin, message, hints));
    }
  }
  return filled;
}

/** The rows as a table, checked: positive ascending energies that reach down to the cut, and lengths that are no loss. */
export function checkedTrack(
  name: (typeof particles)[number],
  given: z.output<typeof rows> | undefined,
  energyMin: number,
  report: Report,
): TrackTable | undefined {
  if (given === undefined) return undefined;
  given.forEach(([energy, length], index) => {
    const path = ['tracks', name, index];
    const before = given[index - 1]?.[0] ?? 0;
    if (!(energy > before)) {
      report(path, `the energy ${energy} GeV does not ascend`, { expected: `more than ${before}` });
    }
    if (!(length >= 0)) report(path, `the track length is ${length}`, { expected: '0 or more' });
  });
  if (given[0]![0] > energyMin) {
    report(
      ['tracks', name, 0],
      `the table starts at ${given[0]![0]} GeV, above the missing energy that is asked for`,
      {
        expected: `${energyMin} GeV or less`,
      },
    );
  }
  if (given.every(([, length]) => length === 0)) report(['tracks', name], 'all track lengths are 0');
  return {
    energiesGeV: given.map(([energy]) => energy),
    perGeV: given.map(([, length]) => length),
  };
}
