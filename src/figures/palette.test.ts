import { describe, expect, it } from 'vitest';
import { contrast, linearChannel, type Rgb, rgbOf } from './color.ts';
import { background, colorCycle, colorNames, lineColor, textColor } from './palette.ts';

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009) 1291, severity 1.0, on linear sRGB. */
const eyes: Readonly<Record<string, Matrix>> = {
  trichromat: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(eye: Matrix, hex: string): Rgb {
  const light = rgbOf(hex).map(linearChannel);
  const channel = (row: Rgb) =>
    Math.min(1, Math.max(0, row[0] * light[0]! + row[1] * light[1]! + row[2] * light[2]!));
  return [channel(eye[0]), channel(eye[1]), channel(eye[2])];
}

/** CIE 1976 L*a*b* for D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  it.each(Object.entries(eyes))('keeps the cycle apart for a %s', (_, eye) => {
    const seen = colorCycle.map((name) => lab(seenBy(eye, lineColor(name, theme))));
    const differences = seen.flatMap((a, i) => seen.slice(0, i).map((b) => difference(a, b)));
    // A difference of 2.3 is just noticeable; ten colours leave room for six times that.
    expect(Math.min(...differences)).toBeGreaterThan(13);
  });

  it('has text colours of contrast 5.5 and lines of 1.8 at least', () => {
    for (const name of colorNames) {
      expect(contrast(textColor(name, theme), background(theme))).toBeGreaterThanOrEqual(5.5);
      expect(contrast(lineColor(name, theme), background(theme))).toBeGreaterThan(1.8);
    }
  });
});

describe('contrast', () => {
  it('is 21 between black and white, and 4.48 for the textbook grey #777777', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('lineColor', () => {
  it('names the palette when a colour is unknown', () => {
    expect(() => lineColor('mauve', 'light')).toThrow(/unknown colour "mauve"; the palette has black, grey/);
  });
});
