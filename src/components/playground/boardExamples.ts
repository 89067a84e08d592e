import {html} from "htl";
import {digitSize} from "../../corpus/digits.js";
import {digitText} from "../../corpus/digitText.js";
import {mapPicture} from "../../images/mapPicture.js";
import {measureDigits} from "../../images/measureDigits.js";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import {photos} from "../../photos.js";
import {ascentBoard} from "../ascent/ascentBoard.js";
import {threeStartsBoard} from "../ascent/threeStartsBoard.js";
import {classifierBoard} from "../classify/classifierBoard.js";
import {winners} from "../classify/competition.js";
import {competitionBoard} from "../classify/competitionBoard.js";
import {allFaces} from "../correspondence/chosenFaces.js";
import {correspondenceBoard} from "../correspondence/correspondenceBoard.js";
import {dreamBoard} from "../dream/dreamBoard.js";
import {averageEdgesBoard} from "../edges/averageEdgesBoard.js";
import {classMapBoard} from "../evidence/classMapBoard.js";
import {evolutionBoard} from "../evolution/evolutionBoard.js";
import {explainBoard} from "../explain/explainBoard.js";
import {filterBoard} from "../filters/filterBoard.js";
import {stackBoard} from "../filters/stackBoard.js";
import {templatesBoard} from "../filters/templatesBoard.js";
import type {MovedCurve} from "../invariance/invariance.js";
import {invarianceBoard} from "../invariance/invarianceBoard.js";
import {derivativesBoard} from "../inversion/derivativesBoard.js";
import {inversionBoard} from "../inversion/inversionBoard.js";
import {softmaxSteps} from "../inversion/softmaxToy.js";
import {startsBoard} from "../inversion/startsBoard.js";
import {liveBoard} from "../live/liveBoard.js";
import {initialChoice} from "../live/liveChoice.js";
import {layerMaps} from "../maps/layerMaps.js";
import {mapsBoard} from "../maps/mapsBoard.js";
import {digitPicture} from "../marks/digitPicture.js";
import {drawPicture} from "../marks/drawPicture.js";
import {occludedBoard} from "../occlusion/occludedBoard.js";
import {occluderBoard} from "../occlusion/occluderBoard.js";
import {latticePlaces, occluderKey} from "../occlusion/occluderLattice.js";
import {fivePanelsDefault} from "../occlusion/occlusions.js";
import {panelsBoard} from "../occlusion/panelsBoard.js";
import {sheetBoard} from "../patchSheet/sheetBoard.js";
import {digitPcaBoard} from "../pca/digitPcaBoard.js";
import {pcaSolution} from "../pca/pcaSolution.js";
import {photoPcaBoard, photoSize} from "../pca/photoPcaBoard.js";
import {pointBoard} from "../point/pointBoard.js";
import {propertyBoard} from "../ranking/propertyBoard.js";
import {ranking} from "../ranking/ranking.js";
import {rankingBoard} from "../ranking/rankingBoard.js";
import {unitPairBoard} from "../ranking/unitPairBoard.js";
import {rulesBoard} from "../rules/rulesBoard.js";
import {stepperBoard, stepperRun} from "../rules/stepperBoard.js";
import {stepperExamples} from "../rules/stepperNumbers.js";
import {hypotheses} from "../shape/hypotheses.js";
import {scoreboardBoard} from "../shape/scoreboardBoard.js";
import type {ScoreboardRow, TestScore} from "../shape/scoreboards.js";
import {silhouetteBoard} from "../shape/silhouetteBoard.js";
import {swapBoard} from "../shape/swapBoard.js";
import {seededArrangement} from "../shuffle/arrangementField.js";
import {shuffledBoard} from "../shuffle/shuffledBoard.js";
import {tileBoard} from "../shuffle/tileBoard.js";
import {styleBoard} from "../style/styleBoard.js";
import {styleSpec} from "../style/styles.js";
import {transferBoard} from "../transfer/transferBoard.js";
import {unitBoard} from "../units/unitBoard.js";
import type {Example} from "./example.js";
import {
  animal,
  digits,
  film,
  filters,
  firing,
  heat,
  layers,
  occlusion,
  otherScores,
  scores,
  sprite
} from "./samples.js";

