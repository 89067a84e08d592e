import {html} from "htl";
import {thumbnailSheet} from "../../corpus/thumbnailSheet.js";
import {thumbnails} from "../drawer/drawer.js";
import {csvText} from "../frame/csvText.js";
import {writeLink} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {percentText} from "../marks/percentText.js";
import {scrollTable} from "../marks/scrollTable.js";
import {sheetCell} from "../marks/sheetCell.js";
import {type GroupScore, groupScores, type JudgedPhoto} from "./subjectScores.js";

export interface SubjectTableOptions {
  /** The photos of the sheet of thumbnails, in its order, by their ids. */
  readonly order: readonly string[];
  /** The address of the sheet of thumbnails; defaults to the site’s. */
  readonly sheet?: string;
  /** What the network is called in file names. */
  readonly name: string;
  /** The address of the page that explains a class; defaults to the home page beside this one. */
  readonly home?: string;
}

/**
 * Returns how often a network names what the photos show, a row a kind, with the
 * interval in which each share lies; below it the photos that it misses, and a button that saves every
 * answer as CSV.
 */
export function subjectTable(
  judged: readonly JudgedPhoto[],
  {order, sheet = thumbnails(), name, home = "./"}: SubjectTableOptions
): HTMLElement {
  const rows = groupScores(judged);
  const misses = judged.filter(({rank}) => rank !== 1);
  const save = () => saveFile(`${name}-subjects.csv`, new Blob([csvText(judged.map(csvRow))], {type: "text/csv"}));
  const table = html`<table class="classify-subjects-table">
    <thead><tr><th scope="col">photos</th><th scope="col">how many</th><th scope="col">first is right</th><th scope="col">95 %</th>
      <th scope="col">among five</th><th scope="col">95 %</th></tr></thead>
    <tbody>${rows.map(scoreRow)}</tbody>
  </table>`;
  return html`<div class="classify-subjects">
    ${scrollTable(table, "How often the network names what the photos show")}
    <button type="button" class="classify-subjects-save" onclick=${save}>CSV</button>
    <details><summary>The ${misses.length} photos whose first answer is not right</summary>
      <ul class="classify-misses">${misses.map((miss) => missItem(miss, {order, sheet, home}))}</ul>
    </details>
  </div>`;
}

function scoreRow({group, count, first, five, firstRange, fiveRange}: GroupScore): Element {
  const range = ([low, high]: readonly [number, number]) => `${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}`;
  return html`<tr class=${/^(subject is a class|all)$/.test(group) ? "classify-subjects-sum" : ""}><th scope="row">${group}</th><td>${count}</td>
    <td>${first} = ${percentText(first / count)}</td><td>${range(firstRange)}</td>
    <td>${five} = ${percentText(five / count)}</td><td>${range(fiveRange)}</td></tr>`;
}

function missItem(
  {photo, right, said, rank}: JudgedPhoto,
  {order, sheet, home}: {readonly order: readonly string[]; readonly sheet: string; readonly home: string}
): Element {
  const [{index, label, probability}] = said;
  const why = `${home}${writeLink({"explain.photo": photo.id, "explain.class": index})}`;
  const picture = sheetCell(order.indexOf(photo.id), {
    ...thumbnailSheet,
    sheet,
    count: order.length,
    label: photo.subject
  });
  const late = rank === null ? "not among its five" : `its number ${rank}`;
  return html`<li><div class="classify-miss-photo">${picture}</div>
    <p><strong>${right}</strong> (${late}). It says <a href=${why} title=${`Why ${label}?`}>${label}</a>, ${percentText(probability)}.</p>
    <p class="classify-miss-credit">${photoCredit(photo)}</p></li>`;
}

function csvRow({photo, right, said, rank, coarse}: JudgedPhoto): Record<string, string | number> {
  const five = said.map(({label}) => label).join("; ");
  return {
    photo: photo.id,
    kind: photo.kind,
    subject: photo.subject,
    right,
    coarse: String(coarse),
    rank: rank ?? "",
    five
  };
}
