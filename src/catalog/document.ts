import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type Scalar } from 'yaml';
import { InputError, type InputProblem } from '../records/errors.ts';
import { type Located, type LocatedEntry, type LocatedMap, type Origin, problemAt } from './located.ts';

const maximumLength = 300_000;
const maximumDepth = 40;
const maximumBrackets = 400;
/** The start of a line that is indented too far, by spaces or by "- " and "? ". */
const tooFarIn = /^(?:[ \t]|[-?:](?=[ \t])){200}/m;
const maximumNodes = 50_000;

/**
 * YAML text as a tree that knows where everything stands. Only what a card or a data file needs is
 * read: one document whose top level is a map with text keys, no anchors, aliases or tags; numbers are
 * decimal (anything else stays text, for `parseQuantity` to refuse). Throws `InputError` for all else.
 */
export function readDocument(text: string, file: string): LocatedMap {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  refuseUnreadable(source, file);
  const lines = new LineCounter();
  const document = parseSafely(source, file, lines);
  const reader: Reader = { count: 0, file, lines, source, problems: [] };

  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    reader.problems.push(problemAt(originOf(reader, pos[0]), tidy(message)));
  }
  if (reader.problems.length > 0) throw new InputError(reader.problems);

  const origin = originOf(reader, document.contents?.range?.[0] ?? 0);
  const root = document.contents === null ? undefined : read(document.contents, origin, 0, reader);
  if (root?.kind !== 'map' && reader.problems.length === 0) {
    const found = source.trim() === '' ? 'the file is empty' : 'the file is not a list of "key: value" lines';
    reader.problems.push(problemAt(origin, found, { expected: 'a map that starts with "darkreach: 1"' }));
  }
  if (root?.kind !== 'map' || reader.problems.length > 0) throw new InputError(reader.problems);
  return root;
}

interface Reader {
  /** Values read so far. */
  count: number;
  readonly file: string;
  readonly lines: LineCounter;
  readonly source: string;
  readonly problems: InputProblem[];
}

function originOf(reader: Reader, offset: number): Origin {
  const { line, col } = reader.lines.linePos(Math.min(offset, reader.source.length));
  return {
    kind: 'file',
    position: { file: reader.file, line: Math.max(1, line), column: Math.max(1, col) },
  };
}

/** What would make the YAML parser slow or that no text file holds. */
function refuseUnreadable(source: string, file: string): void {
  const start = { file, line: 1, column: 1 };
  if (source.length > maximumLength) {
    throw new InputError([
      { position: start, message: `the file is longer than ${maximumLength} characters` },
    ]);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const binary = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\uFFFE\uFFFF]/.exec(source);
  if (binary !== null) {
    throw new InputError([
      {
        position: positionIn(source, file, binary.index),
        message: 'the file is not UTF-8 text: it holds a control character or a broken one',
      },
    ]);
  }
  // Nesting makes the parser recurse, and a regular expression at the end of the stack ends the process: V8
  // throws nothing there that could be caught. A real file nests less by far than these bounds.
  const indented = tooFarIn.exec(source);
  if (indented !== null) {
    throw new InputError([
      { position: positionIn(source, file, indented.index), message: 'the line is indented too far' },
    ]);
  }
  let open = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source.charCodeAt(index);
    if (character === 0x5b || character === 0x7b) open++;
    else if (character === 0x5d || character === 0x7d) open = Math.max(0, open - 1);
    if (open > maximumBrackets) {
      throw new InputError([
        { position: positionIn(source, file, index), message: 'too many open brackets' },
      ]);
    }
  }
}

function positionIn(source: string, file: string, offset: number) {
  const before = source.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function parseSafely(source: string, file: string, lineCounter: LineCounter) {
  try {
    return parseDocument(source, {
      lineCounter,
      version: '1.2',
      schema: 'core',
      // Checked while reading: the parser compares every key with every other.
      uniqueKeys: false,
      prettyErrors: false,
      // 'silent' would also hide that there is a second document.
      logLevel: 'error',
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError([
      { position: { file, line: 1, column: 1 }, message: `the file cannot be read as YAML: ${reason}` },
    ]);
  }
}

function read(node: unknown, fallback: Origin, depth: number, reader: Reader): Located {
  const origin = isRanged(node) ? originOf(reader, node.range[0]) : fallback;
  const refuse = (message: string): Located => {
    reader.problems.push(problemAt(origin, message));
    return { kind: 'scalar', origin, value: null };
  };
  if (++reader.count > maximumNodes)
    throw new InputError([problemAt(origin, 'the file holds too many values')]);
  if (depth > maximumDepth) return refuse(`values are nested more than ${maximumDepth} deep`);
  if (isAlias(node)) return refuse(`the alias *${node.source} is not supported; write the value out`);
  if (node === null || node === undefined) return { kind: 'scalar', origin, value: null };
  if (hasAnchor(node)) return refuse(`the anchor &${node.anchor} is not supported; write values out`);
  if (isScalar(node)) return readScalar(node, origin, reader);
  if (isSeq(node)) {
    return { kind: 'list', origin, items: node.items.map((item) => read(item, origin, depth + 1, reader)) };
  }
  if (isMap(node)) {
    const entries = new Map<string, LocatedEntry>();
    for (const pair of node.items) readPair(pair, origin, depth, reader, entries);
    return { kind: 'map', origin, entries };
  }
  return refuse('this is not a value, a list or a map');
}

function readPair(
  { key: keyNode, value }: Pair,
  map: Origin,
  depth: number,
  reader: Reader,
  entries: Map<string, LocatedEntry>,
): void {
  const key = isRanged(keyNode) ? originOf(reader, keyNode.range[0]) : map;
  const name = isScalar(keyNode) ? (keyNode.source ?? String(keyNode.value)) : '';
  if (name === '' || name === '__proto__') {
    reader.problems.push(problemAt(key, 'a key must be plain text'));
  } else if (entries.has(name)) {
    reader.problems.push(problemAt(key, `the key "${name.slice(0, 60)}" is given twice`));
  } else {
    entries.set(name, { key, node: read(value, key, depth + 1, reader) });
  }
}

const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function readScalar(node: Scalar, origin: Origin, reader: Reader): Located {
  const { value } = node;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return { kind: 'scalar', origin, value };
  }
  if (typeof value !== 'number') {
    reader.problems.push(problemAt(origin, 'this kind of value is not supported'));
    return { kind: 'scalar', origin, value: null };
  }
  const text = node.source ?? String(value);
  const isPlain = decimalNumber.test(text) && Number.isFinite(value);
  return { kind: 'scalar', origin, value: isPlain ? value : text };
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range);
}

function hasAnchor(node: unknown): node is { readonly anchor: string } {
  return (
    typeof node === 'object' && node !== null && typeof (node as { anchor?: unknown }).anchor === 'string'
  );
}

/** The first line of the parser's message, in the style of the other messages. */
function tidy(message: string): string {
  const [first = ''] = message.split('\n');
  return first.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
