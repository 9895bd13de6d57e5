import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { hepmc3End, hepmc3Event, hepmc3Start } from '../src/interchange/hepmc3.ts';
import { lheEnd, lheEvent, lheStart } from '../src/interchange/lhe.ts';
import type { EventSampleHead, GeneratedEvent } from '../src/records/index.ts';

interface EventFormat {
  readonly extension: string;
  start(head: EventSampleHead): string;
  event(event: GeneratedEvent, head: EventSampleHead): string;
  readonly end: string;
}

export const eventFormats: Readonly<Record<string, EventFormat>> = {
  lhe: { extension: 'lhe', start: lheStart, event: lheEvent, end: lheEnd },
  hepmc3: { extension: 'hepmc3', start: hepmc3Start, event: hepmc3Event, end: hepmc3End },
};

/** What was written, counted on the way. */
export interface WrittenEvents {
  events: number;
  overweight: number;
  sumOfWeights: number;
}

/**
 * Writes events as they come, so that memory does not grow with their number, to a temporary name that becomes `file` when all
 * are there. Whatever stops it, nothing is left under either name.
 */
export async function writeEventFile(
  file: string,
  format: EventFormat,
  gzip: boolean,
  head: EventSampleHead,
  batches: AsyncIterable<readonly GeneratedEvent[]>,
  onBatch: (written: WrittenEvents) => void,
): Promise<WrittenEvents> {
  const written: WrittenEvents = { events: 0, overweight: 0, sumOfWeights: 0 };
  async function* text(): AsyncGenerator<string> {
    yield format.start(head);
    for await (const batch of batches) {
      for (const { weight } of batch) {
        written.overweight += Number(weight > 1);
        written.sumOfWeights += weight;
      }
      written.events += batch.length;
      yield batch.map((event) => format.event(event, head)).join('');
      onBatch(written);
    }
    yield format.end;
  }
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  const remove = (): void => rmSync(temporary, { force: true });
  process.once('exit', remove);
  try {
    const source = Readable.from(text(), { objectMode: true, highWaterMark: 1 });
    const target = createWriteStream(temporary);
    await (gzip ? pipeline(source, createGzip(), target) : pipeline(source, target));
    renameSync(temporary, file);
  } finally {
    remove();
    process.removeListener('exit', remove);
  }
  return written;
}
