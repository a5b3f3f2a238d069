import { blockName, cellName } from '../model/address';
import type { Unit } from '../model/settings';
import type { Block } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import { trackerColumns } from '../model/tracker-columns';
import { tidyText } from '../text/fold';
import { spellingKey } from '../text/spelling-key';
import { makeFinding, type SheetFinding } from './sheet-finding';

/** Checks the table itself: merged cells, reworded headings, agencies spelled in another way than in the catalogue. */
export function checkTable(found: TrackerFound, units: readonly Unit[]): SheetFinding[] {
  return [...checkMerges(found), ...checkHeadings(found), ...checkLeads(found, units)];
}

function checkMerges(found: TrackerFound): SheetFinding[] {
  const ours = [...found.columns.values()];
  const reaches = (block: Block): boolean =>
    block.row < found.endRow + 1 &&
    block.row + block.rows > found.headerRow &&
    ours.some((column) => column >= block.column && column < block.column + block.columns);
  return found.sheet.merges.filter(reaches).map((block) => ({
    finding: makeFinding({
      code: 'merged',
      sheet: found.sheet.name,
      cell: cellName(block.row, block.column),
      now: blockName(block),
      fixed: 'bỏ gộp, chữ ở lại ô đầu',
      safe: true,
    }),
    edits: [],
    unmerge: [block],
    lineId: '',
  }));
}

function checkHeadings(found: TrackerFound): SheetFinding[] {
  return found.renamed.flatMap((id): SheetFinding[] => {
    const column = trackerColumns.find((candidate) => candidate.id === id);
    const index = found.columns.get(id);
    if (column === undefined || index === undefined) return [];
    const now = tidyText(String(found.sheet.values[found.headerRow]?.[index] ?? ''));
    const cell = cellName(found.headerRow, index);
    const finding = makeFinding({
      code: 'heading-renamed',
      sheet: found.sheet.name,
      cell,
      now,
      fixed: column.heading.replace('\n', ' '),
      safe: false,
    });
    return [{ finding, edits: [{ row: found.headerRow, column: index, input: column.heading }], unmerge: [], lineId: '' }];
  });
}

/** Each odd spelling is told once, at the first row that has it: it is the plan's, and is repaired there. */
function checkLeads(found: TrackerFound, units: readonly Unit[]): SheetFinding[] {
  const column = found.columns.get('leads');
  if (column === undefined || units.length === 0) return [];
  const listed = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(tidyText));
  const told = new Set<string>();
  return found.rows.flatMap((row) =>
    row.leadKeys.flatMap((lead): SheetFinding[] => {
      const usual = units.find((unit) => spellingKey(unit.name) === spellingKey(lead))?.name;
      if (usual === undefined || listed.has(tidyText(lead)) || told.has(lead)) return [];
      told.add(lead);
      const cell = cellName(row.row, column);
      const sheet = found.sheet.name;
      const finding = makeFinding({ code: 'lead-spelling', sheet, cell, now: lead, fixed: null, safe: false, params: { usual } });
      return [{ finding, edits: [], unmerge: [], lineId: row.id }];
    }),
  );
}
