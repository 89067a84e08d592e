import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, join, relative, sep} from "node:path";
import {build, type Plugin} from "esbuild";

/** Modules that a loader's key looks through: what is used of them is in the key by itself, or held by tests of its own. */
const through = [
  "src/data/loadNetwork.ts", // the networks' files are in the key
  "src/photos.ts", // and so are the photos that the code names
  "src/worker/questions.ts" // and the questions that it asks
];

/** The networks' files: weights, and of those that a package ships the hashes. */
const networkFiles = ["models/inception-v3/check.ts", "models/mnist/model.json", "models/mnist/weights.bin"];

/** Who uses this looks at all photos, whatever their ids. */
const wholeCorpus = "src/data/fittedPhotos.ts";

/** Who uses this asks questions of the worker, whose kinds must be seen in the code. */
const asker = "src/worker/answer.ts";

/** What the code and the results of a loader follow from. */
export interface LoaderSources {
  /** The loader and what it uses of our modules, as one text without types and comments; and the photos' entries, where it looks at all. */
  readonly code: string;
  /** The packages that it names, with their versions. */
  readonly packages: readonly string[];
  /** The files that it reads, from the project's root: the networks', what else of models the code names, and the photos: those whose ids are in the code, or all. */
  readonly files: readonly string[];
}

/**
 * Returns the hash of all that the data loader of the given *name* (the path from `src` of the file it makes) follows
 * from, in the project in *folder*. The same on every machine.
 */
export async function loaderKey(folder: string, name: string): Promise<string> {
  const {code, packages, files} = await loaderSources(folder, name);
  const hash = createHash("sha256");
  for (const part of [code, ...packages, ...files]) hash.update(`${part}\0`);
  for (const file of files)
    hash.update(
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest()
    );
  return hash.digest("hex").slice(0, 32);
}

/** Returns what the data loader of the given *name* follows from: only what it uses, so that another figure's code or another photo changes nothing. */
export async function loaderSources(folder: string, name: string): Promise<LoaderSources> {
  const loader = await bundled(folder, [`src/${name}.ts`]);
  const questions = filesIn(folder, "src/worker/questions").filter((file) =>
    loader.code.includes(`kind:"${basename(file, ".ts")}"`)
  );
  if (loader.modules.includes(asker) && !questions.length)
    throw new Error(`which questions it asks is not seen: ${name}`);
  const asked = questions.length ? await bundled(folder, questions) : undefined;
  const code = loader.code + (asked?.code ?? "");
  const modules = [...loader.modules, ...(asked?.modules ?? [])];
  const all = modules.includes(wholeCorpus);
  return {
    code: all ? code + (await photoEntries(folder)) : code,
    packages: packagesNamed(folder, code),
    files: [...modelFiles(folder, code), ...photoFiles(folder, all ? undefined : code)]
  };
}

/** Returns the given modules and what they use of ours as one text, and the paths of all these. */
async function bundled(folder: string, entryPoints: string[]): Promise<{code: string; modules: string[]}> {
  const {outputFiles, metafile} = await build({
    absWorkingDir: folder,
    entryPoints,
    outdir: folder, // nothing is written
    write: false,
    metafile: true,
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true, // short names depend on how often letters stand in what is left out
    packages: "external",
    platform: "node",
    format: "esm",
    plugins: [usedOnly(folder)]
  });
  const used = Object.values(metafile.outputs).flatMap(({inputs}) => Object.entries(inputs));
  return {
    code: outputFiles.map(({text}) => text).join(""),
    modules: used.flatMap(([path, {bytesInOutput}]) => (bytesInOutput ? [path] : []))
  };
}

/** Returns what lets a bundle leave out modules of which nothing is used, and those that are looked through. */
function usedOnly(folder: string): Plugin {
  return {
    name: "used only",
    setup({onResolve}) {
      onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir, kind}) => {
        if (kind === "entry-point") return undefined;
        const file = join(resolveDir, path.replace(/\.js$/, ".ts"));
        const known = relative(folder, file).replaceAll(sep, "/");
        if (through.includes(known)) return {path: known, external: true, sideEffects: false};
        return existsSync(file) ? {path: file, sideEffects: false} : undefined;
      });
    }
  };
}

/** Returns the packages that the *code* names, with their versions. */
function packagesNamed(folder: string, code: string): string[] {
  const file = join(folder, "package.json");
  const {dependencies = {}}: {dependencies?: Record<string, string>} = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {};
  const named = (name: string) => code.includes(`"${name}"`) || code.includes(`"${name}/`);
  return Object.entries(dependencies).flatMap(([name, version]) => (named(name) ? [`${name}@${version}`] : []));
}

/** Returns the networks' files, and what else of models is named in the *code*. */
function modelFiles(folder: string, code: string): string[] {
  const words = new Set(code.split(/[^\w.-]+/));
  const named = filesIn(folder, "models").filter(
    (file) => !file.startsWith("models/computed/") && /\.(bin|json)$/.test(file) && words.has(basename(file))
  );
  return [...new Set([...networkFiles, ...named])].filter((file) => existsSync(join(folder, file))).sort();
}

/** Returns the files of the photos whose ids are in the *code*, or of all. */
function photoFiles(folder: string, code?: string): string[] {
  const words = new Set(code?.split(/[^\w-]+/));
  return filesIn(folder, "src/photos").filter(
    (file) => file.endsWith(".jpg") && (code === undefined || words.has(basename(file, ".jpg")))
  );
}

/** Returns what the registry says of the photos, in its order: what is kept of the corpus names them by their place in it. */
async function photoEntries(folder: string): Promise<string> {
  const {code} = await bundled(folder, ["src/photos.ts"]);
  const {photos} = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return JSON.stringify(photos);
}

/** Returns the paths of the files in *root*, from the project's root, in their order. */
function filesIn(folder: string, root: string): string[] {
  if (!existsSync(join(folder, root))) return [];
  return readdirSync(join(folder, root), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}
