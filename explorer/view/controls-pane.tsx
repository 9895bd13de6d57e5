import { useSignal } from '@preact/signals';
import type { ControlGroup } from '../controls/control.ts';
import { changeCard } from '../state/actions.ts';
import { withoutEntry } from '../state/edit-card.ts';
import { card, description } from '../state/store.ts';
import { AddCurves } from './add-curves.tsx';
import { ControlField } from './control-field.tsx';

/** Everything of the card that can be changed, in groups that open one by one. */
export function ControlsPane() {
  const wanted = useSignal('');
  const all = description.value?.groups ?? [];
  const groups = wanted.value.trim() === '' ? all : matching(all, wanted.value);
  return (
    <aside class="controls" aria-label="Controls">
      <label class="find">
        Find a control
        <input
          type="search"
          id="find-control"
          placeholder="exposure, background, …"
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
      </label>
      {groups.length === 0 && all.length > 0 && <p>No control has these words.</p>}
      {groups.map((group, index) => (
        <Group
          // Those that are found are open, the others as they were left.
          key={`${group.id} ${group.title} ${groups === all}`}
          group={group}
          startsOpen={index === 0 || groups !== all}
        />
      ))}
      <AddCurves />
    </aside>
  );
}

/** The groups with those controls that have all of the words, in their names, keys or titles. */
function matching(groups: readonly ControlGroup[], words: string): readonly ControlGroup[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.flatMap((group) => {
    const controls = group.controls.filter(({ label, path }) => {
      const text = `${group.title} ${label} ${path.join(' ')}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    return controls.length === 0 ? [] : [{ ...group, controls }];
  });
}

function Group({ group, startsOpen }: { readonly group: ControlGroup; readonly startsOpen: boolean }) {
  const isOpen = useSignal(startsOpen);
  const { entry } = group;
  return (
    <details
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{group.title}</summary>
      {isOpen.value && (
        <div class="group">
          {group.story !== '' && <p class="story">{group.story}</p>}
          {group.controls.map((control) => (
            <ControlField key={control.id} control={control} />
          ))}
          {entry !== undefined && (
            <button
              type="button"
              onClick={() => {
                const text = card.value?.text;
                if (text !== undefined) changeCard(withoutEntry(text, entry), 'step');
              }}
            >
              Remove {group.title}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
