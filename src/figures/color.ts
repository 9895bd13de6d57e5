/** Arithmetic on `#rrggbb` colours. */

export type Rgb = readonly [number, number, number];

/** Channels from 0 to 1. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function hexOf([red, green, blue]: Rgb): string {
  const byte = (channel: number) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${byte(red)}${byte(green)}${byte(blue)}`;
}

/** `amount` 0 gives the first colour, 1 the second. */
function mix(from: string, to: string, amount: number): string {
  const a = rgbOf(from);
  const b = rgbOf(to);
  return hexOf([0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * amount) as unknown as Rgb);
}

/** Linear light of a gamma-encoded sRGB channel (IEC 61966-2-1). */
export function linearChannel(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio of the Web Content Accessibility Guidelines 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const first = luminance(a);
  const second = luminance(b);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** `color`, mixed with `ink` in steps until its contrast with the background is enough. */
export function readableOn(color: string, behind: string, ink: string, enough: number): string {
  for (let step = 0; step < 20; step++) {
    const candidate = mix(color, ink, step / 20);
    if (contrast(candidate, behind) >= enough) return candidate;
  }
  return ink;
}

function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map(linearChannel) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
