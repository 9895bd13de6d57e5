import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chainEvent,
  collision,
  compileReader,
  hasHepmc3,
  head,
  readWithHepmc3,
  withoutHepmc3,
} from './events.fixture.ts';
import { hepmc3End, hepmc3Event, hepmc3Start } from './hepmc3.ts';

describe('HepMC3 text', () => {
  it('has lines for run, event, vertices and particles', () => {
    const [first, second] = hepmc3Start(head).split('\n');
    expect([first, second]).toEqual(['HepMC::Version 3.02.00', 'HepMC::Asciiv3-START_EVENT_LISTING']);
    const kinds = hepmc3Event(chainEvent(0, 1), head)
      .trim()
      .split('\n')
      .map((line) => line[0])
      .join('');
    expect(kinds).toBe('EUWAAAPVPPPVPP');
    expect(hepmc3End).toMatch(/END_EVENT_LISTING/);
  });
});

describe.skipIf(!hasHepmc3)(`HepMC3 text, read by HepMC3 itself (${withoutHepmc3})`, () => {
  let reader = '';
  beforeAll(() => {
    reader = compileReader();
  });
  afterAll(() => {
    if (reader !== '') rmSync(dirname(reader), { recursive: true });
  });

  it('comes back as it was, to the last digit', () => {
    const events = [chainEvent(0, 1), chainEvent(1, 1.0625), collision(2)];
    const text = hepmc3Start(head) + events.map((event) => hepmc3Event(event, head)).join('') + hepmc3End;
    const found = readWithHepmc3(reader, text);
    expect(found).toHaveLength(3);
    const codes = { outgoing: 1, decayed: 2, incoming: 4 };
    found.forEach((event, number) => {
      expect(event).toMatchObject({ number, unitsGeVmm: true, weight: events[number]!.weight });
      expect(event).toMatchObject({ rate: head.rate.value, error: head.rate.error, program: 'darkreach' });
      expect(event.vertices).toEqual(events[number]!.vertices);
      expect(event.particles).toEqual(
        events[number]!.particles.map(({ pdg, status, momentum, mass, properTimeMm, madeAt, endsAt }) => {
          const vertex = (place: number | undefined) => (place === undefined ? 0 : -(place + 1));
          const [made, ends] = [vertex(madeAt), vertex(endsAt)];
          return { pdg, status: codes[status], momentum: [...momentum], mass, made, ends, properTimeMm };
        }),
      );
    });
  });
});
