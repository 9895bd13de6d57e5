import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { reportHtml, reportMarkdown } from '../../src/interchange/report/index.ts';
import type { ReproductionReport } from '../../src/records/index.ts';
import { writeFilesAtomically } from '../atomic-write.ts';
import { figureFormats } from '../figure-files.ts';
import type { PaperDone } from './report.ts';

/**
 * Writes the figures of papers, each in its folder, and then the report on them.
 *
 * @returns the path of the report
 */
export function writeReport(out: string, report: ReproductionReport, papers: readonly PaperDone[]): string {
  for (const { files } of papers) {
    for (const [name, content] of files) if (content.size > 0) writeFigure(join(out, name), content);
  }
  const folder = join(out, 'reproduce');
  writeFilesAtomically(
    folder,
    new Map([
      ['index.html', reportHtml(report)],
      ['report.md', reportMarkdown(report)],
    ]),
  );
  return join(folder, 'index.html');
}

/** A drawing of an earlier run, in a format that was not asked for now, would not show these curves. */
function writeFigure(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const format of figureFormats) {
    const name = `figure.${format}`;
    if (!files.has(name)) rmSync(join(folder, name), { force: true });
  }
  writeFilesAtomically(folder, files);
}
