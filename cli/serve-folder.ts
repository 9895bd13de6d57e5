import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
/** Cards and data; nothing of it is ever run. */
const plainText = 'text/plain; charset=utf-8';

/** This machine alone: other machines on the network are not served. */
export const loopback = '127.0.0.1';

/**
 * Serves the files below a folder, and nothing else of the machine, to this machine only.
 *
 * @param port 0 for any that is free
 */
export function serveFolder(folder: string, port: number): Promise<Server> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => respond(root, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => resolve(server));
  });
}

function respond(root: string, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  const found = requested(root, request);
  if (typeof found === 'number') {
    response.statusCode = found;
    response.setHeader('Content-Type', plainText);
    response.end(`${found}\n`);
    return;
  }
  response.setHeader('Content-Type', types[extname(found)] ?? plainText);
  // Names of assets change with their content.
  const isAsset = found.startsWith(join(root, 'assets') + sep);
  response.setHeader('Cache-Control', isAsset ? 'max-age=31536000, immutable' : 'no-cache');
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(found)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A file, or the status of a refusal. */
function requested(root: string, { method, headers, url = '/' }: IncomingMessage): string | number {
  if (method !== 'GET' && method !== 'HEAD') return 405;
  // A page elsewhere may name this address as its own; it could then read what is served here.
  if (!isLocal(headers.host)) return 403;
  return fileAt(root, url) ?? 404;
}

function isLocal(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

/** The file that an address means, if it lies below the root with every link followed. */
export function fileAt(root: string, address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
    const wanted = realpathSync(join(root, path.endsWith('/') ? `${path}index.html` : path));
    const isBelow = wanted.startsWith(root + sep);
    return isBelow && statSync(wanted).isFile() ? wanted : undefined;
  } catch {
    // What is not there, or is no address at all.
    return undefined;
  }
}
