import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { plainText } from '../../src/figures/plain-text.ts';
import { changeCard, engine } from '../state/actions.ts';
import { withEntry } from '../state/edit-card.ts';
import { announcement, card, description, drawing, drawnFrom } from '../state/store.ts';
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
              {plainText(title)}
            </option>
          ))}
        </select>
      </label>
      {about.takesPublished && <AddPublished />}
      <OpenFile />
    </section>
  );
}

/** The curves are fetched once the list is in sight, and again for other axes: most readers add none. */
function AddPublished() {
  const found = useSignal<readonly PublishedListing[] | undefined>(undefined);
  const select = useRef<HTMLSelectElement>(null);
  const panel = drawing.value?.result.panels[0];
  const axes = `${drawing.value?.result.portal} ${panel?.xLabel} ${panel?.yLabel}`;
  useEffect(() => {
    const { value: drawn } = drawnFrom;
    if (drawn === undefined || select.current === null) return;
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      engine.ask({ kind: 'published', card: drawn.card }).then(
        (listed) => {
          found.value = listed;
        },
        // A list that could not be had is asked for again with the next figure.
        () => {
          found.value = undefined;
        },
      );
    });
    watcher.observe(select.current);
    return () => watcher.disconnect();
  }, [axes]);
  return (
    <label>
      Add a published curve
      <select ref={select} value="" onChange={(event) => add('published', event.currentTarget)}>
        <option value="">{found.value?.length === 0 ? 'none for these axes' : 'choose…'}</option>
        {(found.value ?? []).map(({ id, title }) => (
          <option key={id} value={id}>
            {plainText(title)}
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
