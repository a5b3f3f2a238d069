import { asTypedText } from '../../src/office/plain-text';
import { typeInto } from './sim/typed-value';

/** Texts of real cells, and whether they can go in without an apostrophe. */
const CASES: readonly [text: string, typed: string][] = [
  ['Hoàn thành', 'Hoàn thành'],
  ['Quá hạn', 'Quá hạn'],
  ['Văn phòng HĐND và UBND', 'Văn phòng HĐND và UBND'],
  ['', ''],
  ['Quý I năm 2022', "'Quý I năm 2022"],
  ['TRUE', "'TRUE"],
  ['Sai', "'Sai"],
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['-', "'-"],
  ['- Báo cáo tháng', "'- Báo cáo tháng"],
  ['@UBND', "'@UBND"],
  ["'nháy", "''nháy"],
  ['31/3', "'31/3"],
  ['10%', "'10%"],
  ['1e5', "'1e5"],
  ['Mar 5', "'Mar 5"],
  ['#REF!', "'#REF!"],
  ['(5)', "'(5)"],
];

it.each(CASES)('%j được gõ thành %j và ô vẫn giữ đúng chữ ấy', (text, typed) => {
  expect(asTypedText(text)).toBe(typed);
  expect(typeInto(typed, 'General').value ?? '').toBe(text);
});
