import { reportAreas } from '../../../src/core/report/report-areas';
import { smallTracker } from '../../fixtures/small-plan';
import type { TrackedTask } from '../../../src/core/model/line';

const [first] = smallTracker().tasks;
const taskOf = (areaNumber: string, areaTitle: string): TrackedTask => ({ ...first!, id: `${areaNumber}.a`, areaNumber, areaTitle });

it.each([
  ['Cải cách thể chế', 'institutions'],
  ['CẢI CÁCH THỂ CHẾ, NÂNG CAO HIỆU QUẢ CHỈ ĐẠO', 'institutions'],
  ['Cải cách thủ tục hành chính và thực hiện cơ chế một cửa', 'procedures'],
  ['Kiểm soát TTHC', 'procedures'],
  ['Cải cách tổ chức bộ máy hành chính nhà nước', 'apparatus'],
  ['Cải cách chế độ công vụ', 'civil-service'],
  ['Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức', 'civil-service'],
  ['Cải cách tài chính công', 'finance'],
  ['Xây dựng và phát triển chính quyền điện tử', 'digital'],
  ['Xây dựng, phát triển Chính phủ số', 'digital'],
  ['Hiện đại hoá nền hành chính', 'digital'],
  ['Công tác chỉ đạo, điều hành cải cách hành chính', 'steering'],
  ['Chỉ đạo điều hành; tuyên truyền', 'steering'],
  ['Thi đua, khen thưởng', 'area-1'],
  ['', 'area-1'],
])('lĩnh vực “%s”: %s', (title, key) => {
  expect(reportAreas([taskOf('1', title)]).map((area) => area.key)).toEqual([key]);
});

it('chỉ đạo điều hành đứng đầu dù kế hoạch để cuối; lĩnh vực lạ đứng sau; lĩnh vực kế hoạch không có vẫn được nêu', () => {
  expect(reportAreas(smallTracker().tasks).map((area) => [area.key, area.tasks.length])).toEqual([
    ['steering', 3],
    ['institutions', 2],
    ['procedures', 3],
    ['apparatus', 2],
    ['civil-service', 1],
    ['finance', 0],
    ['digital', 0],
    ['area-V', 1],
  ]);
});

it('kế hoạch không chia theo lĩnh vực cải cách hành chính thì không nêu lĩnh vực thiếu', () => {
  const areas = reportAreas([taskOf('1', 'Giao thông.'), taskOf('2', 'Cải cách thể chế')]);
  expect(areas.map((area) => area.heading)).toEqual(['Cải cách thể chế', 'Giao thông']);
});

it('hai phần của kế hoạch cùng một lĩnh vực được gộp', () => {
  const areas = reportAreas([taskOf('1', 'Cải cách TTHC'), taskOf('2', 'Cơ chế một cửa')]);
  expect(areas.map((area) => [area.key, area.tasks.length])).toEqual([['procedures', 2]]);
});
