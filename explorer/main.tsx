import { render } from 'preact';
import { engine, openAddress, runNow, showFailure } from './state/actions.ts';
import { openFiles } from './state/open-files.ts';
import { cards, narrow, theme } from './state/store.ts';
import './style.css';
import { App } from './view/app.tsx';

/** Follows the device until the reader chooses. */
const dark = matchMedia('(prefers-color-scheme: dark)');
const phone = matchMedia('(max-width: 600px)');
theme.value = dark.matches ? 'dark' : 'light';
narrow.value = phone.matches;
document.documentElement.dataset['theme'] = theme.value;
phone.addEventListener('change', () => {
  narrow.value = phone.matches;
  runNow();
});

addEventListener('popstate', () => void openAddress());
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  void openFiles(event.dataTransfer?.files ?? []);
});

render(<App />, document.getElementById('app')!);
void openAddress();
engine.ask({ kind: 'index' }).then(({ cards: listed }) => {
  cards.value = listed;
}, showFailure);