const nothing = () => {};
const side = 60;
const gallery = [
  {id: "one", title: "one film", sprite, steps: [0, 4], columns: 2},
  {id: "other", title: "the other", sprite, steps: [0, 8], columns: 2}
];

/** The picture of every live figure, drawn without a worker. */
export const boardExamples: readonly Example[] = [
  {room: "ascent", name: "ascentBoard", draw: drawAscent},
  {room: "ascent", name: "threeStartsBoard", draw: drawThreeStarts},
  {room: "classify", name: "classifierBoard", draw: drawClassifier},
  {room: "classify", name: "competitionBoard", draw: drawCompetition},
  {room: "correspondence", name: "correspondenceBoard", draw: drawCorrespondence},
  {room: "dream", name: "dreamBoard", draw: drawDream},
  {room: "edges", name: "averageEdgesBoard", draw: drawAverageEdges},
  {room: "evolution", name: "evolutionBoard", draw: drawEvolution},
  {room: "explain", name: "explainBoard", draw: drawExplain},
  {room: "filters", name: "filterBoard", draw: drawFilters},
  {room: "filters", name: "stackBoard", draw: drawStack},
  {room: "invariance", name: "invarianceBoard", draw: drawInvariance},
  {room: "inversion", name: "derivativesBoard", draw: drawDerivatives},
  {room: "inversion", name: "inversionBoard", draw: drawInversion},
  {room: "inversion", name: "startsBoard", draw: drawStarts},
  {room: "live", name: "liveBoard", draw: drawLive},
  {room: "maps", name: "mapsBoard", draw: drawMaps},
  {room: "occlusion", name: "occludedBoard", draw: drawOccluded},
  {room: "occlusion", name: "occluderBoard", draw: drawOccluder},
  {room: "occlusion", name: "panelsBoard", draw: drawPanels},
  {room: "patchSheet", name: "sheetBoard", draw: drawSheet},
  {room: "pca", name: "digitPcaBoard", draw: drawDigitPca},
  {room: "pca", name: "photoPcaBoard", draw: drawPhotoPca},
  {room: "point", name: "pointBoard", draw: drawPoint},
  {room: "ranking", name: "propertyBoard", draw: drawProperty},
  {room: "ranking", name: "rankingBoard", draw: drawRanking},
  {room: "evidence", name: "classMapBoard", draw: drawClassMap},
  {room: "filters", name: "templatesBoard", draw: drawTemplates},
  {room: "ranking", name: "unitPairBoard", draw: drawUnitPair},
  {room: "rules", name: "rulesBoard", draw: drawRules},
  {room: "rules", name: "stepperBoard", draw: drawStepper},
  {room: "shape", name: "scoreboardBoard", draw: drawScoreboard},
  {room: "shape", name: "silhouetteBoard", draw: drawSilhouette},
  {room: "shape", name: "swapBoard", draw: drawSwap},
  {room: "shuffle", name: "shuffledBoard", draw: drawShuffled},
  {room: "shuffle", name: "tileBoard", draw: drawTiles},
  {room: "style", name: "styleBoard", draw: drawStyle},
  {room: "transfer", name: "transferBoard", draw: drawTransfer},
  {room: "units", name: "unitBoard", draw: drawUnit}
];

function drawAscent(): Element {
  const board = ascentBoard(gallery);
  board.draw({film: film(), top: scores}, "one");
  return board.element;
}

function drawCorrespondence(): Element {
  const board = correspondenceBoard({onPick: nothing, onTake: nothing, onMove: nothing, onReset: nothing});
  const faces = allFaces.slice(0, 3).map((face, i) => ({...face, isIn: i < 2, hidden: null}));
  const rows = [0.4, 0.38, 0.36, 0.42, 0.45, 0.3, 0.35].map((d) =>
    new Array(4).fill(Float32Array.of(d, d + 0.02, d + 0.01))
  );
  board.drawFaces(faces, faces[1].photo, faces[1], false);
  board.drawTables([{layer: "Mixed_6c", rows}], 3, {compared: "places", zeros: "third"});
  return board.element;
}

