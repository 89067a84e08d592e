import {html} from "htl";
import {type Outline, polygonMask} from "../../images/polygonMask.js";
import type {Raster} from "../../images/raster.js";
import {paints, silhouette} from "../../images/silhouette.js";
import type {ClassScore} from "../../network/classScores.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {photoField, pictureField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord} from "../frame/picked.js";
import {ChoiceError} from "../inputs/choiceError.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {maskOf} from "./masks.js";
import {outlineText, parseOutlines} from "./outlineText.js";
import type {BuiltScoreboard} from "./scoreboards.js";
import {silhouetteBoard} from "./silhouetteBoard.js";
import {
  outlinesOf,
  paintNames,
  type SilhouetteAnswer,
  type SilhouetteChoice,
  silhouetteCaption,
  silhouetteFacts,
  silhouetteNumbers,
  silhouetteRows
} from "./silhouetteText.js";

export interface SilhouetteFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The photo shown first, one that has a mask; defaults to the orange kitten, whose outline anybody knows. */
  readonly photo?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the live figure “is it the shape?”: an animal's outline filled with
 * one colour, on plain ground, and what the network says to it. The outline can
 * be redrawn, and one's own photo gets one. It begins with what was *built*,
 * which needs no network: the silhouette of every animal of the scoreboard. The
 * state, with the outline, is in the page's address.
 */
export function silhouetteFigure(
  built: BuiltScoreboard,
  options: SilhouetteFigureOptions
): LiveFigure<SilhouetteChoice, SilhouetteAnswer> {
  const {client, photo: first = "cat-kitten-orange", invalidation} = options;
  const [height, width, channels] = networkEntry(built.network).inputShape;
  const words = paints.map((paint) => [paint, paintNames[paint]] as const);
  const fields = {
    photo: photoField({initial: first}),
    fill: selectField("Animal", words, {initial: "black", name: "fill"}),
    ground: selectField("Ground", words, {initial: "white", name: "ground"}),
    outline: pictureField<readonly Outline[] | null>(null, {
      read: parseOutlines,
      write: (outline) => (outline ? outlineText(outline) : undefined)
    })
  };
  const board = silhouetteBoard({
    shape: {width, height},
    knobs: html.fragment`${fields.fill.element}${fields.ground.element}`,
    onOutline: (outline) => figure.choose({outline})
  });
  /** What the network says to whole photos. */
  const wholes = new Map<PickedPhoto, readonly ClassScore[]>(built.rows.map(({photo, whole}) => [photo, whole.top]));
  let loaded: {readonly picked: PickedPhoto; readonly photo: PhotoPixels} | undefined;

  const figure = liveFigure<SilhouetteChoice, SilhouetteAnswer>({
    id: "silhouette",
    label: "Is it the shape? An animal’s outline filled with one colour",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section></div>`,
    picture: board.element,
    stale: board.stale,
    settle: settled,
    arrange: board.arrange,
    built: (choice) => builtAnswer(choice),
    async ask(choice, tools) {
      const {network} = built;
      const photo = await load(choice.photo);
      tools.partial({photo, whole: wholes.get(choice.photo)});
      const whole = wholes.get(choice.photo) ?? (await wholeOf(photo.pixels));
      wholes.set(choice.photo, whole);
      tools.partial({photo, whole});
      const image = silhouetteOf(photo.pixels, choice);
      const question = {kind: "scores", network, images: [image], classes: [whole[0].index]} as const;
      const {scores, backend, milliseconds} = await client.ask(question, tools);
      const [{top, asked, ranks}] = scores;
      return {photo, whole, top, followed: {score: asked[0], rank: ranks[0]}, backend, milliseconds};

      async function wholeOf(pixels: Raster): Promise<readonly ClassScore[]> {
        return (await client.ask({kind: "scores", network, images: [pixels]}, tools)).scores[0].top;
      }
    },
    draw(answer, choice) {
      board.draw(answer, choice);
      return {
        caption: silhouetteCaption(answer),
        credit: creditWithOutline(choice.photo),
        facts: silhouetteFacts(built.network, answer, choice)
      };
    },
    files: {
      PNG: board.png,
      CSV: silhouetteRows,
      JSON: (answer, choice) => silhouetteNumbers(built.network, answer, choice)
    },
    fileName: ({photo}) => `silhouette-${fileWord(photo)}`
  });
  return figure;

  async function load(picked: PickedPhoto): Promise<PhotoPixels> {
    if (loaded?.picked !== picked) loaded = {picked, photo: await loadPhoto(picked, {width, height, channels})};
    return loaded.photo;
  }

  /** Returns what was built for the choice, with the photo's pixels. */
  function builtAnswer({photo, fill, ground, outline}: SilhouetteChoice): Promise<SilhouetteAnswer> | undefined {
    const row = built.rows.find((d) => d.photo === photo);
    const test = row && {black: row.tests.shape, photo: row.tests.alone}[fill as string];
    if (!test || ground !== "white" || outline) return;
    const followed = {score: test.asked, rank: test.askedRank};
    return load(photo).then((pixels) => ({photo: pixels, whole: row.whole.top, top: test.top, followed}));
  }

  /** Returns what the network gets. Throws a ChoiceError where the outline holds nothing. */
  function silhouetteOf(photo: Raster, choice: SilhouetteChoice): Raster {
    try {
      return silhouette(photo, polygonMask(outlinesOf(choice), {width, height}), choice);
    } catch {
      throw new ChoiceError("The outline is empty: draw around the animal, or undo.", {isUnfinished: true});
    }
  }
}

/** Returns the choice with the outline of its own photo: that of another one is left, and what equals the photo's own is that. */
function settled(choice: SilhouetteChoice, before: SilhouetteChoice): SilhouetteChoice {
  const {photo, outline} = choice;
  const isOthers = photo !== before.photo && outline === before.outline;
  const isOwn = outline && outlineText(outline) === outlineText(outlinesOf({photo, outline: null}));
  return isOthers || isOwn ? {...choice, outline: null} : choice;
}

/** Returns whom to thank for the photo, and for its outline where we drew it. */
function creditWithOutline(photo: PickedPhoto): Node {
  if (photo instanceof File) return creditOf(photo);
  return html`<span>${creditOf(photo)}.${maskOf(photo) ? " Outline: ours, CC BY 4.0." : ""}</span>`;
}
