import type { Validation } from '../../validation.ts';
import { primakoff } from './primakoff.ts';

export const sources: readonly Validation[] = [primakoff];