function drawThreeStarts(): Element {
  const board = threeStartsBoard();
  const {frames} = film();
  const results = frames.slice(1).map(({draw}, i) => ({
    seed: i + 1,
    value: 40 - i,
    probability: 0.9 - i / 10,
    fine: 0.1 + i / 20,
    draw
  }));
  const pairs = [
    {seeds: [1, 2], rms: 30.2, correlation: 0.11},
    {seeds: [1, 3], rms: 41.9, correlation: -0.02},
    {seeds: [2, 3], rms: 35, correlation: 0.05}
  ] as const;
  board.draw({results, pairs});
  return board.element;
}

function drawDream(): Element {
  const board = dreamBoard(gallery);
  const said = [scores, scores.toReversed()].map((top) => ({top, asked: [], ranks: []}));
  board.draw({film: film(), scores: said, sizes: [17, 24], moved: 12}, "one");
  return board.element;
}

function drawClassifier(): Element {
  const board = classifierBoard(html`<label>Show <input type="checkbox" /></label>`, {width: side, height: side});
  board.draw({pixels: animal(side), top: scores}, "probability", "an animal");
  return board.element;
}

function drawCompetition(): Element {
  const human = {error: 5.1, source: {label: "one person", url: "https://arxiv.org/abs/1409.0575"}};
  const board = competitionBoard(winners, {human, onYear: nothing});
  board.draw(2012);
  return board.element;
}

function drawAverageEdges(): Element {
  const board = averageEdgesBoard({sheet: sprite, name: (_, unit) => (unit === 1 ? "whiskers" : undefined)});
  const top = {name: "mixed", mean: Float32Array.of(2, -1, 0.5, 0), own: Float32Array.of(2.5, -0.25, 0.5, 1)};
  const low = {name: "conv1", mean: Float32Array.of(1, 0), own: Float32Array.of(-1, 0.5)};
  const edges = {parent: {layer: "logits", unit: 286}, photo: null, value: 3.5, photos: [photos[0].id, photos[1].id]};
  const words = {network: "inception-v3", parent: "Egyptian cat", isClass: true};
  board.draw({...edges, layers: [top, low]}, top, words);
  return board.element;
}

function drawEvolution(): Element {
  const board = evolutionBoard({inputs: [html`<label>Unit <input type="number" value="1" /></label>`]});
  const curve = [1, 0.6, 0].map((d) => [0.8 * d, d, d] as const);
  const layers = {conv1: curve, conv2: curve, dense1: curve, logits: curve};
  const none = {conv1: [0, 0, 0], conv2: [0, 0, 0], dense1: [1, 0, 0], logits: [0, 0, 0]};
  const moments = [0, 64, 5000].map((step, i) => ({step, accuracy: 0.1 + 0.4 * i, file: `${i}.bin`}));
  const settling = {way: layers, length: layers, answers: layers, representation: layers};
  const one = heat(4);
  const patches = [{digit: 3, value: 1.25, ink: digits(4).pixels(3), signal: one}];
  const units = [1, 0, 2].map((unit, i) => ({unit, patches: i === 2 ? [] : patches}));
  board.draw({moments, searched: 20, settling, silent: none}, 1, "way", {filters: [one, one], units});
  return board.element;
}

function drawInvariance(): Element {
  const board = invarianceBoard();
  const curve = (photo: string, fall: number): MovedCurve => ({
    photo,
    way: "scale",
    edge: "mirror",
    label: "Egyptian cat",
    index: 286,
    norms: [10, 20, 5],
    points: [1, 1.4, 1.8].map((value, i) => ({
      value,
      euclidean: [3 * i, 4 * i, i],
      cosine: [0.1 * i, 0.2 * i, 0.1 * i],
      probability: 1 - fall * i,
      best: {index: 286, label: "Egyptian cat", probability: 1 - fall * i}
    }))
  });
  const data = {pixels: animal(side), subject: "an animal", curve: curve("cat", 0.4), others: [curve("brooms", 0.1)]};
  board.draw(data, {at: 1.4, top: "Mixed_7c", distance: "euclidean"});
  return board.element;
}

