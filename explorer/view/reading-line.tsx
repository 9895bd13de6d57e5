import { counted } from '../state/pointed.ts';
import type { Drawing } from '../worker/messages.ts';
import type { Reading } from './hit-test.ts';
import { countedText, readingText } from './reading-text.ts';

interface ReadingProps {
  readonly drawn: Drawing;
  readonly reading: Reading | undefined;
}

/** What is read under the pointer or by keys, in words. */
export function ReadingLine({ drawn, reading }: ReadingProps) {
  const isThere = reading !== undefined && drawn.result.curves[reading.curve]?.points[reading.point];
  if (!isThere) {
    return (
      <p id="reading" class="reading" aria-live="polite">
        Point at a curve to read it; click for its formula, inputs and references.
      </p>
    );
  }
  const { title, place, found, story } = readingText(drawn, reading);
  const { value: count } = counted;
  return (
    <p id="reading" class="reading" aria-live="polite">
      <strong>{title}</strong> {place}
      {found !== '' && `; ${found}`}
      <br />
      {/* Of the curve that is read, though perhaps of a place that the pointer has just left: it says which. */}
      {reading.pointed !== undefined && count?.index === reading.curve && (
        <span id="counted">
          {countedText(drawn, count)}
          <br />
        </span>
      )}
      <span class="story">{story}</span>
    </p>
  );
}
