import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  compileReader,
  hasHepmc3,
  readWithHepmc3,
  withoutHepmc3,
} from '../src/interchange/events.fixture.ts';
import { parseLhe } from '../src/interchange/lhe.fixture.ts';
import { darkreach, finished, start, temporaryFolder } from './command.fixture.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const card = 'cards/mono-photon/fig-2a.yaml';
const quick = ['-n', '2500', '--evaluations', '3000'];
const place = ['--search', 'na62-photon', '--at', '100 MeV', '--coupling', '1e-5 /GeV'];

describe('darkreach events', () => {
  it('writes the same file with any number of workers, and other formats of the same events', async () => {
    const [one, two, hepmc] = ['one.lhe', 'two.lhe.gz', 'events.hepmc3'].map((name) =>
      join(folder.path, name),
    );
    const runs = await Promise.all([
      darkreach(['events', card, ...quick, ...place, '--out', one!, '--json']),
      darkreach(['events', card, ...quick, ...place, '--out', two!, '--gz', '--workers', '2']),
      darkreach([
        'events',
        card,
        ...quick,
        ...place,
        '--out',
        hepmc!,
        '--format',
        'hepmc3',
        '--pdg',
        'chi2=1000023',
      ]),
    ]);
    for (const { code, stderr } of runs)
      expect(stderr, stderr).toContain(code === 0 ? 'wrote 2500 events' : 'exit 0');
    const text = readFileSync(one!, 'utf8');
    expect(gunzipSync(readFileSync(two!)).toString()).toBe(text);
    expect(readdirSync(folder.path).sort()).toEqual(['events.hepmc3', 'one.lhe', 'two.lhe.gz']);

    const file = parseLhe(text);
    expect(file.events).toHaveLength(2500);
    const answer = JSON.parse(runs[0]!.stdout);
    expect(answer.rows[0]).toMatchObject({
      value: file.process[0],
      error: file.process[1],
      unit: 'per primary',
    });
    const overweight = file.events.filter(({ weight }) => weight > 1).length;
    expect(answer.rows[3].value).toBeCloseTo(overweight / 2500, 12);
    expect(overweight / 2500).toBeLessThan(0.05);

    if (hasHepmc3) {
      const read = readWithHepmc3(compileReader(), readFileSync(hepmc!, 'utf8'));
      expect(read).toHaveLength(2500);
      read.forEach(({ particles, weight, rate, vertices }, number) => {
        const same = file.events[number]!;
        expect(weight).toBe(same.weight);
        expect(rate).toBe(file.process[0]);
        expect(vertices[1]![2]).toBeGreaterThan(79_000);
        expect(particles.map(({ momentum: [E, x, y, z], mass }) => [x, y, z, E, mass])).toEqual(
          same.particles.map(({ momentum }) => momentum),
        );
        expect(particles.some(({ pdg }) => pdg === 1000023)).toBe(true);
      });
    } else console.warn(`not read back: ${withoutHepmc3}`);
  });

  it('refuses options before it writes anything', async () => {
    const out = join(folder.path, 'refused.lhe');
    const refused = [
      [['--format', 'hepmc2'], 'unknown format "hepmc2"'],
      [['-n', '0'], '--number 0'],
      [['--pdg', 'chi7=5'], 'no such dark particle'],
    ] as const;
    const runs = await Promise.all(
      refused.map(([options]) => darkreach(['events', card, '--out', out, ...place, ...options])),
    );
    runs.forEach(({ code, stderr }, number) => {
      expect(stderr).toContain(refused[number]![1]);
      expect(code).toBe(2);
    });
    expect(existsSync(out)).toBe(false);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const own = temporaryFolder();
    const out = join(own.path, 'events.lhe');
    const child = start(['events', card, ...quick, ...place, '-n', '10000000', '--out', out]);
    const done = finished(child);
    while (readdirSync(own.path).length === 0) await new Promise((resume) => setTimeout(resume, 50));
    child.kill('SIGINT');
    expect((await done).code).toBe(130);
    expect(readdirSync(own.path)).toEqual([]);
    own.remove();
  });
});