function drawExplain(): Element {
  const board = explainBoard();
  const target = {layer: "logits", unit: 286, position: null, value: 10.8};
  const {values} = heat(side);
  const known = {
    target,
    shape: [side, side, 1],
    top: scores,
    asked: scores[0],
    method: "occlusion",
    pixels: animal(side)
  };
  board.draw({...known, values: Float32Array.from(values)}, "an animal");
  return board.element;
}

function drawFilters(): Element {
  const board = filterBoard({inputs: [], onUnit: nothing, onWeights: nothing});
  const view = {unit: 2, scale: "own", checkpoint: undefined, weights: undefined} as const;
  board.draw({...filters(), image: digits(4).pixels(3)}, view, "a digit");
  return board.element;
}

function drawStack(): Element {
  const board = stackBoard({onUnit: nothing, onSlice: nothing});
  board.draw(filters(), 1, {order: "strength", slice: undefined});
  return board.element;
}

function drawDerivatives(): Element {
  const board = derivativesBoard();
  board.draw(softmaxSteps("wx", 1, 0.5));
  return board.element;
}

function drawInversion(): Element {
  const board = inversionBoard(gallery);
  const shown = film(28);
  const changed = {draw: shown.frames[1].draw, scale: 0.5, zero: false};
  const losses = shown.values.map(([, value]) => value);
  const outcome = {losses, probabilities: losses.map(() => 0.5), startTop: otherScores, top: scores};
  const change = {l2: 3, max: 1, rms: 0.1};
  board.draw({film: shown, name: "an animal", outcome: {...outcome, change, changed}}, "other");
  return board.element;
}

function drawStarts(): Element {
  const board = startsBoard();
  const all = digits(4);
  const result = (start: string, steps: number, i: number) => ({
    start,
    steps,
    loss: 0.1,
    before: 0.02,
    after: 0.9,
    startTop: otherScores[0],
    top: scores[0],
    from: all.pixels(i),
    to: all.pixels(i + 1)
  });
  board.draw([result("zeros", 12, 0), result("noise-1", 0, 1)], 8);
  return board.element;
}

function drawLive(): Element {
  const board = liveBoard({onStart: nothing, onStop: nothing, onUnit: nothing});
  const pixels = animal(side);
  const maps = {...heat(16), values: heat(16).values.map(Math.abs)};
  const answer = {
    kind: "videoFrame",
    shape: [16, 16, 1],
    values: Float32Array.from(maps.values),
    first: 0,
    units: 64,
    top: scores.slice(0, 2),
    backend: "wasm",
    milliseconds: 20
  } as const;
  const choice = {...initialChoice, first: 0, unit: 0};
  board.offer(choice, true);
  board.say("20 pictures a second");
  board.draw({picture: {view: pixels, input: pixels, found: true}, answer, maps, scales: Float32Array.of(1)}, choice);
  return board.element;
}

function drawMaps(): Element {
  const board = mapsBoard({onUnit: nothing, onPage: nothing});
  const row = {...layers[2], shape: [15, 15, 4]};
  const values = Float32Array.from({length: 15 * 15 * 4}, (_, i) => Math.max(0, Math.sin(i / (3 + (i % 4)))));
  const maps = {values, width: 15, height: 15, channels: 4};
  const layer = layerMaps({network: "mnist", row, image: animal(32), maps, zeros: 0.5, isExact: true});
  board.draw(layer, {sort: "maximum", scale: "own", unit: 2, page: undefined}, "an animal");
  return board.element;
}

