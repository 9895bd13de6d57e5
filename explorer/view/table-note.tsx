import { showFailure } from '../state/actions.ts';
import { fileName } from '../state/exports.ts';
import { announcement, card, isChanged, opened } from '../state/store.ts';

/** In place of a figure, for a card that makes a table of numbers. */
export function TableNote() {
  const saved = isChanged.value || opened.value?.id === undefined;
  const file = saved ? `${fileName()}.yaml` : (card.value?.file ?? 'card.yaml');
  const command = `npx darkreach scan ${file}`;
  return (
    <section aria-label="Table" class="command">
      <p>
        This card is a scan: it makes a table of numbers at many points, in Parquet files. The command line
        computes it, with as many processes as you like, and goes on where it was when it is started again:
      </p>
      <p>
        <code>{command}</code>{' '}
        <button type="button" id="copy-command" onClick={() => void copy(command).catch(showFailure)}>
          Copy
        </button>
      </p>
      {isChanged.value && <p>Save the card first: the button below writes it as it is here.</p>}
    </section>
  );
}

async function copy(command: string): Promise<void> {
  await navigator.clipboard.writeText(command);
  announcement.value = 'command copied';
}
