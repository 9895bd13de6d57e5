import { readableOn } from './color.ts';

/**
 * Colours have names, so that a card looks right in every theme. They start from Okabe and Ito
 * (2008), with a purple, a pink and a brown beside; the shades were then moved apart by a search until
 * any two of the cycle differ for eyes with protanopia, deuteranopia or tritanopia as well
 * (palette.test.ts simulates them).
 */
const lines = {
  light: {
    black: '#1a1a1a',
    grey: '#7d7d7d',
    blue: '#0073b4',
    sky: '#55bcee',
    green: '#00a16d',
    yellow: '#d9b310',
    orange: '#e69f00',
    red: '#d32c38',
    pink: '#ee6fa8',
    purple: '#8e2589',
    brown: '#73410e',
  },
  dark: {
    black: '#e8e8e8',
    grey: '#9a9a9a',
    blue: '#4998e6',
    sky: '#94cffc',
    green: '#2dc890',
    yellow: '#f0e442',
    orange: '#f5a131',
    red: '#eb5f61',
    pink: '#f8a0c7',
    purple: '#bc8ac2',
    brown: '#bc8e39',
  },
} as const;

export type ThemeName = keyof typeof lines;
export type ColorName = keyof (typeof lines)['light'];

export const colorNames = Object.keys(lines.light) as readonly ColorName[];

/** Colours for curves that name none, in this order. */
export const colorCycle: readonly ColorName[] = [
  'blue',
  'red',
  'green',
  'purple',
  'orange',
  'black',
  'sky',
  'brown',
  'pink',
  'grey',
];

const backgrounds = { light: '#ffffff', dark: '#14181d' } as const;

export function background(theme: ThemeName): string {
  return backgrounds[theme];
}

/** The colour of a line; throws an Error for a name that the palette lacks. */
export function lineColor(name: string, theme: ThemeName): string {
  if (!isColorName(name)) {
    throw new Error(`unknown colour "${name}"; the palette has ${colorNames.join(', ')}`);
  }
  return lines[theme][name];
}

/** The same hue, moved towards the ink until small text in it reads well (WCAG asks for contrast 4.5; the rest is for fills behind it). */
export function textColor(name: string, theme: ThemeName): string {
  return readableOn(lineColor(name, theme), backgrounds[theme], lines[theme].black, 5.5);
}

function isColorName(name: string): name is ColorName {
  return Object.hasOwn(lines.light, name);
}
