import { convertLegacy, legacyEncoding } from '../../../src/core/text/legacy-text';

describe('chữ gõ bằng phông cũ', () => {
  it.each([
    ['C¶i c¸ch hµnh chÝnh', 'tcvn3', 'Cải cách hành chính'],
    ['KiÓm tra viÖc thùc hiÖn ë c¸c x·, ph­êng', 'tcvn3', 'Kiểm tra việc thực hiện ở các xã, phường'],
    ['Phßng T­ ph¸p', 'tcvn3', 'Phòng Tư pháp'],
    ['§¬n vÞ: Uû ban nh©n d©n huyÖn', 'tcvn3', 'Đơn vị: Uỷ ban nhân dân huyện'],
    ['Quý I n¨m 2006', 'tcvn3', 'Quý I năm 2006'],
    ['Caûi caùch haønh chính', 'vni', 'Cải cách hành chính'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñôn vò ñöôïc giao', 'vni', 'Đơn vị được giao'],
    ['UÛY BAN NHAÂN DAÂN', 'vni', 'ỦY BAN NHÂN DÂN'],
  ] as const)('“%s” là %s: “%s”', (text, id, unicode) => {
    expect(legacyEncoding(text)?.id).toBe(id);
    expect(convertLegacy(text, id)).toBe(unicode);
  });

  it('chữ hoa do phông .VnTimeH vẽ ra thì không đoán', () => {
    expect(convertLegacy('CéNG HßA', 'tcvn3')).toBe('CộNG HòA');
    expect(legacyEncoding('C¶i c¸ch hµnh chÝnh')?.capitalsInFont).toBe(true);
    expect(legacyEncoding('Caûi caùch haønh chính')?.capitalsInFont).toBe(false);
  });

  it.each([
    ['Cải cách hành chính'],
    ['Cải cách hành chính'.normalize('NFD')],
    ['KẾ HOẠCH'],
    ['Khoá đào tạo'],
    ['toán, khoá, quá, hoà'],
    ['Quý I/2026'],
    ['m², 10 µm, © 2026'],
    ['Word 2016 · Excel'],
    ['façade'],
    [''],
  ])('“%s” là chữ thường', (text) => {
    expect(legacyEncoding(text)).toBeNull();
  });
});
