import { openListed, runNow } from '../state/actions.ts';
import { cards, isChanged, opened, theme } from '../state/store.ts';

/** Which card, and how the page looks. */
export function Header() {
  const current = opened.value?.id ?? '';
  const papers = [...new Set(cards.value.map(({ id }) => id.split('/')[0]!))];
  return (
    <header>
      <h1>darkreach</h1>
      <label class="open">
        <span>Card</span>
        <select id="card" value={current} onChange={(event) => void openListed(event.currentTarget.value)}>
          {current === '' && <option value="">a card of your own</option>}
          {papers.map((paper) => (
            <optgroup key={paper} label={paper}>
              {cards.value
                .filter(({ id }) => id.startsWith(`${paper}/`))
                .map(({ id, title, shows }) => (
                  <option key={id} value={id}>
                    {id.slice(paper.length + 1)} ({shows}): {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {isChanged.value && current !== '' && (
        <button type="button" id="restore" onClick={() => void openListed(current)}>
          Undo all changes
        </button>
      )}
      <button
        type="button"
        id="theme"
        title="Of this page; files are saved as the card says"
        onClick={changeTheme}
      >
        {theme.value === 'dark' ? 'Light' : 'Dark'}
      </button>
    </header>
  );
}

function changeTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = theme.value;
  runNow();
}
