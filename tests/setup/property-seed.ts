import fc from 'fast-check';

/**
 * One seed for every property-based test, so that a revision which passed passes again. To search on,
 * DARKREACH_SEED=random draws another for every run; a number repeats that run.
 */
const wanted = process.env.DARKREACH_SEED ?? '1';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