function drawOccluded(): Element {
  const said = {top: scores, asked: scores[0]};
  const board = occludedBoard({measure: async () => said, onMove: nothing});
  const choice = {digit: 3, class: 8, window: 14, stride: 7, fill: "white", place: undefined} as const;
  board.draw({pixels: digits(4).pixels(3), scores: occlusion(14, 7, digitSize)}, choice);
  return board.element;
}

function drawOccluder(): Element {
  const board = occluderBoard({width: side, height: side, snap: (place) => place, step: () => 4, onMove: nothing});
  const pixels = animal(side);
  const view = {size: 24, fill: "grey", place: {y: 20, x: 12}, show: "probability"} as const;
  const said = {top: otherScores, asked: otherScores[3], rank: 4};
  const places = latticePlaces(view.size, pixels);
  const known = new Map(places.slice(0, 30).map((place) => [occluderKey({...view, place}), said]));
  const variants = {picked: photos[0].id, photo: {key: "animal", pixels}, whole: scores[0], known};
  board.drawSquare(pixels, view, "an animal");
  board.drawMap(variants, view);
  board.say(said, variants);
  return board.element;
}

function drawPanels(): Element {
  const board = panelsBoard({size: side, onMove: nothing});
  const {network: _, ...first} = fivePanelsDefault;
  const panels = {
    pixels: animal(side),
    scores: occlusion(20, 20, side),
    label: "Egyptian cat",
    strongest: [{unit: 649, total: 4}],
    projection: signedPicture(heat(side)),
    rule: "guided"
  } as const;
  board.draw(panels, {...first, window: 20, stride: 20, place: undefined});
  return board.element;
}

function drawSheet(): Element {
  const board = sheetBoard({inputs: [], onLook: nothing});
  const layer = {...layers[1], shape: [30, 30, 64]};
  const patches = [0, 1].map((unit) =>
    Array.from({length: 9}, (_, i) => ({example: i, position: [i, i], value: 9 - i + unit}) as const)
  );
  const pictures = {
    cell: 32,
    draw(context: CanvasRenderingContext2D, {rank}: {readonly rank: number}, x: number, y: number, size: number) {
      context.fillStyle = `hsl(${40 * rank} 60% 50%)`;
      context.fillRect(x, y, size, size);
      return true;
    }
  };
  board.draw({layer, from: 0, patches, pictures}, {part: null, open: 1});
  return board.element;
}

const components = {
  layer: "conv2",
  features: 24,
  count: 2,
  scores: Float32Array.from({length: 24}, (_, i) => Math.sin(i * i)),
  variances: [3, 1],
  total: 5
};
const examples = Array.from({length: 12}, (_, i) => i);
const listed = () => {
  const file = digits(12);
  const images = examples.map((i) => file.pixels(i));
  const properties = digitText.slice(0, 2).map((entry) => ({entry, values: measureDigits(images, entry.property)}));
  return {examples, images, labels: Array.from(file.labels), properties};
};

function drawDigitPca(): Element {
  const board = digitPcaBoard();
  const scatter = {size: 22, dots: false};
  board.draw(
    {...pcaSolution(examples, components), ...listed()},
    {x: 1, y: 2, colour: "digit", correlation: "pearson", scatter}
  );
  return board.element;
}

function drawPhotoPca(): Element {
  const board = photoPcaBoard({sheet: sprite});
  board.draw(pcaSolution(examples, components), {x: 1, y: 2, scatter: {size: photoSize, dots: false}});
  return board.element;
}

function drawPoint(): Element {
  const places = firing();
  const sheets = Object.fromEntries(places.layers.map(({name}) => [name, sprite]));
  const names = {get: (_: string, __: string, unit: number) => (unit === 12 ? "eye" : undefined), set: nothing};
  const tiles = {first: sheets, own: sheets, all: sheets};
  const board = pointBoard({
    width: side,
    height: side,
    names,
    tiles,
    onPlace: nothing,
    onUnit: nothing,
    treeOf: () => "#"
  });
  const unit = {layer: "Mixed_6c", unit: 12};
  board.draw({...places, asked: places.classes[0]}, {photo: "cat-chelsea", place: {y: 20, x: 40}, unit});
  return board.element;
}

