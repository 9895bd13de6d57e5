import type { Validation } from '../../validation.ts';
import { lmuLtau } from './lmu-ltau.ts';
import { sterileDipole } from './sterile-dipole.ts';
import { x17 } from './x17.ts';

export const portals: readonly Validation[] = [lmuLtau, sterileDipole, x17];
