import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Curve } from '../../src/records/index.ts';
import { changeCard, engine } from '../state/actions.ts';
import { withEntry } from '../state/edit-card.ts';
import { createLatest } from '../state/latest.ts';
import { card, theme } from '../state/store.ts';
import type { Comparison, Drawing, Question } from '../worker/messages.ts';
import { Picture } from './picture.tsx';
import { shortNumber } from './reading-text.ts';

const found: { set: (rows: readonly Comparison[]) => void } = { set: () => {} };

/** While a slider moves only the newest curve is compared. */
const compare = createLatest(async (about: Omit<Extract<Question, { kind: 'compare' }>, 'kind'>) => {
  found.set(await engine.ask({ kind: 'compare', ...about }).catch(() => []));
});

/** Ours against published: a number, and the ratio along the axis. */
export function Comparisons({ curve, drawn }: { readonly curve: Curve; readonly drawn: Drawing }) {
  const rows = useSignal<readonly Comparison[]>([]);
  const look = theme.value;
  useEffect(() => {
    const { value: source } = card;
    found.set = (next) => {
      rows.value = next;
    };
    const { xLabel } = drawn.result.panels.find(({ id }) => id === curve.panel)!;
    if (source !== undefined) compare({ card: source, curve, xLabel, theme: look });
    return () => {
      found.set = () => {};
    };
  }, [curve, look]);
  if (rows.value.length === 0) return null;
  return (
    <>
      <h3>Ours against published</h3>
      {rows.value.map((row) => (
        <OneComparison key={row.id} row={row} />
      ))}
    </>
  );
}

function OneComparison({ row }: { readonly row: Comparison }) {
  const { id, label, isDrawn, isByName, assumption, points, median, from, to, svg } = row;
  const numbers = `median ${shortNumber(median)}, ${shortNumber(from)} to ${shortNumber(to)} at ${points} published points of both`;
  return (
    <figure class="ratio">
      <figcaption>
        <strong>{label}</strong>: ours over published has {numbers}.{' '}
        {isByName && <em>It is of the same experiment, but may be of another search.</em>}{' '}
        <span class="story">It holds for: {assumption}</span>
      </figcaption>
      {svg !== '' && <Picture label={`Ratio to ${label}: ${numbers}`} svg={svg} />}
      {!isDrawn && (
        <button type="button" onClick={() => draw(id)}>
          Draw {label} beside
        </button>
      )}
    </figure>
  );
}

function draw(id: string): void {
  const text = card.value?.text;
  if (text !== undefined) changeCard(withEntry(text, 'published', id), 'step');
}
