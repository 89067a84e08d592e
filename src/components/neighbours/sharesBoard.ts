import {scaleLinear} from "d3-scale";
import {html, svg} from "htl";
import {followWidth} from "../marks/followWidth.js";
import {percentText} from "../marks/percentText.js";
import type {GroupShare} from "./shares.js";

/** A space with the shares that both distances have there. */
export interface ShareLine {
  readonly title: string;
  readonly l2: GroupShare;
  readonly cosine: GroupShare;
}

const margin = {left: 84, right: 14, top: 22, bottom: 40};
const step = 27;

/**
 * Returns the picture of shares, a line a space: a dot for the Euclidean
 * distance and a ring for the cosine, each with the interval of twice its
 * standard error on both sides, and the share that chance would have.
 */
export function sharesBoard() {
  const drawing =
    svg`<svg class="neighbours-shares" role="img" font-size="12" font-family="var(--sans-serif)" fill="currentColor"></svg>` as SVGSVGElement;
  let lines: readonly ShareLine[] = [];
  let width = 640;
  const key = html`<p class="neighbours-shares-key">● L2 ○ cosine, each ± 2 standard errors; the dashed line is chance.</p>`;
  followWidth(drawing, width, (seen) => {
    width = seen;
    draw();
  });

  function draw(): void {
    if (!lines.length) return;
    const height = margin.top + step * lines.length + margin.bottom;
    const x = scaleLinear([0, 1], [margin.left, width - margin.right]);
    const bottom = height - margin.bottom;
    const chance = x(lines[0].l2.chance);
    const ticks = [0, 0.25, 0.5, 0.75, 1].map(
      (d) => svg`<g><line x1=${x(d)} x2=${x(d)} y1=${margin.top} y2=${bottom} stroke="var(--theme-foreground-fainter)"/>
        <text x=${x(d)} y=${bottom + 16} text-anchor=${d === 1 ? "end" : "middle"}>${`${100 * d}\u00a0%`}</text></g>`
    );
    const rows = lines.map((line, i) => {
      const y = margin.top + step * (lines.length - 1 - i) + step / 2; // the pixels are lowest
      return svg`<g><title>${lineText(line)}</title><text x=${margin.left - 8} y=${y + 4} text-anchor="end">${line.title}</text>
        ${mark(line.l2, x, y - 5, true)}${mark(line.cosine, x, y + 5, false)}</g>`;
    });
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.setAttribute("height", `${height}`);
    drawing.setAttribute("aria-label", lines.map(lineText).join("; "));
    drawing.replaceChildren(
      ...ticks,
      svg`<line x1=${chance} x2=${chance} y1=${margin.top - 6} y2=${bottom} stroke="currentColor" stroke-dasharray="4 4"/>`,
      svg`<text x=${chance} y=${margin.top - 9} text-anchor=${chance < 0.7 * width ? "start" : "end"}>chance ${percentText(lines[0].l2.chance)}</text>`,
      ...rows,
      svg`<text x=${(margin.left + width - margin.right) / 2} y=${height - 6} text-anchor="middle">of the query’s own group</text>`
    );
  }

  return {
    element: html`<div class="neighbours">${drawing}${key}</div>`,
    draw(shown: readonly ShareLine[]): void {
      lines = shown;
      draw();
    }
  };
}

/** Returns a share with its interval. */
function mark({mean, error}: GroupShare, x: (share: number) => number, y: number, isFull: boolean): SVGElement {
  const [low, high] = [Math.max(0, mean - 2 * error), Math.min(1, mean + 2 * error)];
  const colour = "var(--theme-foreground-focus)";
  return svg`<g stroke=${colour} stroke-width="2"><line x1=${x(low)} x2=${x(high)} y1=${y} y2=${y} />
    <circle cx=${x(mean)} cy=${y} r="4" fill=${isFull ? colour : "var(--theme-background)"} /></g>` as SVGElement;
}

function lineText({title, l2, cosine}: ShareLine): string {
  const text = ({mean, error}: GroupShare) => `${percentText(mean)} ± ${percentText(2 * error)}`;
  return `${title}: L2 ${text(l2)}, cosine ${text(cosine)}`;
}
