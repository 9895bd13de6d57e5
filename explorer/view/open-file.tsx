import { openFiles } from '../state/open-files.ts';

/** A file of one's own; it can be dropped anywhere on the page as well. */
export function OpenFile() {
  return (
    <label>
      Open a card (YAML) or add a curve (CSV)
      <input
        type="file"
        id="open-file"
        multiple
        accept=".yaml,.yml,.csv,.txt"
        onChange={(event) => {
          const input = event.currentTarget;
          void openFiles(input.files ?? []).finally(() => {
            input.value = '';
          });
        }}
      />
    </label>
  );
}
