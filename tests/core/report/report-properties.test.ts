import fc from 'fast-check';
import { PERIOD_ANSWERS, PROGRESS_WORDS } from '../../../src/core/model/line';
import type { Entry } from '../../../src/core/model/line';
import { STATUS_TABLE } from '../../../src/core/model/status';
import { addDays } from '../../../src/core/model/calendar-date';
import { frozenLines, readFrozen } from '../../../src/core/report/freeze';
import { makeReport } from '../../../src/core/report/report-document';
import { makeReportSheet } from '../../../src/core/report/report-sheet';
import type { Tracker } from '../../../src/core/model/line';
import { bodyLines } from '../../fixtures/document-text';
import { periodNamed, smallInput, smallTracker } from '../../fixtures/small-plan';

const text = fc.option(
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('Đã xong.', 'Kiến nghị: cấp máy.', '15/KH-UBND', '\n\n')),
);
const day = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays('2022-03-14', days)));

const entry: fc.Arbitrary<Entry> = fc.record({
  due: day,
  progress: fc.option(fc.constantFrom(...PROGRESS_WORDS)),
  done: day,
  answer: fc.option(fc.constantFrom(...PERIOD_ANSWERS)),
  result: text,
  evidenceNumber: text,
  evidenceDate: day,
  evidenceIssuer: text,
  evidencePage: text,
  evidenceLink: text,
  difficulties: text,
  triggerDocument: text,
  triggerDate: day,
  note: text,
});

/** The small plan with anything typed anywhere, and any status: even ones that do not fit the entries. */
const tracker: fc.Arbitrary<Tracker> = fc
  .array(
    fc.record({
      entry,
      status: fc.constantFrom(...STATUS_TABLE.map(({ id }) => id)),
      title: text,
      daysLeft: fc.option(fc.integer({ min: -999, max: 999 })),
    }),
    {
      minLength: 13,
      maxLength: 13,
    },
  )
  .map((typed) => {
    let next = 0;
    const small = smallTracker();
    return {
      ...small,
      tasks: small.tasks.map((task) => ({
        ...task,
        title: typed[next]?.title ?? task.title,
        lines: task.lines.map((line) => {
          const one = typed[next];
          next += 1;
          return one === undefined ? line : { ...line, entry: one.entry, status: one.status, daysLeft: one.daysLeft };
        }),
      })),
    };
  });

it('gõ gì cũng ra báo cáo: không lỗi, không lọt chữ của máy, số đếm vẫn khớp', () => {
  fc.assert(
    fc.property(tracker, fc.constantFrom('2022-Q1', '2022-6T', '2022-NAM', '2022-03-01..2022-03-14'), (typed, period) => {
      const input = smallInput({ tracker: typed, period: periodNamed(period) });
      const machine = /undefined|NaN|\[object|null/u;
      expect(bodyLines(makeReport(input)).filter((line) => machine.test(line))).toEqual([]);
      const sheet = makeReportSheet(input);
      const ids = sheet.sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'text' ? [block.id] : [])));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});

it('chốt rồi đọc lại: mã, tình trạng và hạn như lúc chốt', () => {
  fc.assert(
    fc.property(tracker, (typed) => {
      const frozen = frozenLines(typed, periodNamed('2022-Q1'));
      const read = readFrozen([frozen.columns.map((column) => column.heading), ...frozen.rows], frozen.sheet);
      const lines = typed.tasks.flatMap((task) => task.lines);
      expect(read.ok && read.value.lines.map(({ id, status, due }) => [id, status, due])).toEqual(
        lines.map((line) => [line.line.id, line.status, line.entry.due ?? line.line.due]),
      );
    }),
    { numRuns: 60 },
  );
});
