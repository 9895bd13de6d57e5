import { useSignal, useSignalEffect } from '@preact/signals';
import { changeCard, engine } from '../state/actions.ts';
import { withEntry } from '../state/edit-card.ts';
import { announcement, card, description } from '../state/store.ts';
import type { PublishedListing } from '../worker/messages.ts';
import { OpenFile } from './open-file.tsx';

/** Searches and published curves that the card could have as well. */
export function AddCurves() {
  const about = description.value;
  if (about === undefined || about.searches.length === 0) return <OpenFile />;
  return (
    <section class="add" aria-label="Add curves">
      <label>
        Add a search
        <select value="" onChange={(event) => add('searches', event.currentTarget)}>
          <option value="">choose…</option>
          {about.searches.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {about.takesPublished && <AddPublished />}
      <OpenFile />
    </section>
  );
}

/** The curves are fetched when the reader comes near: most readers add none. */
function AddPublished() {
  const found = useSignal<readonly PublishedListing[] | undefined>(undefined);
  const portal = `${description.value?.portal}`;
  const key = useSignal(portal);
  useSignalEffect(() => {
    if (`${description.value?.portal}` !== key.peek()) {
      key.value = `${description.value?.portal}`;
      found.value = undefined;
    }
  });
  const load = async () => {
    const { value: source } = card;
    if (found.value !== undefined || source === undefined) return;
    found.value = await engine.ask({ kind: 'published', card: source }).catch(() => []);
  };
  return (
    <label>
      Add a published curve
      <select
        value=""
        onFocus={load}
        onPointerEnter={load}
        onChange={(event) => add('published', event.currentTarget)}
      >
        <option value="">{found.value?.length === 0 ? 'none for these axes' : 'choose…'}</option>
        {(found.value ?? []).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function add(list: 'searches' | 'published', select: HTMLSelectElement): void {
  const id = select.value;
  const text = card.value?.text;
  select.value = '';
  if (id === '' || text === undefined) return;
  changeCard(withEntry(text, list, id), 'step');
  announcement.value = `${id} added`;
}
