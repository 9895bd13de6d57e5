import { z } from 'zod';
import { flag, strict } from './fields.ts';

/** Colours that a curve may have; every theme of the figures knows these names. */
export const colorNames = [
  'black',
  'grey',
  'blue',
  'sky',
  'green',
  'yellow',
  'orange',
  'red',
  'pink',
  'purple',
  'brown',
] as const;

const style = strict({
  color: z.enum(colorNames).optional(),
  dash: z.enum(['solid', 'dashed', 'dotted', 'dash-dotted']).optional(),
  fill: flag.optional().describe('shade what the curve excludes'),
});

/** How a curve looks; nothing by default. */
export const styleField = style.default({});
