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

/**
 * Looks through spelling and PDG's masses: `rho(770)0` and `rho` are one channel, `J/psi(1S)`, `j-psi` and
 * `jpsi` another.
 */
export function channelStyle(channel: string): ChannelStyle | undefined {
  const name = channel
    .toLowerCase()
    .replace(/[-(]?1s\)?$/, '')
    .replace(/\(.*\)/, '')
    .replace(/[^a-z]/g, '');
  return Object.hasOwn(styles, name) ? styles[name] : undefined;
}
