import type { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import { child, descend, type Located, originAt, type Path, problemAt, toValue } from './located.ts';
import { nearestName } from './nearest.ts';

/** The parsed record, or undefined after adding every problem, each where it was written. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  node: Located,
  problems: InputProblem[],
): z.output<Schema> | undefined {
  const result = schema.safeParse(toValue(node));
  if (result.success) return result.data;
  problems.push(...result.error.issues.flatMap((issue) => describe(issue, node)));
  return undefined;
}

/**
 * A map of sections, each checked by its own schema, so that the good sections of a card with a bad
 * one can still be looked at. Missing and bad sections are undefined.
 */
export function validateSections<Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
  node: Located,
  problems: InputProblem[],
): { readonly [Key in keyof Shape]?: z.output<Shape[Key]> | undefined } {
  if (node.kind === 'map') {
    for (const [key, entry] of node.entries) {
      if (!Object.hasOwn(shape, key)) problems.push(unknownKey(entry.key, key, Object.keys(shape)));
    }
  }
  const sections: { [Key in keyof Shape]?: z.output<Shape[Key]> } = {};
  for (const key of Object.keys(shape) as (keyof Shape & string)[]) {
    const section = child(node, key);
    const result = shape[key]!.safeParse(section === undefined ? undefined : toValue(section));
    if (result.success) sections[key] = result.data as z.output<Shape[typeof key]>;
    else {
      const issues = result.error.issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }));
      problems.push(...issues.flatMap((issue) => describe(issue, node)));
    }
  }
  return sections;
}

function describe(issue: z.core.$ZodIssue, root: Located): InputProblem[] {
  const { path } = issue;
  const name = nameOf(path);
  const found = descend(root, path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(', ');
    return issue.keys.map((key) => unknownKey(originAt(root, [...path, key], 'key'), key, known));
  }
  if (issue.code === 'custom') {
    const { expected, suggestion } = (issue.params ?? {}) as { expected?: string; suggestion?: string };
    return [
      problemAt(originAt(root, path), `${name && `${name.trim()}: `}${issue.message}`, {
        expected,
        suggestion,
      }),
    ];
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1) ?? '');
    return [
      problemAt(originAt(root, path, 'key'), `"${clip(key)}" cannot be a key`, {
        expected: expectation(issue),
      }),
    ];
  }
  if (found === undefined) {
    const missing = name === '' ? 'the file ' : name;
    return [problemAt(originAt(root, path), `${missing}is missing`, { expected: expectation(issue) })];
  }
  const expected = expectation(issue);
  const suggestion =
    issue.code === 'invalid_value' && issue.values.length > 1 && found.kind === 'scalar'
      ? nearestName(String(found.value), issue.values.map(String))
      : undefined;
  return [problemAt(originAt(root, path), `${name}is ${shown(found)}`, { expected, suggestion })];
}

function unknownKey(origin: Parameters<typeof problemAt>[0], key: string, known: readonly string[]) {
  return problemAt(origin, `unknown key "${clip(key)}"`, {
    expected: `one of ${known.join(', ')}`,
    suggestion: nearestName(key, known),
  });
}

/** What the schema wanted; schemas say it in their error text, zod knows it for plain types. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_key':
      return issue.issues[0] === undefined ? 'another key' : expectation(issue.issues[0]);
    case 'invalid_value':
      return issue.values.length === 1
        ? `"${String(issue.values[0])}"`
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' ? `at least ${issue.minimum}` : spoken(issue.message, 'one or more');
    case 'too_big':
      return issue.origin === 'number' ? `at most ${issue.maximum}` : spoken(issue.message, 'fewer');
    default:
      return spoken(issue.message, 'another value');
  }
}

/** zod's own English says "Invalid input: expected array, received string"; keep what was expected. */
function spoken(message: string, otherwise: string): string {
  const own = /^Invalid \w+: expected (\w+)/.exec(message)?.[1];
  if (own !== undefined) return own === 'array' ? 'a list' : own === 'object' ? 'a map' : own;
  return message.startsWith('Invalid') || message.startsWith('Too') ? otherwise : message;
}

function nameOf(path: Path): string {
  const names = path.filter((step) => typeof step !== 'number');
  return names.length === 0 ? '' : `"${names.map(String).join('.')}" `;
}

function shown(node: Located): string {
  if (node.kind === 'list') return `a list of ${node.items.length}`;
  if (node.kind === 'map') return 'a map';
  if (node.value === null) return 'empty';
  return typeof node.value === 'string' ? `"${clip(node.value)}"` : String(node.value);
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
