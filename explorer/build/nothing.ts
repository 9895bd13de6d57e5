/** In place of packages that others can do without. */
export const nothing = undefined;
