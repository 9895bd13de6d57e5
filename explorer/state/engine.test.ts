import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardSource, Report, Request } from '../worker/messages.ts';
import { createEngine, type EngineWorker, type RunReport } from './engine.ts';

const look = { theme: 'light', narrow: false } as const;
const card = (text: string): CardSource => ({ file: 'a.yaml', text, includes: {} });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function setup() {
  const sent: Request[] = [];
  const heard: RunReport[] = [];
  let ended = 0;
  let worker!: EngineWorker;
  const start = (): EngineWorker => {
    worker = {
      onmessage: null,
      postMessage: (request) => sent.push(request),
      terminate: () => {
        ended += 1;
      },
    };
    return worker;
  };
  const engine = createEngine(start, (report) => heard.push(report));
  const say = (report: Report) => worker.onmessage!({ data: report } as never);
  const runs = () => sent.flatMap((each) => (each.kind === 'run' ? [each.card.text] : []));
  return { engine, say, runs, sent, heard, ended: () => ended };
}

const failed = (run: number): Report => ({ kind: 'failed', run, message: '' });

describe('the engine', () => {
  it('sends the newest of many changes when the run before is done', () => {
    const { engine, say, runs } = setup();
    for (const text of ['a', 'b', 'c', 'd']) engine.run(card(text), look);
    expect(runs()).toEqual(['a']);
    say(failed(0));
    expect(runs()).toEqual(['a', 'd']);
  });

  it('does not wait for a run that takes longer, and drops what it still says', () => {
    const { engine, say, runs, heard } = setup();
    engine.run(card('a'), look);
    engine.run(card('b'), look);
    vi.advanceTimersByTime(130);
    expect(runs()).toEqual(['a', 'b']);
    say(failed(0));
    expect(heard).toEqual([]);
    say(failed(1));
    expect(heard).toHaveLength(1);
  });

  it('leaves a worker alone that is still being loaded', () => {
    const { engine, say, ended, runs } = setup();
    engine.run(card('a'), look);
    vi.advanceTimersByTime(5000);
    expect(ended()).toBe(0);
    say(failed(0));
    engine.run(card('b'), look);
    vi.advanceTimersByTime(800);
    expect(ended()).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(runs()).toEqual(['a', 'b', 'b']);
  });

  it('replaces a worker that does not listen, and asks again what it was asked', async () => {
    const { engine, say, runs, sent, ended } = setup();
    engine.run(card('a'), look);
    say({ kind: 'progress', run: 0, done: 1, total: 2, what: '' });
    const answer = engine.ask({ kind: 'typeset', tex: 'x' });
    vi.advanceTimersByTime(200);
    engine.run(card('b'), look);
    vi.advanceTimersByTime(800);
    expect(ended()).toBe(1);
    expect(runs()).toEqual(['a', 'b', 'b']);
    expect(sent.filter(({ kind }) => kind === 'ask')).toHaveLength(2);
    say({ kind: 'answer', question: 0, answer: '<svg/>' });
    expect(await answer).toBe('<svg/>');
  });
});
