import { describe, expect, it } from 'vitest';
import { chainEvent, collision, head } from './events.fixture.ts';
import { parseLhe, parseXml } from './lhe.fixture.ts';
import { lheEnd, lheEvent, lheStart } from './lhe.ts';

const events = [chainEvent(0, 1), chainEvent(1, 1.0625)];
const text = lheStart(head) + events.map(lheEvent).join('') + lheEnd;

describe('Les Houches event files', () => {
  it('are XML of version 3.0 with a header that says everything', () => {
    const { header, beams, process, weighting } = parseLhe(text);
    expect(beams).toEqual([2212, 2212, 400, 0.93827208816]);
    expect(process).toEqual([head.rate.value, head.rate.error, 1, 1]);
    expect(weighting).toBe(3);
    expect(header).toContain(head.title);
    expect(header).toContain('particle chi2: number 9900052');
    expect(header).toContain('mean c tau of chi2: 1234.5 mm');
    expect(header).toContain('events per proton on target or collision, not pb');
  });

  it('have the particles to the last digit, with mothers and lifetimes', () => {
    const found = parseLhe(text).events;
    expect(found.map(({ weight }) => weight)).toEqual([1, 1.0625]);
    const [first] = found;
    expect(first!.particles.map(({ mothers }) => mothers)).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [4, 4],
      [4, 4],
    ]);
    expect(first!.particles.map(({ status }) => status)).toEqual([-1, 1, 1, 2, 1, 1]);
    first!.particles.forEach(({ pdg, momentum, properTimeMm }, place) => {
      const made = events[0]!.particles[place]!;
      const [E, px, py, pz] = made.momentum;
      expect([pdg, momentum, properTimeMm]).toEqual([
        made.pdg,
        [px, py, pz, E, made.mass],
        made.properTimeMm,
      ]);
    });
  });

  it('have both that come in as mothers of what they make', () => {
    const [only] = parseLhe(lheStart(head) + lheEvent(collision(0)) + lheEnd).events;
    expect(only!.particles.map(({ mothers }) => mothers.join())).toEqual(['0,0', '0,0', '1,2', '1,2', '1,2']);
    expect(only!.particles.at(-1)).toMatchObject({ pdg: 55, status: 1, properTimeMm: 1e-9 });
  });

  it('are checked by a parser that refuses what is not well formed', () => {
    for (const wrong of ['<a>', '<a></b>', '<a b=1></a>', '<a>&x;</a>', '<a>a & b</a>', '<a/><b/>']) {
      expect(() => parseXml(wrong)).toThrow(SyntaxError);
    }
  });
});
