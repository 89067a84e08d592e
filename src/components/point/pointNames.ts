import {storyNames} from "../tree/treeStory.js";

/**
 * Our names of units that fire at the places one points at first: those of part 2,
 * and what the eye finds in most of a unit’s six patches. A unit whose patches
 * have nothing in common that we can see has no name here.
 */
export const pointNames: Readonly<Record<string, string>> = {
  "inception-v3/Mixed_7c/1847": "cat",
  "inception-v3/Mixed_6c/641": "blue, or an eye",
  "inception-v3/Mixed_6c/137": "eye",
  "inception-v3/Mixed_6c/212": "animal’s eye",
  "inception-v3/Mixed_6c/365": "round face",
  "inception-v3/Mixed_6c/265": "body on legs",
  "inception-v3/Mixed_6c/312": "furry animal",
  "inception-v3/Mixed_6c/390": "red, round",
  "inception-v3/Mixed_6c/709": "green, round",
  "inception-v3/Mixed_6c/528": "blur",
  "inception-v3/Mixed_6c/726": "yellow, round",
  "inception-v3/Mixed_6c/471": "plain and pale",
  "inception-v3/Mixed_6c/682": "deep blue",
  "inception-v3/Mixed_6a/8": "dark disc",
  "inception-v3/Mixed_6a/410": "dark spot",
  "inception-v3/Mixed_6a/639": "plain and pale",
  "inception-v3/Conv2d_4a/188": "dark corner",
  "inception-v3/Conv2d_4a/104": "upright bars",
  "inception-v3/Conv2d_4a/138": "dark bar",
  "inception-v3/Conv2d_4a/51": "pale edge",
  "inception-v3/Conv2d_4a/114": "level stripe",
  "inception-v3/Conv2d_4a/73": "level streaks",
  "inception-v3/Conv2d_4a/76": "fine grain",
  "inception-v3/Conv2d_4a/146": "upright streaks",
  ...storyNames
};
