import {readdirSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {signColour, signColours} from "../../src/images/signColour.js";

type Colour = readonly number[];

/** Light as three numbers, linear, as somebody sees it without one kind of cone (Machado, Oliveira & Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, readonly Colour[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

const papers = {light: [255, 255, 255], dark: [27, 30, 35]} as const;

function linear(colour: Colour): Colour {
  return colour.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function bytes(hex: string): Colour {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

function seenBy(colour: Colour, eye: readonly Colour[]): Colour {
  const light = linear(colour);
  return eye.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, i) => sum + part * light[i], 0)
      )
    )
  );
}

/** Returns lightness, green to red and blue to yellow of linear light, in CIE L*a*b* under D65. */
function lab([r, g, b]: Colour): Colour {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: Colour, b: Colour, eye: readonly Colour[]): number {
  const [p, q] = [lab(seenBy(a, eye)), lab(seenBy(b, eye))];
  return Math.hypot(...p.map((value, i) => value - q[i]));
}

function contrast(a: Colour, b: Colour): number {
  const [p, q] = [a, b].map((colour) => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  return Math.max(p, q) / Math.min(p, q);
}

it("signColour(t) is red below 0, near-white at 0 and blue above, the stronger the darker", () => {
  for (const t of [0.2, 0.5, 0.8, 1]) {
    const [against, none, raised] = [-t, 0, t].map(signColour);
    expect(against[0]).toBeGreaterThan(against[2]);
    expect(raised[2]).toBeGreaterThan(raised[0]);
    expect(Math.min(...none)).toBeGreaterThan(230);
    for (const side of [-1, 1]) {
      const lightness = (at: number) => lab(linear(signColour(side * at)))[0];
      expect(lightness(t)).toBeLessThan(lightness(t - 0.1));
    }
  }
});

it("whoever lacks a cone still tells the sides of signColour(t) apart, and each from nothing", () => {
  for (const [name, eye] of Object.entries(eyes)) {
    for (const t of [0.3, 0.5, 0.75]) {
      const [against, none, raised] = [-t, 0, t].map(signColour);
      expect(difference(against, raised, eye), `${name}, ±${t}`).toBeGreaterThan(25);
      for (const side of [against, raised]) expect(difference(side, none, eye), `${name}, ${t}`).toBeGreaterThan(12);
    }
    const [against, none, raised] = [-1, 0, 1].map(signColour);
    expect(difference(against, raised, eye), `${name}, ends`).toBeGreaterThan(35);
    for (const side of [against, raised]) expect(difference(side, none, eye), name).toBeGreaterThan(60);
  }
});

it("the two colours of signs are read as text on light and on dark paper, and told apart by all", () => {
  for (const theme of ["light", "dark"] as const) {
    const [against, raised] = [signColours[theme].against, signColours[theme].for].map(bytes);
    for (const colour of [against, raised]) expect(contrast(colour, papers[theme]), theme).toBeGreaterThan(4.5);
    for (const [name, eye] of Object.entries(eyes))
      expect(difference(against, raised, eye), `${theme}, ${name}`).toBeGreaterThan(35);
  }
});

it("no figure has a red and a blue of its own for signs", () => {
  const components = new URL("../../src/components/", import.meta.url);
  const own = readdirSync(components, {recursive: true, encoding: "utf8"}).filter((path) => {
    if (!/\.(ts|css)$/.test(path) || path.startsWith("networks/")) return false; // there colours are kinds of layers
    const text = readFileSync(new URL(path, components), "utf8");
    return /--theme-red|interpolate(RdBu|PuOr|RdYlBu)|scale-chromatic|#053061|#67001f/i.test(text);
  });
  expect(own).toEqual([]);
});

it("the style sheets have the colours of signs from one place", () => {
  const css = readFileSync(new URL("../../src/style.css", import.meta.url), "utf8");
  for (const side of ["against", "for"] as const)
    expect(css).toContain(`--sign-${side}: light-dark(${signColours.light[side]}, ${signColours.dark[side]});`);
});
