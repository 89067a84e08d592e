import {html} from "htl";
import {networks} from "../../networks.js";
import {digitField, photoField, radioField} from "./inputFields.js";
import {type Subject, takesDigits} from "./subject.js";

export interface SubjectFieldsOptions {
  /** The figure’s, to make the names of its radio buttons unique in the page. */
  readonly id: string;
  /** What is chosen at first; the digit defaults to the first. */
  readonly initial: {readonly network: string; readonly photo: string; readonly digit?: number};
}

/**
 * Returns the fields for a network and what it is shown, with the sections of
 * the photo and of the digit, of which *arrange* shows the one that the network
 * takes; the other is *unused*.
 */
export function subjectFields({id, initial: {network, photo, digit = 0}}: SubjectFieldsOptions) {
  const fields = {
    network: radioField(
      "Network",
      networks.map(({name, title}) => [name, title] as const),
      {initial: network, group: `${id}-network`}
    ),
    photo: photoField({initial: photo}),
    digit: digitField({initial: digit})
  };
  const section = (title: string, element: HTMLElement) =>
    html`<section class="figure-control-photo"><div class="figure-control-title">${title}</div>${element}</section>`;
  const photoSection = section("Photo", fields.photo.element);
  const digitSection = section("Digit", fields.digit.element);
  return {
    fields,
    photoSection,
    digitSection,
    arrange(subject: Pick<Subject, "network">): void {
      photoSection.toggleAttribute("hidden", takesDigits(subject.network));
      digitSection.toggleAttribute("hidden", !takesDigits(subject.network));
    },
    unused: (subject: Pick<Subject, "network">): readonly ("photo" | "digit")[] =>
      takesDigits(subject.network) ? ["photo"] : ["digit"]
  };
}
