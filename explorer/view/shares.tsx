import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Curve } from '../../src/records/index.ts';
import { engine } from '../state/actions.ts';
import type { Drawing } from '../worker/messages.ts';
import { channelShares, pointsWithChannels, sharesFigure } from './curve-facts.ts';
import { Picture } from './picture.tsx';
import { reading } from './reading.ts';
import { shortNumber } from './reading-text.ts';

interface SharesProps {
  readonly curve: Curve;
  readonly place: number;
  readonly drawn: Drawing;
}

/** How the channels share the yield where the curve is being read, and along all of it. */
export function Shares({ curve, place, drawn }: SharesProps) {
  const points = pointsWithChannels(curve, drawn.result.curves);
  const { value: read } = reading;
  const found = channelShares(points, read?.curve === place ? read.x : undefined);
  if (found === undefined || found.shares.length === 0) return null;
  return (
    <>
      <h3>Shares of the yield</h3>
      <p class="caption">
        At {curve.xName} = {shortNumber(found.x)} {curve.xUnit === '1' ? '' : curve.xUnit}
      </p>
      <table>
        <tbody>
          {found.shares.map(({ channel, share }) => (
            <tr key={channel}>
              <th scope="row">{channel}</th>
              <td>
                <meter min={0} max={1} value={share} aria-label={channel} />
              </td>
              <td>{shortNumber(100 * share)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SharesPlot curve={curve} drawn={drawn} />
    </>
  );
}

function SharesPlot({ curve, drawn }: Omit<SharesProps, 'place'>) {
  const svg = useSignal('');
  useEffect(() => {
    let isNewest = true;
    const figure = sharesFigure(curve, pointsWithChannels(curve, drawn.result.curves), drawn);
    const answer = figure === undefined ? Promise.resolve('') : engine.ask({ kind: 'draw', figure });
    answer.then(
      (picture) => {
        if (isNewest) svg.value = picture;
      },
      // What cannot be drawn stays a table.
      () => {},
    );
    return () => {
      isNewest = false;
    };
  }, [curve, drawn]);
  if (svg.value === '') return null;
  return (
    <div class="ratio">
      <Picture label="Shares of the channels along the x axis" svg={svg.value} />
    </div>
  );
}
