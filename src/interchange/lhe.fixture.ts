/** An element of XML with its attributes, its own text and its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlElement[];
}

/** Elements, attributes, text and the five entities of XML; whatever else, or what is not well formed, throws. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const token = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (match === null) throw new SyntaxError(`not XML at ${at}: ${source.slice(at, at + 40)}`);
    const [, closing, name = '', written = '', empty, text] = match;
    const current = open.at(-1)!;
    if (text !== undefined) current.text += decoded(text);
    else if (closing) {
      if (current.name !== name || open.length === 1) throw new SyntaxError(`</${name}> at ${at}`);
      open.pop();
    } else {
      const pairs = [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        decoded(value!),
      ]);
      const element = { name, attributes: Object.fromEntries(pairs), text: '', children: [] };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new SyntaxError('not one element');
  return root.children[0]!;
}

function decoded(text: string): string {
  const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w*);?/g, (all, name: string) => {
    if (!all.endsWith(';') || known[name] === undefined) throw new SyntaxError(`entity ${all}`);
    return known[name];
  });
}

/** A file as the accord describes it. Throws for whatever is not as there. */
export interface LheFile {
  readonly header: string;
  readonly beams: readonly number[];
  /** XSECUP, XERRUP, XMAXUP, LPRUP. */
  readonly process: readonly number[];
  readonly weighting: number;
  readonly events: readonly { readonly weight: number; readonly particles: readonly LheParticle[] }[];
}

export interface LheParticle {
  readonly pdg: number;
  readonly status: number;
  readonly mothers: readonly [number, number];
  /** px, py, pz, E, m. */
  readonly momentum: readonly number[];
  readonly properTimeMm: number;
}

export function parseLhe(source: string): LheFile {
  const root = parseXml(source);
  must(root.name === 'LesHouchesEvents' && root.attributes.version === '3.0', 'root');
  const [header, init, ...events] = root.children;
  must(header?.name === 'header' && init?.name === 'init', 'header and init come first');
  must(
    events.every(({ name }) => name === 'event'),
    'then come events',
  );
  must(init!.children.map(({ name }) => name).join() === 'generator', 'one generator');
  const [first = [], process = [], ...more] = numbers(init!.text);
  must(first.length === 10 && process.length === 4 && more.length === 0 && first[9] === 1, 'one process');
  return {
    header: header!.text,
    beams: first.slice(0, 4),
    process,
    weighting: first[8]!,
    events: events.map(({ text }) => parseEvent(text)),
  };
}

function parseEvent(text: string): LheFile['events'][number] {
  const [first = [], ...rows] = numbers(text);
  must(first.length === 6 && rows.length === first[0] && rows.every((row) => row.length === 13), 'an event');
  const particles = rows.map(
    ([
      pdg = 0,
      status = 0,
      one = 0,
      two = 0,
      ,
      ,
      px = 0,
      py = 0,
      pz = 0,
      E = 0,
      m = 0,
      time = 0,
    ]): LheParticle => ({
      ...{ pdg, status, mothers: [one, two], momentum: [px, py, pz, E, m], properTimeMm: time },
    }),
  );
  particles.forEach(({ status, mothers: [one, two] }, place) => {
    must([-1, 1, 2].includes(status), 'status');
    must(
      status === -1 ? one === 0 && two === 0 : one >= 1 && two >= one && two <= place,
      'mothers come first',
    );
  });
  return { weight: first[2]!, particles };
}

function numbers(text: string): number[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number));
  must(
    rows.every((row) => row.every(Number.isFinite)),
    'numbers',
  );
  return rows;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new SyntaxError(`Les Houches event file: ${what}`);
}
