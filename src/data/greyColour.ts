import type {FileColour} from "../images/fileColour.js";

/**
 * Returns the curve of an ICC *profile* for a grey image: that of grey, or of
 * red, since in a profile of colours the three are the same along the greys;
 * or null for a profile without one in XYZ. sharp rounds the darks of a grey
 * profile, and does not heed one of colours: browsers do both.
 * https://www.color.org/specification/ICC.1-2022-05.pdf
 */
export function greyColour(profile: Uint8Array): FileColour | null {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const text = (at: number) => String.fromCharCode(...profile.subarray(at, at + 4));
  if (profile.length < 132 || text(20) !== "XYZ ") return null;
  try {
    for (let i = 0, at = 132; i < view.getUint32(128); ++i, at += 12) {
      if (text(at) === "kTRC" || text(at) === "rTRC") return curveAt(view, view.getUint32(at + 4));
    }
  } catch {
    // a table that points beyond the profile
  }
  return null;
}

function curveAt(view: DataView, at: number): FileColour | null {
  const type = view.getUint32(at);
  if (type === 0x70617261) return parametric(view, at); // "para"
  if (type !== 0x63757276) return null; // "curv"
  const count = view.getUint32(at + 8);
  if (count === 0) return {linear: (value) => value};
  const table = Array.from({length: count}, (_, i) => view.getUint16(at + 12 + 2 * i));
  if (count === 1) return {linear: (value) => value ** (table[0] / 256)};
  return {
    linear(value) {
      const place = value * (count - 1);
      const i = Math.min(Math.floor(place), count - 2);
      return (table[i] + (table[i + 1] - table[i]) * (place - i)) / 65535;
    }
  };
}

/** The functions of 10.18: (a·x + b)^g + e from d on, c·x + f below. */
function parametric(view: DataView, at: number): FileColour | null {
  const kind = view.getUint16(at + 8);
  const counts = [1, 3, 4, 5, 7];
  if (kind >= counts.length) return null;
  const given = Array.from({length: counts[kind]}, (_, i) => view.getInt32(at + 12 + 4 * i) / 65536);
  const [g, a = 1, b = 0, third = 0, fourth = 0, e = 0, f = 0] = given;
  const [c, d, plus] = kind <= 2 ? [0, kind === 0 ? 0 : -b / a, third] : [third, fourth, e];
  const low = kind <= 2 ? plus : f;
  return {linear: (value) => (value >= d ? (a * value + b) ** g + plus : c * value + low)};
}
