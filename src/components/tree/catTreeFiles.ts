import {networkEntry} from "../../networks.js";
import {type FigureFiles, figureFiles, type ShownData} from "../frame/figureFiles.js";
import {fileWord} from "../frame/picked.js";
import {canvasPng} from "../marks/drawPicture.js";
import type {UnitNames} from "../units/unitNames.js";
import {treeJson} from "./catTreeJson.js";
import {drawNodePicture} from "./catTreePicture.js";
import {layersBelow} from "./catTreeState.js";
import type {RootedChoice} from "./catTreeStore.js";
import {treeSvg} from "./catTreeSvg.js";
import type {ViewNode} from "./catTreeView.js";

export interface TreeFilesOptions {
  readonly names: UnitNames;
  /** Returns the tree that is seen. */
  readonly shown: () => ShownData<RootedChoice, ViewNode> | undefined;
}

/** Returns what makes and saves the files of a tree, by name. */
export function treeFiles({names, shown}: TreeFilesOptions): FigureFiles {
  return figureFiles<RootedChoice, ViewNode>({
    files: {
      SVG: treeSvgText,
      PNG: treePng,
      JSON: (view, choice) => `${JSON.stringify(treeJson(view, choice))}\n`,
      "Names as JSON": () => `${JSON.stringify(names, null, 2)}\n`
    },
    shown,
    fileName: ({photo, root}, _, file) =>
      file.startsWith("Names") ? "unit-names" : `cat-tree-${fileWord(photo)}-${root.layer}-${root.unit}`
  });
}

/** Returns the tree as it is seen, as the text of an SVG file. */
export function treeSvgText(view: ViewNode, choice: RootedChoice): string {
  const canvas = document.createElement("canvas");
  return treeSvg(view, {
    title: `What “${view.name}” is made of, in ${networkEntry(choice.network).title}`,
    layers: [choice.root.layer, ...layersBelow(choice)],
    image(picture) {
      if (typeof ImageData === "undefined") return;
      drawNodePicture(canvas, picture);
      return canvas.toDataURL("image/png");
    }
  });
}

/** Resolves to the tree as it is seen, as a PNG file of at most 8000 pixels a side. */
export async function treePng(view: ViewNode, choice: RootedChoice): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([treeSvgText(view, choice)], {type: "image/svg+xml"}));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    const scale = Math.min(2, 8000 / Math.max(image.width, image.height));
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvasPng(canvas);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
