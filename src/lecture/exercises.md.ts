import {readFileSync} from "node:fs";
import {chapters} from "../chapters.js";
import {exercisesPage} from "../data/exercises/exercisesPage.js";

const read = (path: string) => readFileSync(`src/${path}`, "utf8");

process.stdout.write(
  exercisesPage({
    chapters: chapters.filter(({path}) => !/exercises|playlist/.test(path)),
    markdown: (path) => read(`${path === "/" ? "index" : path.slice(1)}.md`),
    module: read
  })
);
