import { openOwn, replaceCard, showFailure } from './actions.ts';
import { includesOf, withEntry, withInclude } from './edit-card.ts';
import { curveFromTable } from './own-curve.ts';
import * as store from './store.ts';

/** Larger files are no cards and no curves. */
const largest = 1_000_000;

/** Opens what a reader gives: a card with what it includes, or a curve for the card that is open. Nothing is sent anywhere. */
export async function openFiles(list: Iterable<File>): Promise<void> {
  try {
    const files = await Promise.all([...list].map(readFile));
    const card = files.find(({ name }) => /\.ya?ml$/i.test(name) && !isIncluded(name, files));
    if (card === undefined) {
      for (const file of files) addCurve(file.name, file.text);
      return;
    }
    const others = files.filter((file) => file !== card).map(({ name, text }) => [name, text] as const);
    openOwn({ file: card.name, text: card.text, includes: Object.fromEntries(others) });
  } catch (error) {
    showFailure(error);
  }
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

async function readFile(file: File): Promise<TextFile> {
  if (file.size > largest) throw new Error(`${file.name}: larger than a card or a curve can be`);
  return { name: file.name, text: await file.text() };
}

function isIncluded(name: string, files: readonly TextFile[]): boolean {
  return files.some(
    (file) => file.name !== name && /\.ya?ml$/i.test(file.name) && includesOf(file.text).includes(name),
  );
}

/** Draws a curve of one's own beside those of the card, which then includes it. */
function addCurve(name: string, text: string): void {
  const { value: card } = store.card;
  const { value: drawing } = store.drawing;
  const curve = drawing?.result.curves[0];
  if (
    card === undefined ||
    drawing === undefined ||
    curve === undefined ||
    drawing.result.kind !== 'limits'
  ) {
    throw new Error(`${name}: a curve can be added to a card of limits that has been computed`);
  }
  const { xName, xUnit, yName, yUnit } = curve;
  const axes = { portal: drawing.result.portal, x: xName, xUnit, y: yName, yUnit };
  const { id, yaml } = curveFromTable(name, text, axes);
  const include = `${id}.curve.yaml`;
  const isNew = card.includes[include] === undefined;
  replaceCard({
    ...card,
    text: isNew ? withEntry(withInclude(card.text, include), 'published', id) : card.text,
    includes: { ...card.includes, [include]: yaml },
  });
}
