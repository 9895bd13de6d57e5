import { announcement, failure } from '../state/store.ts';
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

/** As the command line prints them; the figure before stays in sight. */
function Problems() {
  return (
    <div role="alert" class="problems" id="problems">
      {failure.value !== '' && <pre>{failure.value}</pre>}
    </div>
  );
}
