import type { Point, Rect } from '../geometry.ts';
import { rectContains } from '../geometry.ts';
import { pointToSegment } from '../simplify.ts';

/** A rectangle turned by an angle about its centre; where a label stands. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Radians, clockwise on the page. */
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
}

export function boxAt(x: number, y: number, width: number, height: number, angle = 0): Box {
  return {
    x,
    y,
    halfWidth: width / 2,
    halfHeight: height / 2,
    angle,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
  };
}

export function boxCorners({ x, y, halfWidth, halfHeight, cos, sin }: Box): readonly Point[] {
  const corner = (u: number, v: number): Point => [x + u * cos - v * sin, y + u * sin + v * cos];
  return [
    corner(-halfWidth, -halfHeight),
    corner(halfWidth, -halfHeight),
    corner(halfWidth, halfHeight),
    corner(-halfWidth, halfHeight),
  ];
}

export function boxInside(box: Box, rect: Rect): boolean {
  return boxCorners(box).every((corner) => rectContains(rect, corner));
}

/** Separating axes: two rectangles are apart if a side of one of them parts them by at least `gap`. */
export function boxesOverlap(a: Box, b: Box, gap: number): boolean {
  const reach = Math.hypot(a.halfWidth, a.halfHeight) + Math.hypot(b.halfWidth, b.halfHeight) + gap;
  if (Math.hypot(a.x - b.x, a.y - b.y) > reach) return false;
  return !(parted(a, b, gap) || parted(b, a, gap));
}

function parted(own: Box, other: Box, gap: number): boolean {
  const corners = boxCorners(other).map((corner) => toBox(own, corner));
  const us = corners.map((corner) => corner[0]);
  const vs = corners.map((corner) => corner[1]);
  return (
    Math.min(...us) >= own.halfWidth + gap ||
    Math.max(...us) <= -own.halfWidth - gap ||
    Math.min(...vs) >= own.halfHeight + gap ||
    Math.max(...vs) <= -own.halfHeight - gap
  );
}

/** Distance from a box to a segment; 0 where they touch. Runs for every label place and curve segment: no allocation. */
export function boxToSegment(box: Box, from: Point, to: Point): number {
  const { x, y, halfWidth: w, halfHeight: h, cos, sin } = box;
  const ax = (from[0] - x) * cos + (from[1] - y) * sin;
  const ay = (from[1] - y) * cos - (from[0] - x) * sin;
  const bx = (to[0] - x) * cos + (to[1] - y) * sin;
  const by = (to[1] - y) * cos - (to[0] - x) * sin;
  if (crossesCentredRect(ax, ay, bx - ax, by - ay, w, h)) return 0;
  return Math.min(
    outside(ax, ay, w, h),
    outside(bx, by, w, h),
    pointToSegment(-w, -h, ax, ay, bx, by),
    pointToSegment(w, -h, ax, ay, bx, by),
    pointToSegment(w, h, ax, ay, bx, by),
    pointToSegment(-w, h, ax, ay, bx, by),
  );
}

function toBox({ x, y, cos, sin }: Box, point: Point): Point {
  const dx = point[0] - x;
  const dy = point[1] - y;
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

function outside(px: number, py: number, w: number, h: number): number {
  const dx = Math.max(0, Math.abs(px) - w);
  const dy = Math.max(0, Math.abs(py) - h);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Slab test: the parts of the segment within the width and within the height must meet. */
function crossesCentredRect(ax: number, ay: number, dx: number, dy: number, w: number, h: number): boolean {
  let enter = 0;
  let leave = 1;
  if (dx === 0) {
    if (Math.abs(ax) > w) return false;
  } else {
    const middle = -ax / dx;
    const half = Math.abs(w / dx);
    enter = Math.max(enter, middle - half);
    leave = Math.min(leave, middle + half);
  }
  if (dy === 0) {
    if (Math.abs(ay) > h) return false;
  } else {
    const middle = -ay / dy;
    const half = Math.abs(h / dy);
    enter = Math.max(enter, middle - half);
    leave = Math.min(leave, middle + half);
  }
  return enter <= leave;
}
