import { changeCard } from '../state/actions.ts';
import { card } from '../state/store.ts';

/** The card itself, for what has no control. */
export function CardEditor() {
  const { value: source } = card;
  if (source === undefined) return null;
  return (
    <details class="editor">
      <summary>The card as text</summary>
      <label for="card-text">{source.file}</label>
      <textarea
        id="card-text"
        rows={24}
        spellcheck={false}
        value={source.text}
        onInput={(event) => changeCard(event.currentTarget.value, 'glide')}
        onChange={(event) => changeCard(event.currentTarget.value, 'step')}
      />
    </details>
  );
}
