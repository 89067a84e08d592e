/** Returns the address within the site of the page in the given file of `dist`: “lecture/pca.html” is “/lecture/pca”, “index.html” is “/”. */
export function pagePath(file: string): string {
  return `/${file.replaceAll("\\", "/").replace(/\.html$/, "")}`.replace(/\/index$/, "/");
}
