import {
  type CollectionTag,
  type Document,
  isMap,
  isScalar,
  parseDocument,
  Scalar,
  type ScalarTag,
} from 'yaml';
import type { CardPath, Control } from '../controls/control.ts';

/** Edits of a card's text that leave its comments and its order alone. A text that is no YAML stays as it is. */
type Edit = (card: Document) => void;

function edited(text: string, edit: Edit): string {
  const card = parseDocument(text, { customTags: (tags) => tags.map(asWritten) });
  if (card.errors.length > 0 || !isMap(card.contents)) return text;
  edit(card);
  return card.toString({ lineWidth: 118, flowCollectionPadding: true });
}

/** Numbers keep their notation: `1e13` does not become `10000000000000` because something else was changed. */
function asWritten<Tag extends string | ScalarTag | CollectionTag>(tag: Tag): Tag {
  if (typeof tag === 'string' || !/:(float|int)$/.test(tag.tag)) return tag;
  return Object.assign({}, tag, { stringify: ({ source, value }: Scalar) => source ?? String(value) });
}

/** The card with the value of a control written into it. */
export function withValue(text: string, control: Control, value: string): string {
  const { path, list, kind, templates } = control;
  if (kind === 'words') return withWhole(text, control, wordsOf(value));
  if (templates !== undefined) return withWhole(text, control, templates[value]);
  const node = kind === 'text' ? new Scalar(value) : nodeOf(value);
  return edited(text, (card) => {
    if (list === undefined) {
      setKeepingRemarks(card, path, node);
      return;
    }
    const whole = card.createNode(list.value, { flow: true });
    const inner = card.clone() as Document;
    inner.contents = whole as never;
    inner.setIn(list.path, node);
    card.setIn(path, inner.contents);
  });
}

/** The card with a list or map in place of what a control stands for. */
export function withWhole(text: string, { path }: Pick<Control, 'path'>, value: unknown): string {
  return edited(text, (card) => {
    card.setIn(path, card.createNode(value, { flow: true }));
  });
}

/** Names with commas between; a plain number among them stays a number. */
function wordsOf(value: string): unknown[] {
  const words = value.split(',').map((word) => word.trim());
  return words.filter((word) => word !== '').map((word) => nodeOf(word).value);
}

/** The card without what it says of a control, so that the data or the default holds again. */
export function withoutValue(text: string, { path }: Control): string {
  return edited(text, (card) => {
    card.deleteIn(path);
    // A map that holds nothing any more says nothing.
    for (let end = path.length - 1; end > 2; end--) {
      const around = card.getIn(path.slice(0, end));
      if (!isMap(around) || around.items.length > 0) break;
      card.deleteIn(path.slice(0, end));
    }
  });
}

/** The card with another search or published curve at the end of its list. */
export function withEntry(text: string, list: 'searches' | 'published', id: string): string {
  return edited(text, (card) => {
    const key = list === 'searches' ? 'search' : 'curve';
    const entry: Record<string, string> = { [key]: id };
    if (list === 'searches' && curveNames(card).includes(id)) entry['curve'] = freeName(card, id);
    if (card.hasIn([list])) card.addIn([list], card.createNode(entry));
    else card.setIn([list], card.createNode([entry]));
  });
}

/** The card without the entry at a place; a list that becomes empty goes with it. */
export function withoutEntry(text: string, place: CardPath): string {
  return edited(text, (card) => {
    card.deleteIn(place);
    const list = card.getIn(place.slice(0, 1)) as { readonly items?: readonly unknown[] } | undefined;
    if (list?.items?.length === 0) card.deleteIn(place.slice(0, 1));
  });
}

/** The card with the text of one more file among those that it includes. */
export function withInclude(text: string, name: string): string {
  return edited(text, (card) => {
    const given = card.toJS() as { readonly include?: unknown };
    const names = Array.isArray(given.include) ? given.include : [];
    if (names.includes(name)) return;
    if (names.length > 0) card.addIn(['include'], name);
    else card.setIn(['include'], card.createNode([name], { flow: true }));
  });
}

/** File names that a card includes. */
export function includesOf(text: string): readonly string[] {
  const card = parseDocument(text);
  const given = card.errors.length > 0 ? undefined : (card.toJS() as { readonly include?: unknown } | null);
  const names = given?.include;
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
}

function setKeepingRemarks(card: Document, path: CardPath, node: Scalar): void {
  const before = card.getIn(path, true);
  if (isScalar(before)) {
    node.comment = before.comment ?? null;
    node.commentBefore = before.commentBefore ?? null;
  }
  card.setIn(path, node);
}

/** A plain number stays one, in the notation that it was typed in. */
function nodeOf(value: string): Scalar {
  if (value === 'true' || value === 'false') return new Scalar(value === 'true');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value)) return new Scalar(value);
  const node = new Scalar(Number(value));
  node.source = value;
  return node;
}

function curveNames(card: Document): string[] {
  const { searches } = card.toJS() as { readonly searches?: readonly Record<string, unknown>[] };
  return (searches ?? []).map((entry) => String(entry['curve'] ?? entry['search']));
}

function freeName(card: Document, id: string): string {
  const taken = curveNames(card);
  let n = 2;
  while (taken.includes(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}
