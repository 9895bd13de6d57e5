import type { RunContext } from '../../src/pipeline/context.ts';
import { resultOfCurves, runCurves } from '../../src/pipeline/run-card.ts';
import type { Card, Curve, RunResult } from '../../src/records/index.ts';

/** Sets of curves kept. */
const most = 300;

/** Runs cards; a curve is computed again only where something that it depends on has changed. */
export type CardRunner = (card: Card, context: RunContext) => Promise<RunResult>;

export function createCardRunner(): CardRunner {
  const known = new Map<string, readonly Curve[]>();
  return async (card, context) => {
    const parts = partsOf(card);
    const keys = parts.map((part) => JSON.stringify(part.dependsOn));
    const missing = parts.filter((_, index) => !known.has(keys[index]!));
    const found = missing.length === 0 ? [] : await runCurves(withParts(card, missing), context);
    const curvesByKey = new Map(keys.map((key) => [key, known.get(key)]));
    parts.forEach((part, index) => {
      const key = keys[index]!;
      if (known.has(key)) return;
      const curves = found.filter((curve) => partOfCurve(curve, missing) === part);
      known.set(key, curves);
      curvesByKey.set(key, curves);
    });
    for (const key of known.keys()) {
      if (known.size <= most) break;
      known.delete(key);
    }
    return resultOfCurves(
      card,
      keys.flatMap((key) => curvesByKey.get(key) ?? []),
      context,
    );
  };
}

/** One entry of a card, or the whole card where its curves belong together. */
interface Part {
  readonly curve: string;
  /** Everything that its curves follow from. */
  readonly dependsOn: unknown;
}

function partsOf(card: Card): readonly Part[] {
  const { title: _, description: __, references: ___, figure: ____, ...frame } = card;
  if (frame.kind === 'limits' || frame.kind === 'coupling-plane') {
    const { entries, ...plane } = frame;
    return entries.map((entry) => ({ curve: entry.curve, dependsOn: [plane, entry] }));
  }
  if (frame.kind === 'quantity') {
    const { curves, ...plane } = frame;
    return curves.map((curve) => ({ curve: curve.curve, dependsOn: [plane, curve] }));
  }
  return [{ curve: '', dependsOn: frame }];
}

function withParts(card: Card, parts: readonly Part[]): Card {
  const wanted = (entry: { readonly curve: string }) => parts.some(({ curve }) => curve === entry.curve);
  if (card.kind === 'limits') return { ...card, entries: card.entries.filter(wanted) };
  if (card.kind === 'coupling-plane') return { ...card, entries: card.entries.filter(wanted) };
  if (card.kind === 'quantity') return { ...card, curves: card.curves.filter(wanted) };
  return card;
}

/** A second band of an entry has the entry's name and a number. */
function partOfCurve(curve: Curve, parts: readonly Part[]): Part | undefined {
  if (parts.length === 1) return parts[0];
  return (
    parts.find((part) => part.curve === curve.id) ?? parts.find((part) => curve.id === `${part.curve}-2`)
  );
}
