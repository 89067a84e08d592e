import type {KeyedField} from "../frame/field.js";
import {readPhoto} from "../frame/linkReaders.js";
import {OwnFileError, ownFileWord} from "../inputs/ownFiles.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {ClassRows} from "./classRows.js";
import {type NewClass, readClasses, writeClasses} from "./newClasses.js";

type Classes = readonly NewClass<PickedPhoto>[];

/** Returns a field for the classes that the reader makes in the *rows*: “classes” in a link. */
export function classesField(initial: Classes, rows: ClassRows): KeyedField<Classes> {
  return {
    element: rows,
    initial,
    keys: ["classes"],
    read: ({classes}, problem) => readClasses(classes, readPhoto, problem),
    write(value) {
      const classes = writeClasses(value, (photo) => (photo instanceof File ? ownFileWord(photo) : photo));
      const own = value.flatMap(({photos}) => photos).find((photo) => photo instanceof File);
      if (own) throw new OwnFileError(own, {classes});
      return {classes};
    }
  };
}
