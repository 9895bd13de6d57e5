import { child, type Located } from '../../src/catalog/index.ts';
import type { QuantityDimension } from '../../src/physics/units.ts';
import type { CardPath, Control, SliderRange } from './control.ts';
import { numberIn } from './number-in.ts';
import { including } from './slider-range.ts';
import { textAt } from './text-at.ts';

/** What every control says of itself. */
export interface ControlNames {
  readonly label: string;
  readonly help?: string | undefined;
  /** Whether the card would be none without it. */
  readonly required?: boolean | undefined;
}

type Common = Pick<Control, 'id' | 'path' | 'label' | 'help' | 'value' | 'written' | 'required'>;

/** The part of a control that follows from where it stands: `section` is what stands at all of the path but its end. */
function common(section: Located | undefined, path: CardPath, names: ControlNames, fallback: string): Common {
  const key = path.at(-1)!;
  return {
    id: path.join('.'),
    path,
    label: names.label,
    help: names.help ?? '',
    value: textAt(section, key) || fallback,
    written: child(section, key) !== undefined,
    ...(names.required === true && { required: true }),
  };
}

/** A choice between names, the first of which holds where the card says nothing unless there is a `fallback`. */
export function choice(
  section: Located | undefined,
  path: CardPath,
  names: ControlNames & { readonly options: readonly string[]; readonly fallback?: string },
): Control {
  const { options, fallback = options[0]! } = names;
  return { ...common(section, path, names, fallback), kind: 'choice', options };
}

export function flag(section: Located | undefined, path: CardPath, names: ControlNames): Control {
  return { ...common(section, path, names, 'false'), kind: 'flag' };
}

export function words(section: Located | undefined, path: CardPath, names: ControlNames): Control {
  return { ...common(section, path, names, ''), kind: 'text' };
}

export function wholeNumber(
  section: Located | undefined,
  path: CardPath,
  names: ControlNames & { readonly fallback: string },
): Control {
  return { ...common(section, path, names, names.fallback), kind: 'whole-number' };
}

/** A number with its unit; the slider goes where the value is, even if that is outside of its usual range. */
export function quantity(
  section: Located | undefined,
  path: CardPath,
  names: ControlNames & {
    readonly dimension: QuantityDimension | undefined;
    readonly range: SliderRange | undefined;
    readonly fallback?: string;
  },
): Control {
  const { dimension, range, fallback = '' } = names;
  const shared = common(section, path, names, fallback);
  return {
    ...shared,
    kind: 'quantity',
    ...(dimension && { dimension }),
    ...sliderFor(shared.value, dimension, range),
  };
}

/** A slider with the value in its range; none without a range. */
export function sliderFor(
  value: string,
  dimension: QuantityDimension | undefined,
  range: SliderRange | undefined,
): { readonly slider?: SliderRange } {
  if (range === undefined || dimension === undefined) return {};
  return { slider: including(range, numberIn(value, dimension)) };
}
