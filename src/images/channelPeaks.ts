/** What there is to say of each channel of a layer's activations. */
export interface ChannelPeaks {
  /** [channels], the largest value. */
  readonly largest: Float32Array;
  /** [channels], the smallest value. */
  readonly smallest: Float32Array;
  /** [channels], the mean over places. */
  readonly means: Float32Array;
  /** [channels], the first place of the largest value: row · width + column. */
  readonly places: Uint32Array;
}

/** Returns the peaks of each of the *channels* of *values*, which are flat in row-major height, width, channel order. */
export function channelPeaks(values: Float32Array, channels: number): ChannelPeaks {
  if (!(channels > 0 && values.length > 0 && values.length % channels === 0))
    throw new RangeError(`not ${channels} channels: ${values.length} values`);
  const largest = values.slice(0, channels);
  const smallest = values.slice(0, channels);
  const sums = new Float64Array(channels);
  const places = new Uint32Array(channels);
  const count = values.length / channels;
  for (let place = 0, i = 0; place < count; ++place) {
    for (let c = 0; c < channels; ++c, ++i) {
      const value = values[i];
      sums[c] += value;
      if (value > largest[c]) {
        largest[c] = value;
        places[c] = place;
      }
      if (value < smallest[c]) smallest[c] = value;
    }
  }
  return {largest, smallest, means: Float32Array.from(sums, (sum) => sum / count), places};
}
