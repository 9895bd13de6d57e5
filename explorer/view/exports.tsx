import { showFailure } from '../state/actions.ts';
import { copyLink, type ExportName, exportAs } from '../state/exports.ts';
import { isCurrent } from '../state/store.ts';

const offered: readonly (readonly [ExportName, string])[] = [
  ['svg', 'SVG'],
  ['pdf', 'PDF'],
  ['png', 'PNG'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['yaml', 'Card'],
  ['bib', 'BibTeX'],
];

export function Exports() {
  const nothing = !isCurrent.value;
  return (
    <fieldset class="exports" aria-label="Export">
      {offered.map(([what, name]) => (
        <button
          type="button"
          key={what}
          id={`export-${what}`}
          disabled={nothing && what !== 'yaml'}
          onClick={() => void exportAs(what).catch(showFailure)}
        >
          {name}
        </button>
      ))}
      <button type="button" id="copy-link" onClick={() => void copyLink().catch(showFailure)}>
        Copy link
      </button>
    </fieldset>
  );
}
