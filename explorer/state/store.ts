import { computed, signal } from '@preact/signals';
import type { CardDescription } from '../controls/describe-card.ts';
import type { CardSource, Drawing } from '../worker/messages.ts';
import type { CardListing } from '../worker/site-index.ts';

/** How far a run is that takes longer than a moment. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** A card of the site by its id, or one of the reader's own. */
export interface Opened {
  readonly id: string | undefined;
  readonly text: string;
}

/** Everything that the page shows. The card is the state; all else follows from it. */
export const card = signal<CardSource | undefined>(undefined);
/** The card as it was when it was opened, to tell whether it has been changed. */
export const opened = signal<Opened | undefined>(undefined);

export const description = signal<CardDescription | undefined>(undefined);
export const drawing = signal<Drawing | undefined>(undefined);
/** What the figure was drawn from, which a card that fails leaves behind. */
export const drawnFrom = signal<{ readonly card: CardSource; readonly opened: Opened } | undefined>(
  undefined,
);
/** What a reader should know of the last change, such as that it changed nothing. */
export const remark = signal('');
export const failure = signal('');
export const progress = signal<Progress | undefined>(undefined);
export const cards = signal<readonly CardListing[]>([]);
/** What a reader without eyes is told has happened. */
export const announcement = signal('');

export const theme = signal<'light' | 'dark'>('light');
export const narrow = signal(false);

/** The curve whose panel is open, by its place in the result. */
export const chosenCurve = signal<number | undefined>(undefined);

export const isChanged = computed(
  () => opened.value === undefined || card.value === undefined || opened.value.text !== card.value.text,
);

/** Whether the figure is of an earlier card than the one that failed. */
export const isStale = computed(
  () => drawing.value !== undefined && failure.value !== '' && drawnFrom.value?.card !== card.value,
);

/** Whether figure and numbers are those of the card as it is. */
export const isCurrent = computed(
  () =>
    drawing.value !== undefined &&
    (drawnFrom.value?.card === card.value || (failure.value === '' && progress.value === undefined)),
);
