import { takeBack } from '../state/actions.ts';
import { announcement, failure, isStale } from '../state/store.ts';
import { CardEditor } from './card-editor.tsx';
import { ControlsPane } from './controls-pane.tsx';
import { CurvePanel } from './curve-panel.tsx';
import { Exports } from './exports.tsx';
import { FigureView } from './figure-view.tsx';
import { Header } from './header.tsx';

export function App() {
  return (
    <>
      <Header />
      <div class="columns">
        <main>
          <Problems />
          <FigureView />
          <Exports />
          <CurvePanel />
          <CardEditor />
        </main>
        <ControlsPane />
      </div>
      <p class="unseen" role="status">
        {announcement.value}
      </p>
    </>
  );
}

/** As the command line prints them; the figure before stays in sight, and says that it is. */
function Problems() {
  return (
    <div role="alert" class="problems" id="problems">
      {failure.value !== '' && <pre>{failure.value}</pre>}
      {isStale.value && (
        <p>
          The figure is of the card before.{' '}
          <button type="button" id="take-back" onClick={takeBack}>
            Take the last change back
          </button>
        </p>
      )}
    </div>
  );
}
