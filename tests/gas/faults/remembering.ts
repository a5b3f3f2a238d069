import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/index';
import { lazily } from '../../../src/gas/lazily';

/** Looks at one part of a workbook. */
type Look = (workbook: WorkbookSnapshot) => unknown;

/** What came next when that much had been seen: another look, or the answer. */
type Next<Answer> = { readonly look: Look; readonly then: Map<string, Next<Answer>> } | { readonly answer: Answer };

/**
 * A pure function of a workbook that is asked thousands of times about workbooks which it cannot tell apart: an answer is given again
 * when every part that the function looked at then is the same now. Those parts are looked at again, in the same order, so that a host
 * which reads its workbook part by part reads the same as if the function had run.
 */
export function remembering<Asked extends { readonly workbook: WorkbookSnapshot }, Answer>(
  work: (request: Asked) => Answer,
): (request: Asked) => Answer {
  const begin = new Map<string, Next<Answer>>();
  return (request) => {
    const asked = JSON.stringify({ ...request, workbook: null });
    let [known, seen] = [begin, asked];
    for (let next = known.get(seen); next !== undefined; next = known.get(seen)) {
      if ('answer' in next) return next.answer;
      [known, seen] = [next.then, JSON.stringify(next.look(request.workbook))];
    }
    const looks: Look[] = [];
    const answer = work({ ...request, workbook: watched(request.workbook, (look) => looks.push(look)) });
    [known, seen] = [begin, asked];
    for (const look of looks) {
      const next = known.get(seen) ?? { look, then: new Map<string, Next<Answer>>() };
      known.set(seen, next);
      if ('answer' in next) throw new Error('The function looked at other parts than the first time.');
      [known, seen] = [next.then, JSON.stringify(look(request.workbook))];
    }
    known.set(seen, { answer });
    return answer;
  };
}

/** The same workbook; `onLook` is told of each part when it is first looked at. */
function watched(workbook: WorkbookSnapshot, onLook: (look: Look) => void): WorkbookSnapshot {
  const part = <T>(look: (of: WorkbookSnapshot) => T) => {
    onLook(look);
    return look(workbook);
  };
  const sheetAt = (at: number): SheetSnapshot => {
    const sheetPart =
      <Name extends keyof SheetSnapshot>(name: Name) =>
      (): SheetSnapshot[Name] =>
        part(({ sheets }) => sheets[at]?.[name]) as SheetSnapshot[Name];
    return lazily<SheetSnapshot>({
      name: sheetPart('name'),
      visibility: sheetPart('visibility'),
      values: sheetPart('values'),
      formulas: sheetPart('formulas'),
      formats: sheetPart('formats'),
      merges: sheetPart('merges'),
      rules: sheetPart('rules'),
      validations: sheetPart('validations'),
      protected: sheetPart('protected'),
      noted: sheetPart('noted'),
    });
  };
  return lazily<WorkbookSnapshot>({
    file: () => part(({ file }) => file),
    sheets: () => Array.from({ length: part(({ sheets }) => sheets.length) }, (_, at) => sheetAt(at)),
  });
}
