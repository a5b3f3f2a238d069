import type { PatchOp } from '../core/index';
import { CALL_BYTES, wireBytes } from './wire-size';
import { cellWrites, writeCells } from './write-cells';
import type { CellWrite } from './write-cells';
import { CALLS_OF_A_CHART, writeCharts } from './write-charts';
import { writeRules, writeValidation } from './write-rules';
import {
  activate,
  addSheet,
  deleteRows,
  deleteSheet,
  freeze,
  growRows,
  insertRows,
  protectSheet,
  setColumns,
  setFilter,
  setMerges,
  setName,
  setPrint,
  setRows,
} from './write-sheet';
import { CALLS_OF_A_STYLE, numberFormatBlocks, writeNumberFormats, writeStyle } from './write-style';
import { areaAddresses } from './sheet-areas';
import type { WriteTarget } from './write-target';

/** A piece of work that goes into one request as a whole. */
export interface Edit {
  /** Size in a request, by our own count. */
  readonly bytes: number;
  /** The same when its values wait on the scratch sheet. */
  readonly bytesWithScratch: number;
  /** Values that could wait on the scratch sheet. */
  readonly cells?: CellWrite;
  queue(target: WriteTarget): void;
}

/** Edits that move or make cells: what stands before and after them in a patch is about other cells. */
const STRUCTURE: readonly PatchOp['op'][] = ['addSheet', 'deleteSheet', 'insertRows', 'deleteRows'];
/** Edits that come last: protection would stop the others, and the sheet to show is there at the end only. */
const LAST: readonly PatchOp['op'][] = ['protect', 'activate'];

/**
 * The edits of a patch in the order in which they are queued. Between two changes of structure number formats and looks come before
 * contents: a formula put into a cell formatted as text would stay text.
 */
export function planEdits(ops: readonly PatchOp[], allFormulasApart: boolean): readonly Edit[] {
  const edits: Edit[] = [];
  let stretch: PatchOp[] = [];
  const close = (): void => {
    edits.push(...formatEdits(stretch));
    for (const op of stretch.filter((candidate) => candidate.op === 'setStyle')) edits.push(...editsOf(op, allFormulasApart));
    for (const op of stretch.filter((candidate) => candidate.op !== 'setStyle')) edits.push(...editsOf(op, allFormulasApart));
    // Rows are fitted to their contents once those stand.
    for (const op of stretch) if (op.op === 'setRows' && op.rows.some(({ grows }) => grows === true)) edits.push(growEdit(op));
    stretch = [];
  };
  for (const op of ops.filter((candidate) => !LAST.includes(candidate.op))) {
    if (STRUCTURE.includes(op.op)) {
      close();
      edits.push(...editsOf(op, allFormulasApart));
    } else stretch.push(op);
  }
  close();
  for (const kind of LAST) {
    for (const op of ops.filter((candidate) => candidate.op === kind)) edits.push(...editsOf(op, allFormulasApart));
  }
  return edits;
}

function growEdit(op: Extract<PatchOp, { readonly op: 'setRows' }>): Edit {
  return edit(op.rows.length * (24 + CALL_BYTES), (target) => {
    growRows(target, op);
  });
}

function formatEdits(stretch: readonly PatchOp[]): readonly Edit[] {
  const bySheet = new Map<string, Extract<PatchOp, { readonly op: 'setStyle' }>[]>();
  for (const op of stretch) {
    if (op.op !== 'setStyle') continue;
    const styles = bySheet.get(op.sheet) ?? [];
    styles.push(op);
    bySheet.set(op.sheet, styles);
  }
  return [...bySheet].map(([sheet, styles]) => {
    const blocks = numberFormatBlocks(styles);
    return edit(blocks.length * 2 * CALL_BYTES, (target) => {
      writeNumberFormats(target, sheet, blocks);
    });
  });
}

/** The edits that one patch edit is made of. A new kind of edit fails to compile here until it is written. */
function editsOf(op: PatchOp, allFormulasApart: boolean): readonly Edit[] {
  switch (op.op) {
    case 'addSheet':
      return [
        call(10, (target) => {
          addSheet(target, op);
        }),
      ];
    case 'deleteSheet':
      return [
        call(4, (target) => {
          deleteSheet(target, op.sheet);
        }),
      ];
    case 'insertRows':
      return [
        call(3, (target) => {
          insertRows(target, op);
        }),
      ];
    case 'deleteRows':
      return [
        call(3, (target) => {
          deleteRows(target, op);
        }),
      ];
    case 'setCells':
      return cellWrites(op, allFormulasApart).map((cells) => ({
        bytes: cells.matrixBytes + cells.runBytes,
        bytesWithScratch: cells.runBytes + 6 * CALL_BYTES,
        cells,
        queue: (target) => {
          writeCells(target, cells);
        },
      }));
    case 'setStyle': {
      const addresses = areaAddresses(op.blocks);
      return [
        edit(addresses.join().length + addresses.length * CALLS_OF_A_STYLE * CALL_BYTES, (target) => {
          writeStyle(target, op);
        }),
      ];
    }
    case 'setColumns':
      return [
        call(5 * op.columns.length, (target) => {
          setColumns(target, op);
        }),
      ];
    case 'setRows':
      return [
        edit(op.rows.length * (24 + CALL_BYTES), (target) => {
          setRows(target, op);
        }),
      ];
    case 'setMerges':
      return [
        call(2 + 2 * op.blocks.length, (target) => {
          setMerges(target, op);
        }),
      ];
    case 'setRules':
      return [
        edit(
          op.remove.length * CALL_BYTES +
            op.add.reduce((sum, rule) => sum + 10 * CALL_BYTES + rule.formula.length * 2 + areaAddresses(rule.ranges).join().length, 0),
          (target) => {
            writeRules(target, op);
          },
        ),
      ];
    case 'setValidation': {
      const addresses = areaAddresses(op.blocks);
      const texts = wireBytes(JSON.stringify(op.validation));
      return [
        edit(addresses.join().length + addresses.length * (texts + 8 * CALL_BYTES), (target) => {
          writeValidation(target, op);
        }),
      ];
    }
    case 'freeze':
      return [
        call(5, (target) => {
          freeze(target, op);
        }),
      ];
    case 'setFilter':
      return [
        call(12, (target) => {
          setFilter(target, op);
        }),
      ];
    case 'protect': {
      const addresses = areaAddresses(op.locked);
      return [
        edit(addresses.join().length + (4 + 3 * addresses.length) * CALL_BYTES, (target) => {
          protectSheet(target, op);
        }),
      ];
    }
    case 'setPrint':
      return [
        call(9, (target) => {
          setPrint(target, op);
        }),
      ];
    case 'setCharts':
      return [
        call(
          op.charts.reduce((sum, chart) => sum + CALLS_OF_A_CHART + 12 * chart.series.length, 2),
          (target) => {
            writeCharts(target, op);
          },
        ),
      ];
    case 'setName':
      return [
        call(5, (target) => {
          setName(target, op);
        }),
      ];
    case 'activate':
      return [
        call(4, (target) => {
          activate(target, op);
        }),
      ];
  }
}

function call(calls: number, queue: Edit['queue']): Edit {
  return edit(calls * CALL_BYTES, queue);
}

function edit(bytes: number, queue: Edit['queue']): Edit {
  return { bytes, bytesWithScratch: bytes, queue };
}
