import type { Validation } from '../../validation.ts';
import { primakoff } from './primakoff.ts';
import { vectorMesons } from './vector-mesons.ts';

export const sources: readonly Validation[] = [primakoff, vectorMesons];
