import {arranged} from "./arranged.js";
import type {Context} from "./context.js";
import {dimsOf, extent, freshView, splitAtom, type View} from "./view.js";

/**
 * Returns several views of computed tensors as layers that can be merged
 * element by element, each repeated where it has 1 and another more, as the
 * file’s dimensions say; and the view of the result once its layer is known.
 */
export function aligned(
  {list, node, name, fail}: Context,
  views: readonly View[]
): {layers: string[]; result(layer: string): View} {
  const rank = Math.max(...views.map(({dims}) => dims.length));
  let all = views.map((view) => raised(view, rank));
  const out = Array.from({length: rank}, (_, d) => Math.max(...all.map(({dims}) => extent(dims[d]))));
  for (const view of all)
    if (dimsOf(view).some((d, i) => d !== 1 && d !== out[i])) throw fail(`of ${all.map((v) => dimsOf(v).join("×"))}`);
  let base = all.findIndex((view) => dimsOf(view).every((d, i) => d === out[i]));
  if (base < 0) {
    if (rank !== 4) throw fail(`of ${all.map((v) => dimsOf(v).join("×"))}`);
    all = all.map((view) => arranged(list, view, [view.dims[2], view.dims[3], view.dims[1]], name));
    return {
      layers: all.map(({layer}) => layer),
      result: (layer) => freshView(layer, list.shapeOf(layer), [2, 3, 1], 4)
    };
  }
  base = Math.max(base, 0);
  for (let d = 0; d < rank; ++d)
    all = cutAlike(all, d, out[d], () => fail(`of shapes cut in different ways (${node.operator})`));
  const layers = all.map((view) => {
    const partner = new Map(all[base].dims.flatMap((atoms, d) => atoms.map((atom, i) => [atom, view.dims[d][i]])));
    const axes = all[base].axes.map((atoms) => {
      const partners = atoms.flatMap((atom) => partner.get(atom) ?? []);
      if (partners.length && partners.length !== atoms.length) throw fail("of a part of a dimension repeated");
      return partners;
    });
    return arranged(list, view, axes, name).layer;
  });
  return {layers, result: (layer) => ({...all[base], layer, via: undefined})};
}

/** Returns the view with dimensions of 1 in front, as many as it has too few. */
export function raised(view: View, rank: number): View {
  return {...view, dims: [...Array.from({length: rank - view.dims.length}, () => []), ...view.dims]};
}

/** Returns the views with their dimension *d*, where it is *size*, made of atoms of the same sizes. */
function cutAlike(views: readonly View[], d: number, size: number, fail: () => Error): View[] {
  const cuts = views.map(({dims}) => dims[d].map((atom) => atom.size));
  const finest = cuts.reduce((a, b) => (b.length > a.length ? b : a));
  return views.map((view, i) => {
    if (extent(view.dims[d]) !== size || String(cuts[i]) === String(finest)) return view;
    if (cuts[i].length !== 1) throw fail();
    return splitAtom(view, view.dims[d][0], finest);
  });
}
