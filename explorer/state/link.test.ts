import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToListed, linkToWhole, readLink } from './link.ts';

describe('links', () => {
  it('bring back every card', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 500 });
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.dictionary(fc.stringMatching(/^[a-z.]{1,9}$/), texts),
        (file, text, includes) => {
          const card = { file, text, includes: { ...includes } };
          expect(readLink(linkToWhole(card))).toEqual({ kind: 'whole', card });
        },
      ),
    );
    expect(readLink(linkToListed('na64/visible'))).toEqual({ kind: 'listed', id: 'na64/visible' });
    expect(readLink('')).toBeUndefined();
  });

  it('that are damaged say so', () => {
    const link = linkToWhole({ file: 'a.yaml', text: 'darkreach: 1\n'.repeat(50), includes: {} });
    for (const bad of [link.slice(0, -8), '#c=AAAA', '#card=', '#other', '#c=%%']) {
      expect(() => readLink(bad)).toThrow(/link/);
    }
  });
});
