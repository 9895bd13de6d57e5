import { useSignal } from '@preact/signals';
import type { ControlGroup } from '../controls/control.ts';
import { changeCard } from '../state/actions.ts';
import { withoutEntry } from '../state/edit-card.ts';
import { card, description } from '../state/store.ts';
import { AddCurves } from './add-curves.tsx';
import { ControlField } from './control-field.tsx';

/** Everything of the card that can be changed, in groups that open one by one. */
export function ControlsPane() {
  const groups = description.value?.groups ?? [];
  return (
    <aside class="controls" aria-label="Controls">
      {groups.map((group, index) => (
        <Group key={`${group.id} ${group.title}`} group={group} startsOpen={index === 0} />
      ))}
      <AddCurves />
    </aside>
  );
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
