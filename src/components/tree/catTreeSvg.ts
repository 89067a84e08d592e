import {curve, edgeWidth} from "./catTreeDrawing.js";
import {cardSizes, treeLayout} from "./catTreeLayout.js";
import type {NodePicture} from "./catTreeStore.js";
import {dropText, threeDigits} from "./catTreeText.js";
import {unitTitle, type ViewNode} from "./catTreeView.js";

export interface TreeSvgOptions {
  /** What the drawing shows, for those who cannot see it. */
  readonly title: string;
  /** The names of the columns, the root's first. */
  readonly layers: readonly string[];
  /** Returns the address of a node's picture, such as a data URL; undefined draws none. */
  readonly image: (picture: NodePicture) => string | undefined;
}

const margin = 12;

/** Returns the drawing of a tree as the text of an SVG file: dark on white, as in print. */
export function treeSvg(root: ViewNode, {title, layers, image}: TreeSvgOptions): string {
  const layout = treeLayout(root);
  const {width: card, across} = cardSizes;
  const size = [layout.width + 2 * margin, layout.height + 2 * margin].map(Math.ceil);
  const columns = Math.max(...layout.nodes.map(({node}) => node.path.length)) + 1;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="${-margin} ${-margin} ${size[0]} ${size[1]}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${-margin}" y="${-margin}" width="100%" height="100%" fill="#fff"/>`,
    ...layers.slice(0, columns).map((name, i) => text(i * (card + across), 16, name, `fill="#555" font-weight="bold"`)),
    ...layout.edges.map(
      (d) =>
        `<path d="${curve(d)}" fill="none" stroke="${d.edge.drop < 0 ? "#b5452c" : "#3b6ea5"}" stroke-opacity="0.6"${d.second ? ` stroke-dasharray="6 4"` : ""} stroke-width="${edgeWidth(d.edge.share).toFixed(1)}"/>`
    ),
    ...layout.nodes.map(({node, x, y, height}) => {
      const {edge, family, picture} = node;
      const href = picture && !node.discarded && image(picture);
      const lines = [
        ...(node.named ? [unitTitle(node)] : []),
        ...(edge ? [`score ${threeDigits(edge.score)}`, "without it the parent", dropText(edge)] : []),
        ...(!edge && family ? [`value ${threeDigits(family.parent.value)}`] : [])
      ];
      return [
        `<g transform="translate(${x.toFixed(1)},${y.toFixed(1)})"${node.discarded ? ` opacity="0.5"` : ""}>`,
        `<rect width="${card}" height="${height}" rx="8" fill="#fff" stroke="${node.kept ? "#b58900" : "#999"}" stroke-width="${node.kept ? 2.5 : 1}"/>`,
        ...(href ? [`<image x="8" y="8" width="96" height="96" href="${escaped(href)}"/>`] : []),
        text(112, 22, node.name, `font-weight="bold" fill="#111"${narrowed(node.name, card - 118)}`),
        ...(node.discarded ? [] : lines.map((words, i) => text(112, 40 + 16 * i, words, `fill="#333" font-size="11"`))),
        "</g>"
      ].join("");
    }),
    "</svg>"
  ];
  return `${parts.join("\n")}\n`;
}

/** Returns what makes a long name narrow enough for its card: whole names are read, however small. */
function narrowed(name: string, room: number): string {
  return name.length > 17 ? ` textLength="${room}" lengthAdjust="spacingAndGlyphs"` : "";
}

function text(x: number, y: number, words: string, rest: string): string {
  return `<text x="${x}" y="${y}" ${rest}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
