import {radioField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {svgPng} from "../frame/svgPng.js";
import {percentText} from "../marks/percentText.js";
import {chanceOf, transferBoard} from "./transferBoard.js";
import {type TransferTask, transferMeans} from "./transfers.js";

interface Choice {
  readonly task: string;
}

/**
 * Returns the figure “how many examples does it take?”: the accuracy of a new
 * softmax on frozen features and on pixels, for the task that the reader
 * chooses of those that were measured. The task is in the page's address.
 */
export function transferFigure(
  tasks: readonly TransferTask[],
  {invalidation}: {readonly invalidation?: Promise<unknown>} = {}
): LiveFigure<Choice> {
  const board = transferBoard();
  const choices = tasks.map(({id, title}) => [id, title] as const);
  const fields = {task: radioField("Task", choices, {initial: tasks[0].id, group: "transfer-task"})};
  const taskOf = (choice: Choice) => shortTitles(tasks.find(({id}) => id === choice.task)!);
  return liveFigure<Choice, TransferTask>({
    id: "transfer",
    label: "How many examples does it take?",
    isWide: true,
    invalidation,
    fields,
    picture: board.element,
    built: taskOf,
    draw(task) {
      board.draw(task);
      const last = task.counts[task.counts.length - 1];
      return {
        caption: transferCaption(task),
        facts: [
          ["splits", `${task.splits}, each with ${task.tests * task.classes.length} questions`],
          ["classes", task.classes.map(({name, examples}) => `${name} (${examples})`).join(", ")],
          ["by guessing", percentText(chanceOf(task))],
          ...task.series.map((series) => [`${series.title}, ${last} examples`, rangeText(series)] as const)
        ]
      };
    },
    files: {
      "Curves as PNG": () => svgPng(board.curves),
      CSV: (task) =>
        task.series.flatMap(({title, lambda, points}) =>
          points.map(({n, seed, accuracy}) => ({
            task: task.id,
            features: title,
            lambda,
            examples: n,
            split: seed,
            accuracy
          }))
        ),
      JSON: (task) => task
    },
    fileName: ({task}) => `transfer-${task}`
  });
}

/** Returns the task with titles that fit beside its curves. */
function shortTitles(task: TransferTask): TransferTask {
  return {
    ...task,
    series: task.series.map((d) => ({...d, title: d.title.replace("frozen features, labels", "labels")}))
  };
}

function rangeText(series: TransferTask["series"][number]): string {
  const {mean, low, high} = transferMeans(series).at(-1)!;
  return `${percentText(mean)} (${percentText(low)} to ${percentText(high)})`;
}

/** Returns what the curves show. */
export function transferCaption(task: TransferTask): string {
  const subject = task.id === "digits" ? "" : " No animal or thing of the questions is among the examples.";
  return `Each point is the mean over ${task.splits} random splits, the band one standard deviation to each side. The same softmax each time; what differs is what it is given of a picture.${subject}`;
}
