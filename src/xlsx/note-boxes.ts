/** A box as it is to stand: the row of its cell, and where the lines go between which it is drawn. All 0-based. */
export interface BoxPlace {
  readonly row: number | null;
  readonly lineTo: (line: number) => number;
}

/**
 * The drawing of a sheet's notes and form controls, each box as `placeOf` says by row and column of its cell (row null for a control, which has
 * none); null takes the box out. Excel's dialect there is not always XML, so the text is edited.
 */
export function placeBoxes(text: string, placeOf: (row: number | null, column: number) => BoxPlace | null): string {
  return text.replace(/<v:shape[\s>][\s\S]*?<\/v:shape>/g, (shape) => {
    const found = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape);
    const row = found === null ? null : Number(found[1]);
    const place = placeOf(row, Number(/<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1] ?? 0));
    if (place === null) return '';
    const named = found === null || place.row === row ? shape : shape.replace(found[0], `<x:Row>${place.row}</x:Row>`);
    return named.replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (_, open: string, body: string, close: string) => {
      const numbers = body.split(',');
      for (const at of [2, 6]) {
        const line = Number(numbers[at]);
        if (Number.isInteger(line) && place.lineTo(line) !== line) numbers[at] = ` ${place.lineTo(line)}`;
      }
      return open + numbers.join(',') + close;
    });
  });
}
