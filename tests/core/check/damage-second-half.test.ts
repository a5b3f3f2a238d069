import { filled, gentleTrial, hardTrial, headlessTrial, seedGroups } from './damage-trial';

describe('sửa bảng sau các thao tác hỏng ngẫu nhiên, nửa sau', () => {
  it.each(seedGroups(501, 500))('hạt %i đến %i', (_first, _last, seeds) => {
    expect(seeds.flatMap(hardTrial)).toEqual([]);
  });
});

describe('sắp xếp, chèn dòng, đổi tên: nội dung đã nhập vẫn ở đúng nhiệm vụ', () => {
  it.each(seedGroups(1, 100))('hạt %i đến %i', (_first, _last, seeds) => {
    const start = filled();
    expect(seeds.flatMap((seed) => gentleTrial(seed, start))).toEqual([]);
  });
});

describe('thêm vào đó, hàng tiêu đề bị xóa: đặt lại được, không mất chữ', () => {
  it.each(seedGroups(2001, 100))('hạt %i đến %i', (_first, _last, seeds) => {
    expect(seeds.flatMap(headlessTrial)).toEqual([]);
  });
});
