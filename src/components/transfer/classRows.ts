import {html} from "htl";
import {thumbnailStyle} from "../../corpus/thumbnailSheet.js";
import {photos} from "../../photos.js";
import {catThumbnails, thumbnails} from "../drawer/drawer.js";
import {thankInTitle} from "../frame/photoCredit.js";
import {subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {exampleText, type JudgedExample} from "./judged.js";
import {cleanName, mostClasses, mostExamples, type NewClass} from "./newClasses.js";

type Classes = readonly NewClass<PickedPhoto>[];

const size = 44;
const indices = new Map(photos.map(({id}, index) => [id, index]));

/** The rows of classes: an input, whose value is the classes. */
export interface ClassRows extends HTMLElement {
  value: Classes;
  /** The class that photos are added to. */
  readonly active: number;
  /** Adds photos to the class of the given number, by default the active one; returns why it could not, in a line, or null. */
  add(added: readonly PickedPhoto[], to?: number): string | null;
  /** Shows how each example was judged, in the order of the classes; null where nothing is known. */
  judge(examples: readonly JudgedExample[] | null): void;
}

export interface ClassRowsOptions {
  readonly value: Classes;
  /** Hears which class photos are added to. */
  readonly onActive?: (name: string) => void;
  /** Hears of files that the reader drops on a class. */
  readonly onDrop?: (files: readonly File[], to: number) => void;
}

/** Returns a row for each class: its name, and its examples with how they were judged. A press on an example takes it out. */
export function classRows({value, onActive, onDrop}: ClassRowsOptions): ClassRows {
  let classes = value;
  let active = 0;
  let judged: readonly JudgedExample[] | null = null;
  const urls = new Map<File, string>();
  const list = html`<div class="transfer-classes"></div>`;
  const more = html`<button type="button" class="transfer-more" onclick=${addClass}>Add a class</button>`;
  const element =
    html`<form class="transfer-rows" onsubmit=${(event: Event) => event.preventDefault()}>${list}<div>${more}</div></form>` as HTMLElement;
  draw();
  return Object.defineProperties(element as ClassRows, {
    value: {
      get: () => classes,
      set(next: Classes) {
        if (next === classes) return;
        classes = next;
        judged = null;
        draw();
      }
    },
    active: {get: () => active},
    add: {value: add},
    judge: {
      value(examples: readonly JudgedExample[] | null) {
        judged = examples;
        draw();
      }
    }
  });

  function draw(): void {
    active = Math.min(active, classes.length - 1);
    let first = 0;
    list.replaceChildren(
      ...classes.map((own, index) => {
        const row = rowOf(own, index, judged?.slice(first, first + own.photos.length) ?? null);
        first += own.photos.length;
        return row;
      })
    );
    more.hidden = classes.length >= mostClasses;
    tellActive();
  }

  function rowOf({name, photos}: NewClass<PickedPhoto>, index: number, examples: readonly JudgedExample[] | null) {
    const names = classes.map((d) => d.name);
    const label = html`<input type="text" maxlength="24" value=${name} aria-label=${`Name of class ${index + 1}`}
      oninput=${(event: Event) => event.stopPropagation()} onchange=${() => rename(index, label.value)} />` as HTMLInputElement;
    const here = html`<input type="radio" name="teach-active" checked=${index === active} oninput=${(event: Event) => event.stopPropagation()}
      onchange=${() => activate(index)} />`;
    const out = html`<button type="button" onclick=${() => change(classes.filter((_, i) => i !== index))}
      aria-label=${`Take out the class ${name}`}>Take out</button>`;
    return html`<fieldset class="transfer-class" ondragover=${(event: DragEvent) => event.preventDefault()}
      ondrop=${(event: DragEvent) => dropped(event, index)}>
      <legend class="visually-hidden">Class ${index + 1}: ${name}</legend>
      <div class="transfer-head">${label}<span>${photos.length} ${photos.length === 1 ? "photo" : "photos"}</span>
        <label>${here} add here</label>${classes.length > 1 ? out : ""}</div>
      <div class="transfer-photos">${photos.map((photo, i) => example(photo, {index, i, judged: examples?.[i], names}))}</div>
    </fieldset>` as HTMLElement;
  }

  function example(
    photo: PickedPhoto,
    of: {index: number; i: number; judged: JudgedExample | undefined; names: readonly string[]}
  ): HTMLElement {
    const {index, i, judged, names} = of;
    const text = judged ? exampleText(judged, names) : "";
    const words = photo instanceof File ? `your own photo ${photo.name}` : subjectOf(photo);
    const kind = !judged || judged.best === null ? "" : judged.best === judged.class ? "positive" : "negative";
    const picture =
      photo instanceof File
        ? html`<img class="transfer-picture" src=${urlOf(photo)} alt="" width=${size} height=${size} />`
        : html`<span class="transfer-picture" style=${thumbnailStyle(indices.get(photo)!, {sheet: photo.startsWith("cat-") ? catThumbnails() : thumbnails(), size})}></span>`;
    const button = html`<button type="button" class=${`transfer-photo ${kind}`} title=${words}
      aria-label=${`Take out: ${words}${judged ? `. Left out of training: ${text}` : ""}`}
      onclick=${() => takeOut(index, i)}>${picture}<span class="transfer-said">${text}</span></button>` as HTMLElement;
    if (typeof photo === "string") thankInTitle(button, photo);
    return button;
  }

  function urlOf(file: File): string {
    const url = urls.get(file) ?? URL.createObjectURL(file);
    urls.set(file, url);
    return url;
  }

  function takeOut(index: number, i: number): void {
    change(classes.map((own, c) => (c === index ? {...own, photos: own.photos.filter((_, j) => j !== i)} : own)));
    const row = list.children[index];
    const left = row?.querySelectorAll<HTMLElement>(".transfer-photo");
    (left?.[Math.min(i, left.length - 1)] ?? row?.querySelector<HTMLElement>("input"))?.focus();
  }

  function rename(index: number, text: string): void {
    change(classes.map((own, c) => (c === index ? {...own, name: cleanName(text)} : own)));
  }

  function addClass(): void {
    const taken = new Set(classes.map(({name}) => name.toLowerCase()));
    let number = classes.length + 1;
    while (taken.has(`class ${number}`)) ++number;
    active = classes.length;
    change([...classes, {name: `class ${number}`, photos: []}]);
    list.lastElementChild?.querySelector<HTMLInputElement>("input[type=text]")?.select();
  }

  function add(added: readonly PickedPhoto[], to = active): string | null {
    const placed = new Map(classes.flatMap(({name, photos}) => photos.map((photo) => [keyOf(photo), name] as const)));
    const fresh = added.filter((photo) => !placed.has(keyOf(photo)));
    const own = classes[to];
    const room = mostExamples - own.photos.length;
    if (fresh.length && room > 0)
      change(classes.map((d, c) => (c === to ? {...d, photos: [...d.photos, ...fresh.slice(0, room)]} : d)));
    if (fresh.length > room) return `“${own.name}” has ${mostExamples} photos: no more fit.`;
    const double = added.find((photo) => placed.has(keyOf(photo)));
    return double === undefined ? null : `That photo stands in “${placed.get(keyOf(double))}” already.`;
  }

  function activate(index: number): void {
    active = index;
    tellActive();
  }

  function tellActive(): void {
    for (const [i, row] of [...list.children].entries()) row.classList.toggle("picked", i === active);
    onActive?.(classes[active]?.name ?? "");
  }

  function dropped(event: DragEvent, to: number): void {
    event.preventDefault();
    const files = Array.from(event.dataTransfer?.files ?? []);
    if (files.length) onDrop?.(files, to);
  }

  function change(next: Classes): void {
    classes = next;
    judged = null;
    draw();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }
}

/** Returns what a photo is known by: a file is the same where name, size and time are. */
export function keyOf(photo: PickedPhoto): string {
  return photo instanceof File ? `own:${photo.name}:${photo.size}:${photo.lastModified}` : photo;
}
