import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { darkreach, start, temporaryFolder } from './command.fixture.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

/** The address that the command prints. */
function explore(args: readonly string[]): Promise<string> {
  const child = start(['explore', '--no-open', ...args]);
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('close', () => reject(new Error('it ended')));
  });
}

describe('darkreach explore', () => {
  it('serves the pages on a free port of this machine', async () => {
    const address = await explore([]);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(address);
    expect(await page.text()).toContain('<title>darkreach</title>');
    expect((await fetch(`${address}cards/missing-energy/fig-4.yaml`)).status).toBe(200);
    expect((await fetch(`${address}..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('links to a card of the package by its name, to any other by its text', async () => {
    expect(await explore(['cards/na64/visible.yaml'])).toMatch(/\/#card=na64\/visible$/);
    const folder = temporaryFolder();
    try {
      const file = join(folder.path, 'mine.yaml');
      writeFileSync(file, 'darkreach: 1\ninclude: [a.csv]\n');
      writeFileSync(join(folder.path, 'a.csv'), '1,2\n');
      const [, packed] = /#c=([\w-]+)$/.exec(await explore([file]))!;
      expect(JSON.parse(inflateRawSync(Buffer.from(packed!, 'base64url')).toString())).toEqual({
        file: 'mine.yaml',
        text: 'darkreach: 1\ninclude: [a.csv]\n',
        includes: { 'a.csv': '1,2\n' },
      });
    } finally {
      folder.remove();
    }
  });

  it('says when a port is in use', async () => {
    const address = await explore([]);
    const { code, stderr } = await darkreach(['explore', '--no-open', '--port', new URL(address).port]);
    expect(code).toBe(2);
    expect(stderr).toContain('is in use');
  });
});