function drawProperty(): Element {
  const board = propertyBoard();
  const responses = Float64Array.from(examples, (i) => Math.sin(i));
  const plot = {...listed(), summary: "largest", unit: {layer: "conv2", unit: 7}, responses} as const;
  board.draw(plot, {property: "thickness", scatter: {size: 22, dots: true}});
  return board.element;
}

function drawTemplates(): Element {
  const board = templatesBoard();
  const weights = Array.from({length: 10}, (_, digit) => Array.from({length: 784}, (_, i) => Math.sin(i + digit) / 9));
  const templates = {weights, biases: new Array<number>(10).fill(0), accuracy: 0.9, trained: 10, tested: 10};
  board.draw(
    templates,
    Float32Array.from({length: 784}, (_, i) => (i % 28 === 14 ? 1 : 0)),
    "weights"
  );
  return board.element;
}

function drawUnitPair(): Element {
  const board = unitPairBoard({sheet: ""});
  const names = ["unit 1 of first", "unit 2 of first"] as const;
  const values = (by: number) => photos.map((_, i) => Math.abs(Math.sin(by * i)));
  board.draw({names, first: values(1), second: values(2)}, {size: 34, dots: true});
  return board.element;
}

function drawRanking(): Element {
  const board = rankingBoard();
  const file = digits(12);
  board.draw(
    ranking(examples, (i) => Math.sin(i)),
    {
      picture: (i) => digitPicture(file.pixels(i)),
      name: (i) => `digit ${i}`,
      details: (i) => `Digit ${i}`,
      threshold: 4,
      verdict: "It holds for 1 of 4 at places k ≤ T."
    }
  );
  return board.element;
}

function drawRules(): Element {
  const board = rulesBoard({width: side, height: side});
  const map = mapPicture(heat(side), "signed");
  board.draw({photo: animal(side), maps: [map, map, map]}, {name: "“Egyptian cat”", subject: "an animal"});
  return board.element;
}

function drawClassMap(): Element {
  const board = classMapBoard({size: side});
  const map = (k: number) => Float32Array.from({length: 16}, (_, i) => (i % (k + 2) ? 0 : (k + 1) / 2));
  const maps = [0, 1, 2].map(map);
  const weights = Float32Array.of(0.5, -0.25, 0.125);
  const sum = (count: number) =>
    map(0).map((_, i) => maps.slice(0, count).reduce((d, a, k) => d + a[i] * weights[k], 0));
  const shown = {
    target: {layer: "logits", unit: 286, position: null, value: 0.3},
    top: scores,
    asked: scores[0],
    bias: 0.1,
    height: 4,
    width: 4,
    order: Uint16Array.of(0, 1, 2),
    weights,
    means: Float32Array.from(maps, (d) => d.reduce((a, b) => a + b, 0) / 16),
    maps,
    sums: [sum(1), sum(3)],
    gradCam: sum(3).map((d) => d / 16)
  };
  board.draw(
    {shown, pixels: animal(side), occlusion: mapPicture(heat(side), "signed-heat")},
    {subject: "an animal", rows: 3}
  );
  return board.element;
}

function drawStepper(): Element {
  const board = stepperBoard({id: "playground-stepper", onChange: nothing});
  const numbers = stepperExamples[0];
  board.draw({...numbers, step: 6, rule: "guided", unpool: "switches"}, stepperRun(numbers));
  return board.element;
}

function drawScoreboard(): Element {
  const named = (rank: number): TestScore => {
    const top = rank === 1 ? scores : otherScores;
    const asked = top.find(({index}) => index === scores[0].index)!;
    return {top, rank, asked, askedRank: rank, probability: asked.probability};
  };
  const row = (photo: string): ScoreboardRow => ({
    photo,
    names: [scores[0].index],
    texture: "texture-rhino-skin",
    whole: named(1),
    tests: Object.fromEntries(
      hypotheses.map(({id}, i) => [id, {...named(i % 2 ? 4 : 1), ...(id === "conflict" ? {other: scores[4]} : {})}])
    ) as ScoreboardRow["tests"]
  });
  const rows = ["cat-chelsea", "polar-bear"].map(row);
  const board = scoreboardBoard({network: "inception-v3", rows, textures: {}}, {sheet: sprite});
  board.draw(new Map(), "corpus");
  return board.element;
}

