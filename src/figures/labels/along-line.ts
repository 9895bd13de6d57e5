import type { Point, Polyline } from '../geometry.ts';
import { boxAt } from './box.ts';
import type { Candidate, LabelItem } from './item.ts';

/** Steepest text that one can still read without turning the page. */
const steepest = (70 * Math.PI) / 180;
/** Text that leans less looks like a slip: it stands upright instead. */
const flattest = (1 * Math.PI) / 180;

/**
 * Places beside a polyline, `gap` away from its middle: turned along it where it is straight enough
 * for the text, and upright, touching it from either side. Places in the middle, flat ones and those
 * above cost less.
 */
export function placesAlong(line: Polyline, gap: number, item: LabelItem): Candidate[] {
  const walk = walkAlong(line);
  const count = Math.max(1, Math.min(32, Math.floor(walk.length / 6)));
  const places: Candidate[] = [];
  for (let i = 0; i <= count; i++) {
    const s = (i / count) * walk.length;
    const offCentre = 0.7 * Math.abs(i / count - 0.5);
    places.push(...turned(walk, s, item, gap, offCentre), ...upright(walk, s, item, gap, offCentre));
  }
  return places;
}

function turned(walk: Walk, s: number, item: LabelItem, gap: number, cost: number): Candidate[] {
  const half = item.width / 2;
  if (s < half || s > walk.length - half) return [];
  let a = walk.at(s - half);
  let b = walk.at(s + half);
  if (b[0] < a[0]) [a, b] = [b, a];
  const chord = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  if (chord < 0.9 * item.width || Math.abs(angle) > steepest || Math.abs(angle) < flattest) return [];
  const along: Point = [Math.cos(angle), Math.sin(angle)];
  const upwards: Point = [along[1], -along[0]];
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  // How far the curve bulges out of its chord, up and down, under the text.
  let up = 0;
  let down = 0;
  for (let k = 1; k < 12; k++) {
    const p = walk.at(s - half + (k / 12) * item.width);
    const height = (p[0] - a[0]) * upwards[0] + (p[1] - a[1]) * upwards[1];
    up = Math.max(up, height);
    down = Math.max(down, -height);
  }
  const bent = Math.max(up, down);
  if (bent > 4) return [];
  const shape = 0.25 * bent + 0.5 * Math.abs(Math.sin(angle));
  const place = (offset: number, extra: number): Candidate => ({
    box: boxAt(
      middle[0] + upwards[0] * offset,
      middle[1] + upwards[1] * offset,
      item.width,
      item.height,
      angle,
    ),
    cost: cost + shape + extra,
  });
  return [place(up + gap + item.height / 2, 0), place(-(down + gap + item.height / 2), 0.15)];
}

function upright(walk: Walk, s: number, item: LabelItem, gap: number, cost: number): Candidate[] {
  const p = walk.at(s);
  const before = walk.at(Math.max(0, s - 2));
  const after = walk.at(Math.min(walk.length, s + 2));
  const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
  const normal: Point = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length];
  const support = (item.width * Math.abs(normal[0]) + item.height * Math.abs(normal[1])) / 2 + gap;
  const slope = Math.abs(normal[0]);
  return [1, -1].map((side) => ({
    box: boxAt(p[0] + side * support * normal[0], p[1] + side * support * normal[1], item.width, item.height),
    cost: cost + 0.8 * Math.min(slope, 0.5) + (side * normal[1] > 0 ? 0.15 : 0),
  }));
}

interface Walk {
  readonly length: number;
  readonly at: (s: number) => Point;
}

/** A polyline by the length walked along it. */
function walkAlong(line: Polyline): Walk {
  const walked = [0];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    walked.push(walked[i - 1]! + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const at = (s: number): Point => {
    let i = 1;
    while (i < line.length - 1 && walked[i]! < s) i++;
    const [a, b] = [line[i - 1]!, line[i] ?? line[i - 1]!];
    const span = (walked[i] ?? 0) - walked[i - 1]!;
    const t = span > 0 ? Math.min(1, Math.max(0, (s - walked[i - 1]!) / span)) : 0;
    return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  };
  return { length: walked[walked.length - 1]!, at };
}
