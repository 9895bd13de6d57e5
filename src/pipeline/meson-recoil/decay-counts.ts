/** Decays of each kind of meson: one after the other until the accuracy is reached. */
export const decayCounts = [1 << 12, 1 << 14, 1 << 16, 1 << 19] as const;
