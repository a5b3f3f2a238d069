import { isSpelledVietnamese } from '../../../src/core/text/syllable';

test.each([
  ['Thời gian thực hiện', true],
  ['khuya, nguệch ngoạc, quyết, giếng, yêu', true],
  ['TỔ CHỨC BỘ MÁY', true],
  ['UBND xã, QĐ-UBND', true],
  ['Thêi gian', false],
  ['Phßng', false],
  ['Caûi caùch', false],
])('“%s” viết đúng chính tả âm tiết: %s', (text, isRight) => {
  expect(isSpelledVietnamese(text)).toBe(isRight);
});
