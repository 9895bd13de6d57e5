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
