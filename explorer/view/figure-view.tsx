import type { TargetedKeyboardEvent, TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { plainText } from '../../src/figures/plain-text.ts';
import { point } from '../state/pointed.ts';
import { card, chosenCurve, description, drawing, isStale, progress, remark } from '../state/store.ts';
import type { Drawing } from '../worker/messages.ts';
import { type Reading, readingAt, readingAtPoint, readingOn } from './hit-test.ts';
import { reading } from './reading.ts';
import { ReadingLine } from './reading-line.tsx';
import { TableNote } from './table-note.tsx';

/** The figure as the command line draws it, and a layer over it that shows what is being read. */
export function FigureView() {
  const { value: drawn } = drawing;
  const before = useRef<Drawing | undefined>(undefined);
  useEffect(() => {
    readAgain(drawn, before.current);
    before.current = drawn;
  }, [drawn]);
  if (drawn === undefined && description.value?.kind === 'scan') return <TableNote />;
  if (drawn === undefined) {
    return (
      <section aria-label="Figure">
        <p>The figure comes with its first curves.</p>
        <ProgressMark />
      </section>
    );
  }
  return (
    <section class={isStale.value ? 'figure stale' : 'figure'} aria-label="Figure">
      <div
        class="plane"
        id="figure-plane"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys, which needs focus
        tabIndex={0}
        aria-label={`${plainText(drawn.figure.title)}. Left and right go along a curve, up and down change the curve, Enter tells more of it.`}
        aria-describedby="caption reading"
        onPointerMove={(event) => follow(event, drawn)}
        onPointerLeave={() => {
          reading.value = undefined;
          point(undefined);
        }}
        onClick={(event) => choose(event, drawn)}
        onKeyDown={(event) => walk(event, drawn)}
      >
        {/* Drawn by our own worker from numbers and escaped texts. Tick labels read out one by one would not help. */}
        <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawn.svg }} />
        <Marker drawn={drawn} />
      </div>
      <ProgressMark />
      <ReadingLine drawn={drawn} reading={reading.value} />
      <p id="caption" class="caption">
        {plainText(`${drawn.figure.title}. ${drawn.figure.description}`)}
      </p>
    </section>
  );
}

/** The same place of the same curve in a new figure; nothing where the curves are others. */
function readAgain(drawn: Drawing | undefined, drawnBefore: Drawing | undefined): void {
  const before = reading.peek();
  if (before === undefined) return;
  const isSame = curveNames(drawn) === curveNames(drawnBefore);
  const found =
    isSame && drawn !== undefined ? readingOn(drawn, before.curve, before.x, before.pointed) : undefined;
  reading.value = found;
  if (found === undefined || drawn === undefined) point(undefined);
  else countAt(found, drawn);
}

function curveNames(drawn: Drawing | undefined): string {
  const curves = drawn?.result.curves ?? [];
  return [drawn?.result.cardFile, ...curves.map(({ id, branch }) => `${id} ${branch}`)].join();
}

function Marker({ drawn }: { readonly drawn: Drawing }) {
  const { value: current } = reading;
  if (current === undefined) return null;
  const [x, y] = current.page;
  return (
    <svg class="marker" viewBox={`0 0 ${drawn.width} ${drawn.height}`} aria-hidden="true">
      <circle cx={x} cy={y} r={2.5} />
    </svg>
  );
}

function ProgressMark() {
  const { value: now } = progress;
  return (
    <div class="progress" aria-live="polite">
      {now !== undefined && (
        <>
          <progress aria-label="computing" {...(now.total > 0 ? { value: now.done, max: now.total } : {})} />
          <span>{now.what}</span>
        </>
      )}
      {now === undefined && remark.value !== '' && <span id="remark">{remark.value}</span>}
    </div>
  );
}

function placeOf(
  event: TargetedPointerEvent<HTMLDivElement> | TargetedMouseEvent<HTMLDivElement>,
  { width }: Drawing,
): readonly [number, number] {
  const box = event.currentTarget.getBoundingClientRect();
  const scale = width / box.width;
  return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
}

function follow(event: TargetedPointerEvent<HTMLDivElement>, drawn: Drawing): void {
  const found = readingAt(drawn, placeOf(event, drawn));
  reading.value = found;
  countAt(found, drawn);
}

/** Events are counted where the pointer is, for curves of searches in a plane with a coupling. */
function countAt(found: Reading | undefined, { result }: Drawing): void {
  const curve = found && result.curves[found.curve];
  const { value: source } = card;
  const isPlane = result.kind === 'limits' || result.kind === 'coupling-plane';
  if (!isPlane || found?.pointed === undefined || curve?.origin !== 'computed' || source === undefined) {
    point(undefined);
    return;
  }
  const [x, y] = found.pointed;
  const place = { x, y, limit: found.isOnCurve ? found.y : undefined };
  point({ card: source, curve: curve.id, index: found.curve, place });
}

function choose(event: TargetedMouseEvent<HTMLDivElement>, drawn: Drawing): void {
  const found = readingAt(drawn, placeOf(event, drawn));
  reading.value = found;
  if (found !== undefined) chosenCurve.value = found.curve;
}

function walk(event: TargetedKeyboardEvent<HTMLDivElement>, drawn: Drawing): void {
  const curves = drawn.result.curves;
  const now = reading.value ?? readingAtPoint(drawn, 0, 0);
  if (now === undefined) return;
  const along = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }[event.key];
  const across = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (along !== undefined) {
    const last = curves[now.curve]!.points.length - 1;
    const point = reading.value === undefined ? 0 : Math.max(0, Math.min(last, now.point + along));
    reading.value = readingAtPoint(drawn, now.curve, point);
  } else if (across !== undefined) {
    const next = (now.curve + across + curves.length) % curves.length;
    const points = curves[next]!.points.length;
    reading.value = readingAtPoint(drawn, next, Math.min(now.point, points - 1)) ?? now;
  } else if (event.key === 'Enter') {
    chosenCurve.value = now.curve;
  } else if (event.key === 'Escape') {
    reading.value = undefined;
    chosenCurve.value = undefined;
  } else return;
  event.preventDefault();
}
