import type { ColorName } from './palette.ts';

interface ChannelStyle {
  readonly label: string;
  readonly color: ColorName;
}

/** How the channels of a yield are named and coloured: as in Fig. 3 of the missing-energy paper. */
const styles: Readonly<Record<string, ChannelStyle>> = {
  total: { label: 'total', color: 'blue' },
  bremsstrahlung: { label: 'bremsstrahlung', color: 'red' },
  rho: { label: '$\\rho$', color: 'brown' },
  omega: { label: '$\\omega$', color: 'orange' },
  phi: { label: '$\\phi$', color: 'green' },
  jpsi: { label: '$J/\\psi$', color: 'black' },
  upsilon: { label: '$\\Upsilon(1S)$', color: 'purple' },
};

/** Looks through spelling: `J/psi`, `j-psi` and `jpsi` are one channel, `upsilon-1s` the first Upsilon. */
export function channelStyle(channel: string): ChannelStyle | undefined {
  const name = channel
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/1s$/, '');
  return Object.hasOwn(styles, name) ? styles[name] : undefined;
}
