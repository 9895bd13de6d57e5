import { child, type Located, toValue } from '../../src/catalog/index.ts';
import type { QuantityDimension } from '../../src/physics/units.ts';
import type { Control } from './control.ts';
import type { Limits } from './slider-range.ts';
import { textAt } from './text-at.ts';

/** JSON Schema as far as settings use it. */
export interface SettingSchema {
  readonly type?: string;
  readonly description?: string;
  readonly quantity?: Limits & { readonly dimension: QuantityDimension };
  /** A quantity, or a share of something in percent. */
  readonly quantityOrShare?: QuantityDimension;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SettingSchema | boolean;
  readonly items?: SettingSchema | boolean;
  readonly prefixItems?: readonly SettingSchema[];
  readonly anyOf?: readonly SettingSchema[];
  readonly oneOf?: readonly SettingSchema[];
  readonly const?: unknown;
}

/** Of several forms, the one that the value has. */
export function formOf(forms: readonly SettingSchema[], value: Located | undefined): SettingSchema {
  return forms.find((form) => formName(form, value) !== undefined) ?? {};
}

/** The key that tells forms apart and what it is in this one; undefined where the value has another form. */
function formName(form: SettingSchema, value: Located | undefined): readonly [string, string] | undefined {
  const found = Object.entries(form.properties ?? {}).find(
    ([name, { const: wanted }]) => wanted !== undefined && textAt(value, name) === String(wanted),
  );
  return found && [found[0], String(found[1].const)];
}

/**
 * A choice between the forms of a map, such as the methods of meson yields. A form is offered if it needs nothing else or
 * if there is a template to fill it; without two of them there is nothing to choose.
 */
export function formControl(
  forms: readonly SettingSchema[],
  value: Located | undefined,
  common: Pick<Control, 'id' | 'path' | 'label' | 'help' | 'value' | 'written' | 'list'>,
  templateOf: (key: string, form: string) => Located | undefined,
): Control[] {
  const now = forms.map((form) => formName(form, value)).find((name) => name !== undefined);
  const key = now?.[0] ?? keyOf(forms);
  if (key === undefined || common.list !== undefined) return [];
  const templates = forms.flatMap((form): [string, unknown][] => {
    const name = form.properties?.[key]?.const;
    if (name === undefined) return [];
    if (name === now?.[1]) return [[String(name), toValue(value!)]];
    const template = templateOf(key, String(name));
    if (template !== undefined) return [[String(name), toValue(template)]];
    return (form.required ?? []).every((each) => each === key) ? [[String(name), { [key]: name }]] : [];
  });
  const options = templates.map(([name]) => name);
  if (options.length < 2) return [];
  return [
    {
      ...common,
      id: `${common.id}.${key}`,
      label: `${common.label} ${key}`,
      kind: 'choice',
      value: now?.[1] ?? defaultForm(forms, key),
      options,
      templates: Object.fromEntries(templates),
    },
  ];
}

function keyOf(forms: readonly SettingSchema[]): string | undefined {
  return Object.entries(forms[0]?.properties ?? {}).find(([, inner]) => inner.const !== undefined)?.[0];
}

/** Where nothing is said, the form that needs nothing. */
function defaultForm(forms: readonly SettingSchema[], key: string): string {
  const bare = forms.find(({ required = [] }) => required.every((each) => each === key));
  return String(bare?.properties?.[key]?.const ?? '');
}

/** Whether a map has a form. */
export function hasForm(node: Located | undefined, key: string, form: string): boolean {
  return child(node, key) !== undefined && textAt(node, key) === form;
}
