import {html} from "htl";
import {photoGroups} from "../../corpus/photoGroups.js";
import {radioField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {percentText} from "../marks/percentText.js";
import {digitSpaces} from "./digitSpaces.js";
import {photoSpaces} from "./photoSpaces.js";
import {groupShareOf, type ShareCorpus, type SpaceShare, shareCounts} from "./shares.js";
import {type ShareLine, sharesBoard} from "./sharesBoard.js";

interface Choice {
  readonly of: ShareCorpus;
  readonly k: number;
  /** A group of photos; “all” for all. Digits are always all. */
  readonly group: string;
  /** A digit, or “all”. */
  readonly digit: string;
}

interface Shown {
  readonly lines: readonly ShareLine[];
}

/**
 * Returns the figure “are the nearest of the same group?”: for every space and
 * both distances the share of the k nearest that are of the query's own group,
 * over all queries or those of one group, for photos or for digits. All of it is *built*.
 */
export function sharesFigure(
  built: readonly SpaceShare[],
  {invalidation}: {readonly invalidation?: Promise<unknown>} = {}
): LiveFigure<Choice> {
  const fields = sharesFields();
  const board = sharesBoard();
  const figure = liveFigure<Choice, Shown>({
    id: "near-shares",
    label: "Are the nearest of the same group?",
    isWide: true,
    invalidation,
    fields,
    unused: ({of}) => [of === "photos" ? "digit" : "group"],
    arrange({of}) {
      fields.group.element!.toggleAttribute("hidden", of !== "photos");
      fields.digit.element!.toggleAttribute("hidden", of !== "digits");
    },
    controls: html`<div class="figure-fields"><section class="neighbours-controls">${fields.of.element}${fields.k.element}${fields.group.element}${fields.digit.element}</section></div>`,
    picture: board.element,
    built: (choice) => ({lines: linesOf(built, choice)}),
    draw({lines}, choice) {
      board.draw(lines);
      const {of, k} = choice;
      const {queries, chance} = lines[0].l2;
      const group = groupOf(choice);
      const who =
        of === "photos"
          ? group === "all"
            ? "photos"
            : `photos of ${group}`
          : group === "all"
            ? "held-out digits"
            : `held-out digits that are a ${group}`;
      const own = of === "photos" ? "group (cats, dogs, other animals, plants and so on)" : "digit";
      return {
        caption: `How many of ${k === 1 ? "the one nearest neighbour" : `the ${k} nearest neighbours`} are of the query’s own ${own}: the mean over ${queries} ${who}, each asked about in turn. By chance it would be ${percentText(chance)}. The bars take queries for independent, which they are not quite: all of them look among the same pictures.${of === "photos" ? " Distances are those of what is kept of each layer (sketches)." : ""}`,
        facts: [
          ["queries", `${queries}`],
          ["k", `${k}`],
          ["chance", percentText(chance)]
        ]
      };
    },
    files: {
      CSV: ({lines}, {of, k}) =>
        lines.flatMap(({title, l2, cosine}) => [
          {of, space: title, measure: "l2", k, ...l2},
          {of, space: title, measure: "cosine", k, ...cosine}
        ]),
      JSON: ({lines}, choice) => ({...choice, lines})
    },
    fileName: (choice) => `near-shares-${choice.of}-${groupOf(choice).replaceAll(" ", "-")}-${choice.k}`
  });
  return figure;
}

function groupOf({of, group, digit}: Choice): string {
  return of === "photos" ? group : digit;
}

/** Returns the shares of every space for the choice, the pixels first. */
function linesOf(built: readonly SpaceShare[], choice: Choice): ShareLine[] {
  const {of, k} = choice;
  const spaces =
    of === "photos"
      ? photoSpaces.map(({name, title}) => ({name, title}))
      : digitSpaces.map(({layer, title}) => ({name: layer, title}));
  const group = groupOf(choice);
  return spaces.map(({name, title}) => ({
    title,
    l2: groupShareOf(built, of, name, "l2", {k, group}),
    cosine: groupShareOf(built, of, name, "cosine", {k, group})
  }));
}

function sharesFields() {
  const digits = Array.from({length: 10}, (_, digit) => [`${digit}`, `${digit}`] as const);
  return {
    of: radioField<ShareCorpus>(
      "Of",
      [
        ["photos", "photos"],
        ["digits", "digits"]
      ],
      {initial: "photos", group: "near-shares-of", name: "corpus"}
    ),
    k: selectField<number>(
      "Neighbours, k",
      shareCounts.map((k) => [k, `${k}`] as const),
      {initial: 5, name: "k"}
    ),
    group: selectField<string>("Queries", [["all", "all"], ...photoGroups.map((d) => [d, d] as const)], {
      initial: "all",
      name: "group"
    }),
    digit: selectField<string>("Queries", [["all", "all"], ...digits], {
      initial: "all",
      name: "digit",
      label: "Queries, digits"
    })
  };
}
