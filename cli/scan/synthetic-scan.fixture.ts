import type { ScanCell } from '../../src/pipeline/scan/batch.ts';
import { scanPoints } from '../../src/pipeline/scan/points.ts';
import { axisColumn } from '../../src/pipeline/scan/table.ts';
import { loadCatalog } from '../load-card.ts';
import { writeManifest } from './manifest.ts';
import { encodePart } from './part-file.ts';
import { createPartStore, partFileName } from './part-store.ts';
import { rowsOfPart } from './run-scan.ts';
import { prepareScan } from './setup.ts';

/** Numbers of a point by column, from the place of the point in the box and its values on the axes. */
export type Fill = (values: readonly number[], point: number) => Readonly<Record<string, ScanCell>>;

/**
 * Writes the folder of a scan whose points are those of its card, and whose other columns are made up.
 *
 * @param orderOf in which order the rows of a part stand, by their points
 */
export async function writeSyntheticScan(
  folder: string,
  card: string,
  fill: Fill,
  orderOf: (points: readonly number[]) => readonly number[] = (points) => points,
): Promise<void> {
  const setup = {
    card: { file: 'synthetic.yaml', text: card, includes: new Map<string, string>() },
    ...{ sets: [], seed: 1, cache: undefined },
  };
  const scan = prepareScan(setup, loadCatalog());
  const parts = Math.ceil(scan.size / scan.card.pointsPerPart);
  const plan = { setup, scan, hash: 'synthetic', parts };
  const store = createPartStore(folder, plan.hash, (part) => rowsOfPart(plan, part));
  const points = scanPoints(scan.card, setup.seed);
  for (let part = 0; part < parts; part++) {
    const from = part * scan.card.pointsPerPart;
    const own = orderOf(Array.from({ length: rowsOfPart(plan, part) }, (_, row) => from + row));
    const cells = new Map(scan.columns.map(({ name }) => [name, new Array<ScanCell>(own.length).fill(null)]));
    own.forEach((point, row) => {
      const values = points.at(point);
      cells.get('point')![row] = point;
      scan.card.axes.forEach(({ name }, axis) => {
        cells.get(axisColumn(name))![row] = values[axis]!;
      });
      for (const [name, value] of Object.entries(fill(values, point))) cells.get(name)![row] = value;
    });
    store.write(partFileName(part), encodePart(scan.columns, cells, { scan: plan.hash, part }));
  }
  await writeManifest(store, plan);
}
