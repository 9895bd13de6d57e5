import type { TargetedEvent } from 'preact';
import { formatQuantity } from '../../src/physics/units.ts';
import type { Control } from '../controls/control.ts';
import { numberIn } from '../controls/number-in.ts';
import { sliderSteps, stepOfValue, valueAtStep } from '../controls/slider-range.ts';
import { changeCard, setControl } from '../state/actions.ts';
import { withoutValue } from '../state/edit-card.ts';
import { card, failure } from '../state/store.ts';
import { ControlTable } from './control-table.tsx';

type Entered = TargetedEvent<HTMLInputElement | HTMLSelectElement>;

/** One control with its label; the help is read with it. */
export function ControlField({ control }: { readonly control: Control }) {
  const id = `c-${control.id.replace(/[^\w-]/g, '-')}`;
  const help = control.help === '' ? undefined : `${id}-help`;
  if (control.table !== undefined) return <ControlTable control={control} table={control.table} />;
  return (
    <div class="field">
      <label for={id}>{control.label}</label>
      <div class="entry">
        <Input control={control} id={id} help={help} />
        {control.written && control.required !== true && (
          <button
            type="button"
            class="back"
            onClick={() => giveBack(control)}
            aria-label={`Reset ${control.label}`}
          >
            ↺
          </button>
        )}
      </div>
      {control.slider !== undefined && <Slider control={control} id={id} />}
      {help !== undefined && (
        <small id={help} class="help">
          {control.help}
        </small>
      )}
    </div>
  );
}

interface InputProps {
  readonly control: Control;
  readonly id: string;
  readonly help: string | undefined;
}

function Input({ control, id, help }: InputProps) {
  const isWrong = failure.value.includes(`"${control.id}"`);
  const about = isWrong ? [help, 'problems'].filter((part) => part !== undefined).join(' ') : help;
  const marks = { 'aria-describedby': about, 'aria-invalid': isWrong ? ('true' as const) : undefined };
  const step = (event: Entered) => setControl(control, event.currentTarget.value, 'step');
  const stepOrBack = (event: Entered) =>
    event.currentTarget.value.trim() === '' ? giveBack(control) : step(event);
  switch (control.kind) {
    case 'choice':
      return (
        <select id={id} {...marks} value={control.value} onChange={stepOrBack}>
          {(control.options ?? []).map((option) => (
            <option key={option} value={option}>
              {option || '—'}
            </option>
          ))}
        </select>
      );
    case 'flag':
      return (
        <input
          id={id}
          type="checkbox"
          {...marks}
          checked={control.value === 'true'}
          onChange={(event) => setControl(control, String(event.currentTarget.checked), 'step')}
        />
      );
    default:
      return (
        <input
          id={id}
          type="text"
          inputMode={control.kind === 'whole-number' ? 'numeric' : 'text'}
          spellcheck={false}
          autocomplete="off"
          {...marks}
          value={control.value}
          onChange={stepOrBack}
        />
      );
  }
}

function Slider({ control, id }: { readonly control: Control; readonly id: string }) {
  const { slider, suffix, dimension = 'dimensionless' } = control;
  const value = suffix === undefined ? numberIn(control.value, dimension) : Number.parseFloat(control.value);
  if (slider === undefined || value === undefined || Number.isNaN(value)) return null;
  const move = (event: Entered, how: 'glide' | 'step') => {
    const chosen = valueAtStep(Number(event.currentTarget.value), slider);
    const written = formatQuantity(chosen, dimension);
    setControl(control, suffix === undefined ? written : `${written} ${suffix}`, how);
  };
  return (
    <input
      type="range"
      id={`${id}-slider`}
      aria-label={`${control.label}, slider`}
      aria-valuetext={control.value}
      min={0}
      max={sliderSteps}
      step={1}
      value={stepOfValue(value, slider)}
      onInput={(event) => move(event, 'glide')}
      onChange={(event) => move(event, 'step')}
    />
  );
}

function giveBack(control: Control): void {
  const text = card.value?.text;
  if (text !== undefined && control.written && control.required !== true) {
    changeCard(withoutValue(text, control), 'step');
  }
}
