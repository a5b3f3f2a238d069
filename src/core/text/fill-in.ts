/**
 * A sentence with its `{name}`s replaced by the parameters of those names, each as `shown` gives it; a name that is not given stays
 * as it is.
 */
export function fillIn(
  sentence: string,
  params: Readonly<Record<string, string>>,
  shown: (value: string, name: string) => string = (value) => value,
): string {
  return sentence.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : shown(value, name);
  });
}

/** A text as it is quoted in a sentence: on one line, and cut at a word where it has more than so many letters. */
export function quoted(text: string, letters: number): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= letters ? line : `${line.slice(0, letters).replace(/\s+\S*$/u, '')} …`;
}
