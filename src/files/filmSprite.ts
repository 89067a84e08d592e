/** How the pictures of a film lie on its sprite. */
export interface FilmSprite {
  /** The width and height of a picture. */
  readonly size: number;
  /** How many pictures a row of the sprite has. */
  readonly columns: number;
  /** The step of each picture. */
  readonly steps: readonly number[];
}
