import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..');
const examples = join(root, 'examples/cluster');
const folder = mkdtempSync(join(tmpdir(), 'darkreach-cluster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const card = join(folder, 'card.yaml');
writeFileSync(
  card,
  `darkreach: 1
kind: scan
title: Widths
portal: { name: dark-photon }
axes: { m_A: { from: 10 MeV, to: 1 GeV, points: 40 } }
pointsPerPart: 10
outputs: [widths]
`,
);

describe('examples/cluster', () => {
  it.each(['slurm.sh', 'htcondor.sub', 'parallel.sh', 'kubernetes.yaml', 'Snakefile'])(
    '%s is a share of a scan',
    (file) => {
      const text = readFileSync(join(examples, file), 'utf8');
      expect(text).toMatch(/ scan .*--out .*--cache [\s\S]*--part /);
      expect(readFileSync(join(examples, 'README.md'), 'utf8')).toContain(`(${file})`);
      if (file.endsWith('.yaml')) expect(parseDocument(text).errors).toEqual([]);
      if (file.endsWith('.sh')) execFileSync('bash', ['-n', join(examples, file)]);
    },
  );

  it('slurm.sh makes every part in the tasks of an array, wherever that starts', () => {
    const environment = {
      ...{
        ...process.env,
        CARD: card,
        FOLDER: join(folder, 'out'),
        SLURM_ARRAY_TASK_MIN: '5',
        SLURM_ARRAY_TASK_MAX: '6',
      },
      DARKREACH: `${process.execPath} ${join(root, 'dist/darkreach.js')}`,
    };
    for (const task of ['6', '5']) {
      const env = { ...environment, SLURM_ARRAY_TASK_ID: task };
      execFileSync('bash', [join(examples, 'slurm.sh')], { env, stdio: 'pipe' });
    }
    const parts = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.parquet'));
    expect(parts).toHaveLength(4);
    expect(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'))).toMatchObject({
      complete: true,
    });
  });
});
