import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `data/` and `cards/`: the package itself, one level above `dist/`. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** Every YAML file under a folder of the package, as relative path with forward slashes -> text. */
export function readPackageYaml(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const entries = readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(packageRoot, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}

/** Version of the package, from its package.json. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
