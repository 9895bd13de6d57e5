import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ValidationSummary } from '../../validation/files.ts';
import { validations } from '../../validation/plots/index.ts';
import { isOlder } from './figures.ts';
import { generated, root } from './places.ts';

const program = join(root, 'dist', 'validate.js');

/** Name of a validation's figure under the public folder. */
export function validationName(page: string): string {
  return `validation/${page}.svg`;
}

/** Where the figure of a validation stands once it is drawn. */
export function validationFile(page: string): string {
  return join(root, generated, 'public', validationName(page));
}

/** What `npm run validate` found for a page, if it ran. */
export function validationSummary(page: string): ValidationSummary | undefined {
  const file = join(root, 'out', 'validation', `${page}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ValidationSummary) : undefined;
}

/**
 * Computes and draws every validation that is older than the program.
 * @throws Error where one disagrees: the site does not show what is wrong
 */
export function drawValidations(): void {
  const stale = validations.map(({ page }) => page).filter((page) => isOlder(validationFile(page), program));
  if (stale.length === 0) return;
  execFileSync(process.execPath, [program, ...stale], { stdio: 'ignore' });
  for (const page of stale) {
    mkdirSync(dirname(validationFile(page)), { recursive: true });
    copyFileSync(join(root, 'out', 'validation', `${page}.svg`), validationFile(page));
  }
}
