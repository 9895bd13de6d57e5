import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventSampleHead, GeneratedEvent } from '../records/event.ts';

export const head: EventSampleHead = {
  title: 'pi0 -> gamma chi1 chi2 & chi2 -> chi1 gamma <test>',
  program: { name: 'darkreach', version: '0.1.0' },
  events: 2,
  seed: 1,
  rate: { value: 1.25e-17, error: 3e-20 },
  rateUnit: 'per primary',
  beams: [
    { pdg: 2212, energy: 400 },
    { pdg: 2212, energy: 0.93827208816 },
  ],
  numbers: { chi1: 52, chi2: 9900052 },
  meanLifetimesMm: { chi1: Number.POSITIVE_INFINITY, chi2: 1234.5 },
  overweightShare: 0.001,
  overweightExcess: 1e-4,
  inputs: { search: 'na62-photon', M1: 0.01 },
  references: ['paper:mono-photon'],
};

/** A chain at rest, with numbers that have no short form. */
export function chainEvent(number: number, weight: number): GeneratedEvent {
  const outgoing = { status: 'outgoing', properTimeMm: 0, endsAt: undefined } as const;
  const third = 0.1349768 / 3;
  return {
    number,
    weight,
    vertices: [
      [0, 0, 0, 0],
      [0.1, -0.2, 100000 / 3, 4e4],
    ],
    particles: [
      {
        ...{ pdg: 111, status: 'incoming', momentum: [0.1349768, 0, 0, 0], mass: 0.1349768 },
        ...{ properTimeMm: 0, madeAt: undefined, endsAt: 0 },
      },
      { ...outgoing, pdg: 22, momentum: [third, third, 0, 0], mass: 0, madeAt: 0 },
      { ...outgoing, pdg: 52, momentum: [third, -third / 2, 1e-300, 0], mass: 0.01, madeAt: 0 },
      {
        ...{ pdg: 9900052, status: 'decayed', momentum: [third, -third / 2, -1e-300, 0], mass: 0.011 },
        ...{ properTimeMm: 321.123456789, madeAt: 0, endsAt: 1 },
      },
      { ...outgoing, pdg: 52, momentum: [third / 2, -third / 4, 0, 1e-9], mass: 0.01, madeAt: 1 },
      { ...outgoing, pdg: 22, momentum: [third / 2, -third / 4, 0, -1e-9], mass: 0, madeAt: 1 },
    ],
  };
}

/** Two that come in, three that go out, one of which will decay. */
export function collision(number: number): GeneratedEvent {
  const incoming = { status: 'incoming', properTimeMm: 0, madeAt: undefined, endsAt: 0 } as const;
  const outgoing = { status: 'outgoing', madeAt: 0, endsAt: undefined } as const;
  return {
    ...{ number, weight: 1, vertices: [[0, 0, 0, 0]] },
    particles: [
      { ...incoming, pdg: 11, momentum: [100, 0, 0, 99.9999999986944], mass: 5.1099895e-4 },
      { ...incoming, pdg: 1000822070, momentum: [193, 0, 0, 0], mass: 193 },
      { ...outgoing, pdg: 11, momentum: [2, 1e-2, 0, 1.99], mass: 5.1099895e-4, properTimeMm: 0 },
      { ...outgoing, pdg: 1000822070, momentum: [193, 1e-5, 0, 1e-4], mass: 193, properTimeMm: 0 },
      { ...outgoing, pdg: 55, momentum: [98, -1e-2, 0, 97.99], mass: 0.1, properTimeMm: 1e-9 },
    ],
  };
}

/** What the C++ program says of an event. */
export interface ReadEvent {
  readonly number: number;
  readonly unitsGeVmm: boolean;
  readonly weight: number;
  readonly rate: number;
  readonly error: number;
  readonly program: string;
  readonly particles: readonly {
    readonly pdg: number;
    readonly status: number;
    readonly momentum: readonly [number, number, number, number];
    readonly mass: number;
    readonly made: number;
    readonly ends: number;
    readonly properTimeMm: number;
  }[];
  readonly vertices: readonly (readonly [number, number, number, number])[];
}

/** Whether HepMC3 of the system is there; continuous integration says that it must be. */
export const hasHepmc3 =
  existsSync('/usr/include/HepMC3/GenEvent.h') || process.env.DARKREACH_HEPMC3 === 'required';
export const withoutHepmc3 = 'needs libhepmc3-dev and g++ of the system: apt-get install libhepmc3-dev g++';

/** The reader, compiled into a folder of its own. */
export function compileReader(): string {
  const program = join(mkdtempSync(join(tmpdir(), 'darkreach-hepmc3-')), 'read-hepmc3');
  const source = join(import.meta.dirname, 'read-hepmc3.cc');
  execFileSync('g++', ['-std=c++17', '-o', program, source, '-lHepMC3']);
  return program;
}

/** The events of a file's text, as HepMC3 reads them. */
export function readWithHepmc3(program: string, text: string): readonly ReadEvent[] {
  const file = `${program}.hepmc3`;
  writeFileSync(file, text);
  const output = execFileSync(program, [file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as ReadEvent);
}
