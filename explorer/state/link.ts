import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { CardSource } from '../worker/messages.ts';

/** What a link means: a card of the site by its id, or a whole card. */
export type Linked =
  | { readonly kind: 'listed'; readonly id: string }
  | { readonly kind: 'whole'; readonly card: CardSource };

/** Longer than any card that one would share; what unpacks to more is refused. */
const longest = 2_000_000;

export function linkToListed(id: string): string {
  return `#card=${id}`;
}

/** The whole card in the fragment of the address, which browsers do not send to servers. */
export function linkToWhole({ file, text, includes }: CardSource): string {
  const packed = deflateSync(strToU8(JSON.stringify({ file, text, includes })), { level: 9 });
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return `#c=${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** Undefined for an empty fragment. @throws Error for one that is no link of ours */
export function readLink(fragment: string): Linked | undefined {
  if (fragment === '' || fragment === '#') return undefined;
  const listed = /^#card=([A-Za-z0-9][\w./-]*)$/.exec(fragment);
  if (listed) return { kind: 'listed', id: listed[1]! };
  const whole = /^#c=([\w-]+)$/.exec(fragment);
  if (!whole) throw new Error('this link holds no card');
  return { kind: 'whole', card: unpack(whole[1]!) };
}

function unpack(packed: string): CardSource {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const text = strFromU8(inflateSync(bytes, { out: new Uint8Array(longest) }));
    const card = JSON.parse(text) as Partial<CardSource>;
    if (typeof card.file !== 'string' || typeof card.text !== 'string') throw new Error('not a card');
    const includes = Object.entries(card.includes ?? {}).filter(([, value]) => typeof value === 'string');
    return { file: card.file, text: card.text, includes: Object.fromEntries(includes) };
  } catch {
    throw new Error('this link is damaged: a part of it may have been cut off');
  }
}