function drawSilhouette(): Element {
  const board = silhouetteBoard({shape: {width: side, height: side}});
  const outline = [[0.2, 0.3, 0.8, 0.3, 0.5, 0.9]];
  const choice = {photo: photos[0].id, fill: "black", ground: "white", outline} as const;
  board.arrange(choice);
  board.draw({photo: {key: "animal", pixels: animal(side)}, whole: scores, top: otherScores}, choice);
  return board.element;
}

function drawSwap(): Element {
  const board = swapBoard({width: side, height: side});
  const pictures = {animal: animal(side), texture: animal(side, 1), mixed: animal(side, 2)};
  const names = {shape: "Egyptian cat", texture: "quilt"};
  const known = {top: otherScores, shape: otherScores[3], texture: otherScores[0]};
  board.draw({pictures, names, scores: known}, {animal: "cat-chelsea", texture: "texture-rhino-skin"});
  return board.element;
}

function drawShuffled(): Element {
  const board = shuffledBoard({onSwap: nothing, onPick: nothing});
  const said = {top: otherScores, asked: otherScores[3], rank: 4};
  const trials = [1, 2, 3, 4].flatMap((n) =>
    [1, 2].map((seed) => ({n, seed, said: {...said, asked: {...said.asked, probability: 0.9 / n + 0.02 * seed}}}))
  );
  board.drawTiles(animal(side), seededArrangement(3, 1), "an animal");
  board.drawCurve(trials, "probability", "Egyptian cat", {n: 3, said});
  board.say(said, "Egyptian cat");
  return board.element;
}

function drawTransfer(): Element {
  const board = transferBoard();
  const points = (gain: number) =>
    [1, 5, 20].flatMap((n) => [1, 2].map((seed) => ({n, seed, accuracy: 0.5 + gain * Math.log(n) + 0.02 * seed})));
  const series = [0.12, 0.04, 0].map((gain, i) => ({
    id: `${i}`,
    title: ["frozen features", "pixels", "labels mixed up"][i],
    width: 2048,
    lambda: 0.001,
    points: points(gain)
  }));
  const classes = ["old", "new"].map((name) => ({name, examples: 40}));
  board.draw({id: "age", title: "old or new", classes, counts: [1, 5, 20], tests: 12, splits: 2, series});
  return board.element;
}

function drawTiles(): Element {
  const board = tileBoard();
  board.show(animal(side), 2, [3, 1, 0, 2], "an animal in four tiles");
  return board.element;
}

function drawStyle(): Element {
  const board = styleBoard({content: canvasOf(animal(side)), style: canvasOf(animal(side, 1))});
  const shown = film();
  const losses = shown.values.map(([step]) => {
    const [content, style, variation] = [1 + step, 9 / (1 + step), 0.5];
    return [step, {content, style, variation, total: content + style + variation}] as const;
  });
  const all = [scores, otherScores, scores].map((top) => ({top, asked: [], ranks: []}));
  board.draw({film: shown, losses, scores: all}, styleSpec);
  return board.element;
}

function canvasOf(pixels: Raster): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  drawPicture(canvas, toPicture(pixels));
  return canvas;
}

function drawUnit(): Element {
  const board = unitBoard(html`<p>What follows the patches.</p>`);
  const {values} = heat(side);
  const shown = {
    layer: layers[3],
    unit: 7,
    value: 2.5,
    position: [4, 5],
    pixels: animal(side),
    patches: {varied: [], strongest: []},
    shape: [side, side, 1],
    values: Float32Array.from(values)
  };
  board.draw(shown, {subject: "an animal", grid: html`<p>Nine patches.</p>`});
  return board.element;
}
