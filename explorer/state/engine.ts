import type { Answers, CardSource, Look, Question, Report, Request } from '../worker/messages.ts';

/** What a run says to the page. */
export type RunReport = Extract<Report, { readonly run: number }>;

export interface Engine {
  /** Runs a card in place of whatever is running. */
  run(card: CardSource, look: Look): void;
  ask<Kind extends keyof Answers>(about: Extract<Question, { kind: Kind }>): Promise<Answers[Kind]>;
}

/** A worker as far as the engine needs one. */
export interface EngineWorker {
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

/** While a run is this young it is left to finish: most take less, and a hand on a slider sends more than enough. */
const youth = 120;
/** A worker that has not heard of its new run after this long is computing without a pause, and is replaced. */
const patience = 700;

interface Wish {
  readonly card: CardSource;
  readonly look: Look;
}

/** One worker that runs the newest card and nothing else, replaced if it does not listen. */
export function createEngine(
  start: () => EngineWorker,
  listen: (report: RunReport, card: CardSource) => void,
): Engine {
  /** Whether the worker has said anything yet: one that is still being loaded cannot listen. */
  let awake = false;
  let worker = started();
  let runs = 0;
  let current:
    | { readonly run: number; readonly card: CardSource; readonly since: number; heard: boolean }
    | undefined;
  let wish: Wish | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let questions = 0;
  const asked = new Map<
    number,
    { resolve(answer: never): void; reject(error: Error): void; about: Question }
  >();

  function started(): EngineWorker {
    const fresh = start();
    awake = false;
    fresh.onmessage = ({ data }) => receive(data);
    return fresh;
  }

  function receive(report: Report): void {
    awake = true;
    if (report.kind === 'answer' || report.kind === 'no-answer') {
      const waiting = asked.get(report.question);
      asked.delete(report.question);
      if (report.kind === 'answer') waiting?.resolve(report.answer as never);
      else waiting?.reject(new Error(report.message));
      return;
    }
    if (current === undefined || report.run !== current.run) return;
    current.heard = true;
    const { card } = current;
    const ended =
      report.kind === 'failed' || report.kind === 'table' || (report.kind === 'drawn' && report.final);
    if (ended) current = undefined;
    listen(report, card);
    if (ended && wish !== undefined) send();
  }

  function send(): void {
    clearTimeout(timer);
    const { card, look } = wish!;
    wish = undefined;
    current = { run: runs++, card, since: performance.now(), heard: false };
    worker.postMessage({ kind: 'run', run: current.run, card, look });
    watch(current.run, { card, look });
  }

  function watch(run: number, again: Wish): void {
    setTimeout(() => {
      if (current?.run !== run || current.heard) return;
      if (awake) replaceWorker(again);
      else watch(run, again);
    }, patience);
  }

  /** What was remembered is lost with the worker, which is why it is the last resort. */
  function replaceWorker(again: Wish): void {
    worker.terminate();
    worker = started();
    for (const [question, { about }] of asked) worker.postMessage({ kind: 'ask', question, about });
    wish ??= again;
    send();
  }

  return {
    run(card, look) {
      wish = { card, look };
      const age = current === undefined ? youth : performance.now() - current.since;
      clearTimeout(timer);
      if (age >= youth) send();
      else timer = setTimeout(send, youth - age);
    },
    ask(about) {
      const question = questions++;
      worker.postMessage({ kind: 'ask', question, about });
      return new Promise((resolve, reject) => {
        asked.set(question, { resolve, reject, about });
      });
    },
  };
}
