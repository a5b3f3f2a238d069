import { pack, unpack } from '../../src/gas/packed';

it.each([
  ['chữ có dấu và ký tự ngoài BMP', { 'Xã An Bình': ['Đã niêm yết', '📌', '\u2063'] }],
  ['số, lôgic, rỗng', [1, -0.5, true, null, '', []]],
  ['độ dài 0 đến 5 dư khi chia 3', ['', 'a', 'ab', 'abc', 'abcd', 'abcde']],
  ['nửa cặp ký tự', '\ud800'],
])('gói rồi mở ra như cũ: %s', (_, value) => {
  expect(unpack(pack(value))).toEqual(value);
});

it('bảng tính dài gói lại còn dưới một phần mười', () => {
  const row = ['1.a', 'Ban hành kế hoạch cải cách hành chính', '=IF(D3<$F$1,"Quá hạn","Trong hạn")', null, null, 44_651];
  const sheets = Array.from({ length: 100 }, () => Array.from({ length: 60 }, () => row));
  const packed = pack(sheets);
  expect(packed).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  expect(packed.length).toBeLessThan(JSON.stringify(sheets).length / 10);
  expect(unpack(packed)).toEqual(sheets);
});

it('chữ không do nó gói thì báo lỗi', () => {
  expect(() => unpack('không phải')).toThrow();
});
