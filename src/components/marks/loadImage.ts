/** Returns the image at the given *address*, decoded. Throws `no such picture: …`. */
export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => {
    throw new Error(`no such picture: ${address.split("/").pop()}`);
  });
  return image;
}
