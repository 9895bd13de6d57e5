import type { ParameterValues } from '../../records/portal.ts';
import type { ScanCard } from '../../records/scan.ts';
import { withTies } from '../card-points.ts';

/** Every parameter of the portal at values of the axes, tied ones included. */
export function parametersAt(
  { portal, axes, ties }: Pick<ScanCard, 'portal' | 'axes' | 'ties'>,
  values: readonly number[],
): ParameterValues {
  const parameters: Record<string, number> = { ...portal.parameters };
  axes.forEach(({ name, target }, place) => {
    if (target === 'parameter') parameters[name] = values[place]!;
  });
  return ties.length === 0 ? parameters : withTies(parameters, ties);
}
