import type {Photo} from "../photos.js";

/** Words with which ids begin that say what sort of picture it is, or what sort of thing, but not which. */
const sorts = /^(?:texture|fur|feathers|coat|skin|scales|grocery|scr|bird|fish|flowers?|scarlet)$/;

/** Other names of a thing, and its name. */
const otherNames: Readonly<Record<string, string>> = {rhino: "rhinoceros", hippo: "hippopotamus", flying: "bat"};

/** The first word only says which bear. */
const bears = /^(?:black|polar|grizzly)-bear\b/;

/**
 * Returns what a photo is of, in one word, so that photos of the same thing are
 * known: the first word of its id that names a thing, in the singular. A breed is no
 * subject of its own (all cats are “cat”), nor is a texture (`texture-fur-alpaca` is “alpaca”).
 */
export function photoSubject({id}: Pick<Photo, "id">): string {
  if (bears.test(id)) return "bear";
  const words = id.split("-").filter((word) => !/^\d+$/.test(word));
  const named = words.find((word) => !sorts.test(word)) ?? words.at(-1)!;
  const one = named.length > 3 ? named.replace(/(?<=[^siu])s$/, "") : named;
  return otherNames[one] ?? one;
}
