import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './command.fixture.ts';
import { serveFolder } from './serve-folder.ts';

const folder = temporaryFolder();
let server: Server;
let port: number;

beforeAll(async () => {
  const root = join(folder.path, 'web');
  mkdirSync(join(root, 'data'), { recursive: true });
  mkdirSync(join(folder.path, 'web-secrets'));
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
  writeFileSync(join(root, 'data', 'a b.json'), '{}');
  for (const name of ['secret.txt', 'web-secrets/secret.txt'])
    writeFileSync(join(folder.path, name), 'secret');
  symlinkSync(join(folder.path, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder.path, join(root, 'up'));
  symlinkSync(join(root, 'index.html'), join(root, 'inside.html'));
  server = await serveFolder(root, 0);
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  folder.remove();
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** The path goes out as it is: `fetch` would tidy it before. */
function get(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', host = `127.0.0.1:${port}` } = options;
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, type: response.headers['content-type'] ?? '', text }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('serveFolder', () => {
  it('serves its own files with their types', async () => {
    expect(await get('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', text: '<p>page</p>' });
    expect((await get('/?x=1#y')).text).toBe('<p>page</p>');
    expect(await get('/data/a%20b.json')).toMatchObject({ status: 200, text: '{}' });
    expect(await get('/inside.html')).toMatchObject({ status: 200 });
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it.each([
    '/../secret.txt',
    '/data/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '//etc/passwd',
    '/../web-secrets/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/index.html%00.txt',
    '/%E0%A4%A',
    '/data',
    '/data/',
    '/nothing.js',
    '/link.txt',
    '/up/secret.txt',
    '/up/web/index.html/../../secret.txt',
  ])('refuses %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('takes questions only, and only under its own name', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect((await get('/', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/', { host: `localhost:${port}` })).status).toBe(200);
  });

  it('listens on this machine alone', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
  });
});
