import {photoSubject} from "../../corpus/photoSubject.js";
import {photos} from "../../photos.js";

/** A small task: which photos are of which class. */
export interface PhotoTask {
  readonly id: string;
  readonly title: string;
  readonly classes: readonly {readonly name: string; readonly photos: readonly number[]}[];
  /** How many examples a class are learnt from. */
  readonly counts: readonly number[];
  /** How many a class are asked about; none is of a subject of the training. */
  readonly tests: number;
}

/** Animals that live in water; those that live in both, such as seals and frogs, belong to neither class. */
const inWater =
  "anglerfish barracuda carp clownfish dolphin eel angelfish goldfish pufferfish yellow jellyfish lobster manatee manta narwhal octopus orca piranha salmon seahorse shark shrimp squid starfish stingray sea".split(
    " "
  );
const inBoth =
  "albatross alligator beaver capybara crab crane crocodile duck egret flamingo frog golden goose gull franklin heron hippopotamus hippopotamuse horned ibis kingfisher mink moose newt osprey otter pelican penguin platypus poison polar seagull seal spoonbill stork swan toad walrus worm".split(
    " "
  );

const whole = Array.from(photos.keys()).filter((i) => !photos[i].cropOf);
const ofKind = (kind: string) => whole.filter((i) => photos[i].kind === kind);
const animals = ofKind("animal");
const subjectOf = (i: number) => photoSubject(photos[i]);

/** The tasks that are measured. ImageNet has no label for any of their classes. */
export const photoTasks: readonly PhotoTask[] = [
  {
    id: "kinds",
    title: "animal, food, building or landscape",
    classes: ["animal", "food", "building", "landscape"].map((name) => ({name, photos: ofKind(name)})),
    counts: [1, 2, 3, 5, 10, 20],
    tests: 8
  },
  {
    id: "water",
    title: "animals that live in water or on land",
    classes: [
      {name: "in water", photos: animals.filter((i) => inWater.includes(subjectOf(i)))},
      {name: "on land", photos: animals.filter((i) => ![...inWater, ...inBoth].includes(subjectOf(i)))}
    ],
    counts: [1, 2, 3, 5, 10],
    tests: 12
  }
];
