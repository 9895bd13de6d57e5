import { describe, expect, it } from 'vitest';
import type { PortalDefinition } from '../records/portal.ts';
import type { LineRequest } from './coupling-line.ts';
import { exampleCatalog, examplePortal, messagesOf } from './examples.fixture.ts';
import { parsePoint } from './index.ts';

/** The example portal with a second coupling. */
const portal: PortalDefinition = {
  ...examplePortal,
  parameters: examplePortal.parameters.map((each) =>
    each.name === 'g_D' ? { ...each, aliases: ['g_dark'], minimum: -10 } : each,
  ),
  couplings: ['g', 'g_D'],
};

function parse(line: LineRequest | undefined, definition = portal, ...sets: string[]) {
  const settings = sets.map((set) => ({ path: set.split('=')[0]!, value: set.split('=')[1]! }));
  const request = { portal: 'pair', particles: 'paper-missing-energy', sets: settings, line };
  return parsePoint(request, exampleCatalog(), [definition]);
}

describe('the line of a limit on the command line', () => {
  it('is the coupling of the portal alone by default, and is there only where asked for', () => {
    expect(parse(undefined).line).toBeUndefined();
    expect(parse({}).line).toEqual({ direction: { g: 1, g_D: 0 }, limitOn: 'g' });
    expect(parse({}, examplePortal).line).toEqual({ direction: { g: 1 }, limitOn: 'g' });
  });

  it('has the shares of a direction, and the first as the one that is limited', () => {
    const line = { direction: { g: 2, g_D: -0.5 }, limitOn: 'g' };
    expect(parse({ direction: 'g=2,g_D=-0.5' }).line).toEqual(line);
    expect(parse({ direction: ' g_dark = -5e-1 , g = 2 ', limitOn: ' g ' }).line).toEqual(line);
    expect(parse({ direction: 'g_D=1,g=2' }).line!.limitOn).toBe('g_D');
    expect(parse({ direction: 'g=1,g_D=1', limitOn: 'g_dark' }).line!.limitOn).toBe('g_D');
  });

  it('is the limited coupling alone where no direction is given', () => {
    expect(parse({ limitOn: 'g_D' }).line).toEqual({ direction: { g: 0, g_D: 1 }, limitOn: 'g_D' });
    expect(parse({ limitOn: 'g_dark' }).line).toEqual({ direction: { g: 0, g_D: 1 }, limitOn: 'g_D' });
  });

  it.each([
    [{ direction: 'gD=1' }, '--direction gD=1: the portal pair has no coupling "gD" to set limits on'],
    [{ direction: 'gD=1' }, 'did you mean "g_D"?'],
    [{ direction: 'm_a=1' }, 'expected one of g, g_D'],
    [{ direction: 'g' }, '--direction g: "g" is not a share of a coupling; expected name=number with commas'],
    [{ direction: '' }, '"" is not a share of a coupling'],
    [{ direction: 'g=1,' }, '"" is not a share of a coupling'],
    [{ direction: 'g=1=2' }, '"g=1=2" is not a share of a coupling'],
    [{ direction: 'g=' }, '"g=" is not a share of a coupling'],
    [{ direction: 'g=1,g=2' }, '--direction g=1,g=2: g is given twice'],
    [{ direction: 'g_D=1,g_dark=2' }, 'g_D is given twice'],
    [{ direction: 'g=one' }, '"one" is not a number'],
    [{ direction: 'g=1 /GeV' }, '"direction.g": "1 /GeV" is an inverse energy; expected a plain number'],
    [{ direction: 'g=0' }, '--direction g=0: all couplings of the direction are 0'],
    [{ direction: 'g=-1' }, 'the limit is on g, which is -1 in the direction; expected more than 0'],
    [
      { direction: 'g=1', limitOn: 'g_D' },
      '--limit-on g_D: the limit is on g_D, which is 0 in the direction',
    ],
    [{ direction: 'g=1', limitOn: 'm_D' }, '--limit-on m_D: the portal pair has no coupling "m_D"'],
    [{ limitOn: 'gD' }, '--limit-on gD: the portal pair has no coupling "gD" to set limits on'],
    [{ limitOn: '' }, '--limit-on : the portal pair has no coupling "" to set limits on'],
    [{ limitOn: 'g=1' }, '--limit-on g=1: the portal pair has no coupling "g=1" to set limits on'],
    [{ direction: '__proto__=1' }, 'no coupling "__proto__"'],
  ])('refuses %j', (line, message) => {
    const found = messagesOf(() => parse(line));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('leaves no value to its couplings, where there are several', () => {
    const message =
      'is a coupling that the limit is on, and has no value here; expected its share in the direction';
    expect(messagesOf(() => parse({}, portal, 'g=1 /GeV'))).toEqual([
      `--set g=1 /GeV: g ${message}, e.g. --direction g=1,g_D=100`,
    ]);
    expect(messagesOf(() => parse({}, portal, 'g_dark=0.5'))[0]).toContain(`g_D ${message}`);
    expect(parse({}, examplePortal, 'g=1 /GeV').parameters['g']).toBe(1);
    expect(parse(undefined, portal, 'g_D=-0.5').parameters['g_D']).toBe(-0.5);
  });
});
