import type { Validation } from '../../validation.ts';
import { edm } from './edm.ts';
import { magneticMoments } from './magnetic-moments.ts';
import { relicDensityPage } from './relic-density.ts';
import { supernova } from './supernova.ts';

export const indirect: readonly Validation[] = [edm, magneticMoments, relicDensityPage, supernova];
