import { describe, expect, it } from 'vitest';
import { threefry4x32 } from './threefry.ts';

// Known answers of Random123 (D. E. Shaw Research), file kat_vectors, lines "threefry4x32 20":
// counter, key, expected.
const KNOWN_ANSWERS = [
  [
    '00000000 00000000 00000000 00000000',
    '00000000 00000000 00000000 00000000',
    '9c6ca96a e17eae66 fc10ecd4 5256a7d8',
  ],
  [
    'ffffffff ffffffff ffffffff ffffffff',
    'ffffffff ffffffff ffffffff ffffffff',
    '2a881696 57012287 f6c7446e a16a6732',
  ],
  [
    '243f6a88 85a308d3 13198a2e 03707344',
    'a4093822 299f31d0 082efa98 ec4e6c89',
    '59cd1dbb b8879579 86b5d00c ac8b6d84',
  ],
] as const;

function words(text: string): Uint32Array {
  return Uint32Array.from(text.split(' '), (word) => Number.parseInt(word, 16));
}

describe('threefry4x32', () => {
  it.each(KNOWN_ANSWERS)('gives the published answer for counter %s', (counter, key, expected) => {
    const out = new Uint32Array(4);
    threefry4x32(words(key), words(counter), out);
    expect(out).toEqual(words(expected));
  });

  it('changes half of the output bits when one input bit flips', () => {
    const base = new Uint32Array(4);
    const other = new Uint32Array(4);
    threefry4x32(new Uint32Array(4), new Uint32Array(4), base);
    let flipped = 0;
    for (let bit = 0; bit < 256; bit++) {
      const input = [new Uint32Array(4), new Uint32Array(4)] as const;
      const half = input[bit >> 7]!;
      half[(bit >> 5) & 3] = 1 << (bit & 31);
      threefry4x32(input[0], input[1], other);
      for (let word = 0; word < 4; word++) {
        for (let rest = (base[word]! ^ other[word]!) >>> 0; rest > 0; rest &= rest - 1, rest >>>= 0)
          flipped += 1;
      }
    }
    // 32768 fair coins: mean 16384, standard deviation 90.5.
    expect(Math.abs(flipped - 16384)).toBeLessThan(5 * 90.5);
  });
});
