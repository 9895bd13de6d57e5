import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { plainText } from '../../src/figures/plain-text.ts';
import type { Curve } from '../../src/records/index.ts';
import { engine } from '../state/actions.ts';
import { chosenCurve, drawing } from '../state/store.ts';
import type { Drawing } from '../worker/messages.ts';
import { Comparisons } from './comparisons.tsx';
import { Shares } from './shares.tsx';

/** All that is known of one curve. */
export function CurvePanel() {
  const { value: place } = chosenCurve;
  const { value: drawn } = drawing;
  const curve = place === undefined ? undefined : drawn?.result.curves[place];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (place !== undefined) heading.current?.focus();
  }, [place]);
  if (curve === undefined || drawn === undefined) return null;
  return (
    <section class="panel" aria-labelledby="panel-title">
      <button type="button" class="close" onClick={close} aria-label="Close the panel">
        ×
      </button>
      <h2 id="panel-title" tabIndex={-1} ref={heading}>
        {plainText(curve.label)}
      </h2>
      <p class="story">{drawn.stories[curve.search]}</p>
      <Formulas curve={curve} drawn={drawn} />
      <Listed title="Equations" lines={curve.equations} />
      <Listed title="Notes" lines={curve.notes} />
      <Shares curve={curve} place={place!} drawn={drawn} />
      <Comparisons curve={curve} drawn={drawn} />
      <Inputs curve={curve} />
      <References curve={curve} drawn={drawn} />
    </section>
  );
}

function close(): void {
  chosenCurve.value = undefined;
  document.getElementById('figure-plane')?.focus();
}

function Formulas({ curve, drawn }: { readonly curve: Curve; readonly drawn: Drawing }) {
  const own = drawn.formulas[curve.search] ?? [];
  return (
    <>
      {drawn.lagrangian !== '' && <Formula tex={`\\mathcal L \\supset ${drawn.lagrangian}`} />}
      {own.map((tex) => (
        <Formula key={tex} tex={tex} />
      ))}
    </>
  );
}

/** The formula as TeX until it has been typeset, and for screen readers afterwards. */
function Formula({ tex }: { readonly tex: string }) {
  const picture = useSignal('');
  useSignalEffect(() => {
    engine.ask({ kind: 'typeset', tex }).then(
      (svg) => {
        picture.value = svg;
      },
      // What the typesetter refuses stays as it was written.
      () => {},
    );
  });
  if (picture.value === '') return <code class="formula">{tex}</code>;
  return (
    <div
      class="formula"
      role="img"
      aria-label={plainText(tex)}
      dangerouslySetInnerHTML={{ __html: picture.value }}
    />
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{plainText(line)}</li>
        ))}
      </ul>
    </>
  );
}

function Inputs({ curve }: { readonly curve: Curve }) {
  const inputs = Object.entries(curve.inputs);
  return (
    <details>
      <summary>Inputs</summary>
      <table>
        <tbody>
          {curve.confidenceLevel !== undefined && (
            <tr>
              <th scope="row">confidence level</th>
              <td>{curve.confidenceLevel}</td>
            </tr>
          )}
          {inputs.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function References({ curve, drawn }: { readonly curve: Curve; readonly drawn: Drawing }) {
  return (
    <>
      <h3>References</h3>
      <ul>
        {curve.references.map((key) => {
          const reference = drawn.references[key];
          return (
            <li key={key}>
              {reference?.url === undefined ? (
                (reference?.text ?? key)
              ) : (
                <a href={reference.url} target="_blank" rel="noopener noreferrer">
                  {reference.text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
