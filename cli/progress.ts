import { Presets, SingleBar } from 'cli-progress';

export type Progress = (done: number, total: number, what: string) => void;

/** A progress bar on standard error with the time left; silent when that is not a terminal. */
export function createProgress(): { readonly report: Progress; stop(): void } {
  if (!process.stderr.isTTY) return { report: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {value}/{total} | {eta_formatted} left | {what}',
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    report(done, total, what) {
      if (!started) bar.start(total, done, { what });
      else {
        bar.setTotal(total);
        bar.update(done, { what });
      }
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}

/** A line in a log no more often than this. */
const lineEveryMilliseconds = 30_000;

/** The same for hours of work: where standard error is no terminal, a line now and then with the time left. */
export function createSteadyProgress(): ReturnType<typeof createProgress> {
  if (process.stderr.isTTY) return createProgress();
  let first: { readonly done: number; readonly at: number } | undefined;
  let last = 0;
  return {
    report(done, total, what) {
      const now = performance.now();
      first ??= { done, at: now };
      if (now - Math.max(first.at, last) < lineEveryMilliseconds || done === first.done) return;
      last = now;
      const minutes = ((total - done) * (now - first.at)) / (done - first.done) / 60_000;
      process.stderr.write(`${done} of ${total} ${what}, ${minutes.toFixed(1)} min left\n`);
    },
    stop() {},
  };
}
