import type { ParameterDefinition, PortalDefinition } from '../records/portal.ts';
import { darkAxionPortal } from './dark-axion.ts';

/** What a dark KSVZ portal is built from; masses and g_D are those of the dark axion portal. */
export const darkKsvzParameters = [
  ...darkAxionPortal.parameters.filter(({ name }) => name !== darkAxionPortal.coupling),
  {
    name: 'inv_fa',
    symbol: 'PQ_\\Phi/f_a',
    description: 'inverse mass scale of the exotic quarks: every coupling of the axion goes with it',
    dimension: 'inverse-mass',
    default: 1e-3,
    minimum: 0,
    maximum: 1e6,
  },
  {
    name: 'e_dark',
    symbol: "e'",
    description: 'dark gauge coupling of the exotic quarks',
    dimension: 'dimensionless',
    default: 0.1,
    minimum: 0,
    maximum: 10,
  },
  charge('D_psi', 'D_\\psi', "dark charge of the exotic quarks, in units of e'", 1),
  charge('Q_psi', 'Q_\\psi', 'electric charge of the exotic quarks, in units of e', 1),
  {
    name: 'eps',
    symbol: '\\varepsilon',
    description: 'kinetic mixing of the dark photon, of either sign',
    dimension: 'dimensionless',
    default: 0,
    minimum: -1,
    maximum: 1,
  },
  {
    name: 'z',
    symbol: 'z',
    description: 'ratio of the masses of the up and down quarks',
    dimension: 'dimensionless',
    default: 0.56,
    minimum: 0,
    maximum: 1,
  },
] as const satisfies PortalDefinition['parameters'];

function charge<Name extends string>(name: Name, symbol: string, description: string, value: number) {
  return {
    name,
    symbol,
    description,
    dimension: 'dimensionless',
    default: value,
    minimum: -100,
    maximum: 100,
  } as const satisfies ParameterDefinition;
}
