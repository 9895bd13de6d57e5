import { signal } from '@preact/signals';
import type { Reading } from './hit-test.ts';

/** What is read in the figure at the moment. */
export const reading = signal<Reading | undefined>(undefined);
