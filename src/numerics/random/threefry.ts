/** The key-schedule parity of Threefish (Skein 1.3), the upper half of its 64 bits, as Salmon et al. use it. */
const PARITY = 0x1bd11bda;

/**
 * Threefry-4x32 with 20 rounds on plain 32-bit words (J. K. Salmon, M. A. Moraes, R. O. Dror and D. E.
 * Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11): four key words, four counter words,
 * four output words written to `out`. Additions, rotations and exclusive-ors only, so the same in every
 * engine.
 */
export function threefryBlock(
  k0: number,
  k1: number,
  k2: number,
  k3: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  out: Uint32Array,
): void {
  let ka = k0 | 0;
  let kb = k1 | 0;
  let kc = k2 | 0;
  let kd = k3 | 0;
  let ke = PARITY ^ ka ^ kb ^ kc ^ kd;
  let a = (c0 + ka) | 0;
  let b = (c1 + kb) | 0;
  let c = (c2 + kc) | 0;
  let d = (c3 + kd) | 0;
  // Each pass is four rounds and a key injection; the two sets of rotations alternate.
  for (let pass = 1; pass <= 5; pass++) {
    if ((pass & 1) === 1) {
      a = (a + b) | 0;
      b = ((b << 10) | (b >>> 22)) ^ a;
      c = (c + d) | 0;
      d = ((d << 26) | (d >>> 6)) ^ c;
      a = (a + d) | 0;
      d = ((d << 11) | (d >>> 21)) ^ a;
      c = (c + b) | 0;
      b = ((b << 21) | (b >>> 11)) ^ c;
      a = (a + b) | 0;
      b = ((b << 13) | (b >>> 19)) ^ a;
      c = (c + d) | 0;
      d = ((d << 27) | (d >>> 5)) ^ c;
      a = (a + d) | 0;
      d = ((d << 23) | (d >>> 9)) ^ a;
      c = (c + b) | 0;
      b = ((b << 5) | (b >>> 27)) ^ c;
    } else {
      a = (a + b) | 0;
      b = ((b << 6) | (b >>> 26)) ^ a;
      c = (c + d) | 0;
      d = ((d << 20) | (d >>> 12)) ^ c;
      a = (a + d) | 0;
      d = ((d << 17) | (d >>> 15)) ^ a;
      c = (c + b) | 0;
      b = ((b << 11) | (b >>> 21)) ^ c;
      a = (a + b) | 0;
      b = ((b << 25) | (b >>> 7)) ^ a;
      c = (c + d) | 0;
      d = ((d << 10) | (d >>> 22)) ^ c;
      a = (a + d) | 0;
      d = ((d << 18) | (d >>> 14)) ^ a;
      c = (c + b) | 0;
      b = ((b << 20) | (b >>> 12)) ^ c;
    }
    a = (a + kb) | 0;
    b = (b + kc) | 0;
    c = (c + kd) | 0;
    d = (d + ke + pass) | 0;
    const first = ka;
    ka = kb;
    kb = kc;
    kc = kd;
    kd = ke;
    ke = first;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/** `threefryBlock` on arrays of four words: key and counter in, random words out. */
export function threefry4x32(key: Uint32Array, counter: Uint32Array, out: Uint32Array): void {
  threefryBlock(key[0]!, key[1]!, key[2]!, key[3]!, counter[0]!, counter[1]!, counter[2]!, counter[3]!, out);
}
