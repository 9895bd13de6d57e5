export type * from './card.ts';
export * from './coupling-form.ts';
export * from './errors.ts';
export type * from './figure.ts';
export type * from './meson-flux.ts';
export type * from './portal.ts';
export type * from './quantity.ts';
export type * from './result.ts';
export type * from './search.ts';
