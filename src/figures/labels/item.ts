import type { Polyline, Rect } from '../geometry.ts';
import { simplify } from '../simplify.ts';
import type { Box } from './box.ts';

/** Something on the page that a label may belong to, and that other labels must avoid. */
export interface Shape {
  readonly lines: readonly Polyline[];
  /** Filled areas; their sides count as lines, also where none is drawn. */
  readonly areas: readonly Polyline[];
  /** Half the width of the line as drawn. */
  readonly halfWidth: number;
}

/** A label to place: the extent of its text, and its curve as an index into the shapes. */
export interface LabelItem {
  readonly width: number;
  readonly height: number;
  readonly shape: number;
}

/** A place for a label: smaller costs are better places. */
export interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/** Curves are looked at with this tolerance, in points: a third of a line width. */
const tolerance = 0.35;

export function coarse(shape: Shape): Shape {
  const simpler = (line: Polyline) => simplify(line, tolerance);
  return { ...shape, lines: shape.lines.map(simpler), areas: shape.areas.map(simpler) };
}

/** Everything a label of this panel has to reckon with. */
export interface Surroundings {
  /** The frame less its ticks. */
  readonly room: Rect;
  readonly shapes: readonly Shape[];
}
