import { applyPatch, readWorkbook } from '../../src/xlsx/index';
import { buildWorkbook } from '../xlsx/build-workbook';
import { hungOn, lookAt, namedBlock, viewOf } from '../xlsx/inspect-workbook';
import { describeHost } from './host-contract';

describeHost('files (.xlsx)', () => {
  let bytes = new Uint8Array() as Uint8Array;
  return Promise.resolve({
    load: (sheets) => {
      bytes = buildWorkbook(sheets);
      return Promise.resolve();
    },
    read: () => {
      const result = readWorkbook(bytes, 'kế hoạch.xlsx');
      if (!result.ok) throw new Error(result.issue.message);
      return Promise.resolve(result.value);
    },
    apply: (patch) => {
      bytes = applyPatch(bytes, patch);
      return Promise.resolve();
    },
    look: (sheet, row, column) => Promise.resolve(lookAt(bytes, sheet, row, column)),
    view: (sheet) => Promise.resolve(viewOf(bytes, sheet)),
    hung: (sheet) => Promise.resolve(hungOn(bytes, sheet)),
    named: (name) => Promise.resolve(namedBlock(bytes, name)),
  });
});
