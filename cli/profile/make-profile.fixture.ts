import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/index.ts';
import type { ProfileResult } from '../../src/records/index.ts';
import { makeProfile, type ProfileRequest } from './make-profile.ts';

/** Profiles of the scans in a folder, by their names, over axes with commas between. */
export function profileIn(folder: string, catalog: Catalog) {
  return (name: string, over: string, more: Partial<ProfileRequest> = {}): Promise<ProfileResult> => {
    const usual = { bins: undefined, searches: undefined, where: '', posterior: false };
    return makeProfile({ ...usual, over: over.split(','), folder: join(folder, name), ...more }, catalog);
  };
}
