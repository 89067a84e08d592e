/** Resolves to the image at the given *address*, ready to be drawn. Throws `no such picture: …`, without the hash in its name. */
export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => {
    const name = address.split("/").pop()!;
    throw new Error(`no such picture: ${name.replace(/\.[0-9a-f]{8}(?=\.)/, "")}`);
  });
  return image;
}
