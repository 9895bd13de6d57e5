import { expect, it } from 'vitest';
import type { Curve } from '../../src/records/index.ts';
import { channelShares, pointsWithChannels } from './curve-facts.ts';

function curve(id: string, panel: string, points: Curve['points']): Curve {
  return { id, panel, label: id.replace(/^.*\//, ''), points } as Curve;
}

it('shares the events at a limit among its channels, at the point that is nearest', () => {
  const limit = curve('na64e', 'limits', [
    { x: 0.01, y: 1e-3, yError: 0, channels: { a: 1, b: 3 } },
    { x: 1, y: 1e-4, yError: 0, channels: { a: 3, b: 1 } },
  ]);
  const points = pointsWithChannels(limit, [limit]);
  expect(channelShares(points, 0.02)).toEqual({
    x: 0.01,
    shares: [
      { channel: 'b', share: 0.75 },
      { channel: 'a', share: 0.25 },
    ],
  });
  expect(channelShares(points, undefined)?.x).toBe(1);
  expect(channelShares([], 1)).toBeUndefined();
});

it('takes the channels of a card of yields from the other curves of the panel', () => {
  const at = (y: number) => [{ x: 0.1, y, yError: 0 }];
  const all = [
    curve('ldmx/bremsstrahlung', 'ldmx', at(6)),
    curve('ldmx/rho', 'ldmx', at(2)),
    curve('ldmx/total', 'ldmx', at(8)),
    curve('na64/rho', 'na64', at(100)),
  ];
  const found = channelShares(pointsWithChannels(all[2]!, all), 0.1);
  expect(found?.shares).toEqual([
    { channel: 'bremsstrahlung', share: 0.75 },
    { channel: 'rho', share: 0.25 },
  ]);
});
