import type { LiteElement, LiteNode } from '@mathjax/src/mjs/adaptors/lite/Element.js';
import { escapeXml } from './svg.ts';

/** Scale and shift; MathJax uses no rotation. */
interface Placement {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

const identity: Placement = { scaleX: 1, scaleY: 1, x: 0, y: 0 };

/**
 * The paths of a MathJax SVG tree, flat, in font units (1000 to the em, y upwards). Throws an Error
 * for anything that is not a path or a rectangle, such as a character that the font lacks.
 */
export function flattenGlyphs(root: LiteElement): string {
  return root.children.map((child) => flatten(child, identity)).join('');
}

function flatten(node: LiteNode, outer: Placement): string {
  if (!isElement(node)) return '';
  const placement = compose(outer, parseTransform(attribute(node, 'transform')));
  switch (node.kind) {
    case 'g':
      return node.children.map((child) => flatten(child, placement)).join('');
    case 'path':
      return pathAt(attribute(node, 'd'), placement);
    case 'rect':
      return pathAt(rectPath(node), placement);
    case 'text':
      throw new Error(`the font has no glyph for "${textOf(node)}"`);
    default:
      throw new Error(`it needs a stretched symbol or a <${node.kind}>, which figures do not draw`);
  }
}

function pathAt(d: string, { scaleX, scaleY, x, y }: Placement): string {
  if (d === '') return '';
  const shift = x === 0 && y === 0 ? '' : `translate(${decimal(x)} ${decimal(y)})`;
  const scale = scaleX === 1 && scaleY === 1 ? '' : `scale(${decimal(scaleX)} ${decimal(scaleY)})`;
  const transform = `${shift}${shift && scale ? ' ' : ''}${scale}`;
  return `<path${transform ? ` transform="${transform}"` : ''} d="${escapeXml(d)}"/>`;
}

function rectPath(node: LiteElement): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(attribute(node, name) || 0),
  );
  return `M${x} ${y}h${width}v${height}h${-width!}Z`;
}

function parseTransform(text: string): Placement {
  let placement = identity;
  for (const [, kind, list] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first, second] = list!.split(/[\s,]+/).map(Number);
    placement = compose(
      placement,
      kind === 'translate'
        ? { ...identity, x: first!, y: second ?? 0 }
        : { ...identity, scaleX: first!, scaleY: second ?? first! },
    );
  }
  return placement;
}

function compose(outer: Placement, inner: Placement): Placement {
  return {
    scaleX: outer.scaleX * inner.scaleX,
    scaleY: outer.scaleY * inner.scaleY,
    x: outer.x + outer.scaleX * inner.x,
    y: outer.y + outer.scaleY * inner.y,
  };
}

function decimal(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

function attribute(node: LiteElement, name: string): string {
  const value: unknown = node.attributes[name];
  return value === undefined ? '' : String(value);
}

function textOf(node: LiteElement): string {
  return node.children.map((child) => ('value' in child ? child.value : '')).join('');
}

function isElement(node: LiteNode): node is LiteElement {
  return 'children' in node;
}
