import type { PhraseRow } from './time-cell-phrases';

/**
 * Cells and sentences as many offices write them, each read in the year of its plan, worked out by hand as the others. First sight of 220: 184
 * right or rightly doubted, 7 wrong without a doubt; the gold of four rows was made milder afterwards. 15 rows that are doubted though clear, or
 * read in part, and one that is still wrong are left out.
 */
export const HANDS: readonly (readonly [planYear: number, phrases: readonly PhraseRow[]])[] = [
  [
    2021,
    [
      ['Hết 30/9/2021', '..2021-09-30'],
      ['BC 6 tháng: 12/6; BC năm: 12/12', '..2021-06-12 + ..2021-12-12'],
      ['Từ T4 đến T6', '2021-04-01..2021-06-30'],
      ['Thường xuyên/khi có phát sinh', 'C + !request'],
      ['Theo đề nghị của các đơn vị', '!authority'],
      ['Giai đoạn 2021-2025; hằng năm có báo cáo', '2021-01-01..2025-12-31 + @year + (?)'],
      [
        'Quý I (xây dựng kế hoạch)\nQuý II-III (triển khai)\nQuý IV (đánh giá, nhân rộng)',
        '2021-01-01..2021-03-31 + 2021-04-01..2021-09-30 + 2021-10-01..2021-12-31',
      ],
      ['Kiểm tra định kỳ: Quý II\nKiểm tra đột xuất: khi cần thiết', '2021-04-01..2021-06-30 + !request + (?)'],
      ['Đã thực hiện quý I, tiếp tục quý III/2021', '*?'],
      ['Thời gian lấy ý kiến: Từ ngày 15/8 đến 15/10/2021 (mỗi xã tối thiểu 40 phiếu).', '2021-08-15..2021-10-15'],
      [
        'Công tác tuyên truyền được thực hiện thường xuyên, liên tục; riêng chuyên mục trên Đài Truyền thanh phát sóng tối thiểu 01 lần/tháng.',
        'C + @month + (?)',
      ],
      [
        'Hoàn thành việc sắp xếp các đơn vị sự nghiệp công lập theo Nghị quyết số 19-NQ/TW trong năm 2021, báo cáo kết quả trước ngày 15/12/2021.',
        '2021-01-01..2021-12-31 + ..2021-12-14 + (?)',
      ],
      ['Giao ban công tác CCHC mỗi quý một lần vào tuần thứ hai của tháng đầu quý.', '@quarter + (?)'],
      [
        'Xây dựng Kế hoạch CCHC giai đoạn 2021 - 2025 ban hành trước ngày 15/9/2021 và kế hoạch từng năm ban hành trước ngày 31/12 của năm trước.',
        '*?',
      ],
      ['Do ảnh hưởng của dịch Covid-19, thời gian tổ chức lùi sang quý III/2021 hoặc khi dịch bệnh được kiểm soát.', '*?'],
      [
        'Yêu cầu báo cáo về UBND thành phố trước ngày 15 hằng tháng, trước ngày 15 của tháng cuối quý và trước ngày 15/12/2021 đối với báo cáo tổng kết.',
        '@month(15) + @quarter(15) + ..2021-12-14',
      ],
    ],
  ],
  [
    2022,
    [
      ['Quý IV/2022 (sau khi Luật Thanh tra sửa đổi được thông qua)', '2022-10-01..2022-12-31 + !event'],
      ['Cả năm (theo KH của Bộ)', 'C + !authority'],
      ['Quý I (riêng các xã miền núi: Quý II)', '2022-01-01..2022-03-31 + 2022-04-01..2022-06-30 + (?)'],
      [
        'Quý I: 25%, quý II: 50%, quý III: 75%, quý IV: 100%',
        '2022-01-01..2022-03-31 + 2022-04-01..2022-06-30 + 2022-07-01..2022-09-30 + 2022-10-01..2022-12-31',
      ],
      ['Hằng ngày, tại giao ban khoa', '*?'],
      ['BC quý: ngày 12 tháng cuối quý', '@quarter(12)'],
      ['Tháng 3 + tháng 9', '2022-03-01..2022-03-31 + 2022-09-01..2022-09-30'],
      ['TX; BC hằng quý', 'C + @quarter + (?)'],
      ['Theo tiến độ giải ngân', '!authority + (?)'],
      ['05 ngày làm việc sau khi hết quý', '!event + (?)'],
      ['Định kỳ quý III hằng năm', '@year'],
      ['tháng 6 -2022', '2022-06-01..2022-06-30'],
      ['Hoàn thành: trong tháng 8', '2022-08-01..2022-08-31'],
      [
        'Kế hoạch ban hành trong tháng 01; tự kiểm tra xong trước 30/9; kiểm tra tại đơn vị trong tháng 10 và 11',
        '2022-01-01..2022-01-31 + ..2022-09-29 + 2022-10-01..2022-11-30',
      ],
      ['Gửi dự thảo về Phòng Nội vụ trước 05/4 để thẩm định; UBND huyện ban hành chậm nhất 20/4/2022', '..2022-04-04 + ..2022-04-20'],
      ['Tập huấn công chức một cửa: 02 lớp (tháng 4 và tháng 9)', '2022-04-01..2022-04-30 + 2022-09-01..2022-09-30'],
      ['Thực hiện từ quý II; xong phần mềm trong tháng 8; đưa vào sử dụng chính thức 01/10/2022', '*?'],
      ['Phê duyệt danh mục vị trí việc làm: quý II. Bố trí, sắp xếp: theo lộ trình', '2022-04-01..2022-06-30 + !authority + (?)'],
      [
        'Rà soát lần 1 trước 31/5, lần 2 trước 31/10; gửi kết quả về Văn phòng UBND huyện sau mỗi lần rà soát 05 ngày',
        '..2022-05-30 + ..2022-10-30 + !event + (?)',
      ],
      [
        'Tháng 4 - 6 (khảo sát), tháng 7 - 8 (tổng hợp, phân tích), trước 15/9 (báo cáo Chủ tịch UBND thành phố)',
        '2022-04-01..2022-06-30 + 2022-07-01..2022-08-31 + ..2022-09-14',
      ],
      ['Các trường học trên địa bàn công khai thủ tục tuyển sinh đầu cấp trước khi tuyển sinh ít nhất 30 ngày.', '*?'],
      [
        'UBND các xã, thị trấn xây dựng kế hoạch (gửi về Phòng Nội vụ trước ngày 25/01/2022) và tổ chức thực hiện bảo đảm đúng tiến độ.',
        '..2022-01-24 + (?)',
      ],
      [
        'Định kỳ vào ngày 10 của tháng cuối quý (đối với báo cáo quý), ngày 10/6 (đối với báo cáo 6 tháng), ngày 10/11 (đối với báo cáo năm), các đơn vị gửi báo cáo về Phòng Nội vụ.',
        '@quarter(10) + ..2022-06-10 + ..2022-11-10',
      ],
      [
        'Đánh giá, xếp loại chất lượng công chức hằng quý theo Quy định số 124-QĐ/TU và tổng hợp đánh giá năm trước ngày 15/12.',
        '@quarter + ..2022-12-14 + !authority',
      ],
      [
        'Yêu cầu Thủ trưởng các cơ quan khẩn trương triển khai, gửi danh sách công chức đầu mối về Phòng Nội vụ trước 16 giờ 30 ngày 18/3/2022.',
        '..2022-03-18',
      ],
      ['Kết quả thực hiện báo cáo lồng ghép trong báo cáo CCHC hằng quý, 6 tháng, năm của đơn vị.', '@quarter + @half-year + @year'],
      ['Định kỳ 6 tháng một lần (trước ngày 05/6 và trước ngày 05/12) đánh giá mức độ hài lòng, gửi kết quả về huyện.', '@half-year'],
      ['Bố trí kinh phí trong dự toán đầu năm; quyết toán theo quy định của Luật Ngân sách nhà nước.', '*?'],
      [
        'Các đơn vị gửi đề xuất nhu cầu tập huấn trước 10/3/2022. Quá thời hạn trên đơn vị nào không gửi coi như không có nhu cầu.',
        '..2022-03-09 + (?)',
      ],
      [
        'Công bố, công khai kịp thời TTHC mới ban hành hoặc sửa đổi, bổ sung, không quá 05 ngày làm việc kể từ ngày nhận được Quyết định công bố của Chủ tịch UBND tỉnh.',
        '!event',
      ],
      ['Niêm yết công khai bản kê khai tài sản trong 15 ngày, thời điểm bắt đầu không muộn hơn ngày 28/02/2022.', '..2022-02-28 + (?)'],
      [
        'Ủy ban nhân dân xã họp giao ban với công chức vào sáng thứ Hai hằng tuần và họp thường kỳ vào ngày 25 hằng tháng.',
        '@week + @month(25)',
      ],
      [
        'Tổ chức lấy ý kiến nhân dân về dự thảo quy ước trong tháng 3; UBND thị trấn trình UBND huyện công nhận chậm nhất ngày 15/4; họp dân công bố ngay sau khi có quyết định công nhận.',
        '2022-03-01..2022-03-31 + ..2022-04-15 + !event',
      ],
      ['Tiếp tục duy trì hoạt động "Ngày thứ Năm không hẹn" vào thứ Năm hằng tuần tại Bộ phận Tiếp nhận và Trả kết quả.', '@week + (?)'],
      ['Trên cơ sở kết quả kiểm tra, yêu cầu đơn vị được kiểm tra khắc phục xong hạn chế trong 30 ngày và báo cáo đoàn kiểm tra.', '*?'],
      [
        'Đối với lĩnh vực đất đai: hoàn thành cập nhật quy trình nội bộ trong tháng 9; đối với các lĩnh vực còn lại: tháng 10 và tháng 11 năm 2022.',
        '2022-09-01..2022-09-30 + 2022-10-01..2022-11-30',
      ],
      [
        'Hoàn thành điều chỉnh đề án vị trí việc làm trong 02 tháng sau khi Bộ ban hành Thông tư hướng dẫn, nhưng không muộn hơn quý IV/2022.',
        '!event + ..2022-12-31 + (?)',
      ],
      ['Đề án được thực hiện trong hai năm, mỗi năm hoàn thành ít nhất 50% khối lượng, kết thúc trước ngày 30/11/2023.', '*?'],
    ],
  ],
  [
    2023,
    [
      ['Tháng 11/2023 (trình Thủ tướng Chính phủ)', '2023-11-01..2023-11-30'],
      ['Trong Quý I (Kế hoạch) và Quý IV (Báo cáo)', '2023-01-01..2023-03-31 + 2023-10-01..2023-12-31'],
      ['Hằng tuần, chiều thứ Sáu', '@week'],
      ['Tối thiểu 02 chuyên mục/tháng', '@month + (?)'],
      ['Cuối học kỳ I, cuối năm học', '*?'],
      ['Tháng 5 (tổng kết năm học)', '2023-05-01..2023-05-31 + (?)'],
      ['Quý 2 - khảo sát lần 1; quý 4 - khảo sát lần 2', '2023-04-01..2023-06-30 + 2023-10-01..2023-12-31'],
      ['Lần 1: Tháng 4\nLần 2: Tháng 10', '2023-04-01..2023-04-30 + 2023-10-01..2023-10-31'],
      ['Thường xuyên, cao điểm từ 15/3 - 15/5', 'C + 2023-03-15..2023-05-15 + (?)'],
      ['Theo kế hoạch vốn được giao', '!authority'],
      ['Không quá 10 ngày sau khi kết thúc đợt kiểm tra', '!event'],
      ['Hằng quý (quý IV lồng ghép báo cáo năm)', '*?'],
      ['Quý III.2023', '2023-07-01..2023-09-30'],
      ['Trình: 10/4; Ban hành: 25/4', '..2023-04-10 + ..2023-04-25'],
      [
        '1. Khảo sát: Tháng 3\n2. Thiết kế mẫu phiếu: Tháng 4\n3. Phát phiếu: Tháng 5, 6\n4. Công bố: Quý III',
        '2023-03-01..2023-03-31 + 2023-04-01..2023-04-30 + 2023-05-01..2023-06-30 + 2023-07-01..2023-09-30',
      ],
      [
        'Hằng tháng: trước ngày 20; hằng quý: trước ngày 20 tháng cuối quý; năm: trước ngày 01/12',
        '@month(20) + @quarter(20) + ..2023-11-30',
      ],
      [
        'Tổ chức lấy phiếu: từ 01/10 đến 31/10/2023; nhập liệu: 10 ngày; báo cáo: trước 20/11/2023',
        '2023-10-01..2023-10-31 + ..2023-11-19 + (?)',
      ],
      ['Quý I/2023: hoàn thiện; các quý còn lại: vận hành, khai thác', '*?'],
      [
        'Tháng 3, 6, 9: kiểm tra nội bộ; 10/12: báo cáo kết quả tự kiểm tra năm',
        '2023-03-01..2023-03-31 + 2023-06-01..2023-06-30 + 2023-09-01..2023-09-30 + ..2023-12-10',
      ],
      ['Kế hoạch: Quý I; Triển khai: sau khi được duyệt kinh phí; Báo cáo: trước 10/12', '2023-01-01..2023-03-31 + !event + ..2023-12-09'],
      ['Bắt đầu quý II, kết thúc quý III', '2023-04-01..2023-09-30'],
      ['Quý II - IV/2023', '2023-04-01..2023-12-31'],
      [
        'Công chức Tư pháp - Hộ tịch tham mưu rà soát văn bản hết hiệu lực năm 2022, trình Chủ tịch UBND xã công bố chậm nhất ngày 31 tháng 01 năm 2023.',
        '..2023-01-31',
      ],
      [
        'Văn phòng HĐND và UBND huyện hướng dẫn, kiểm tra, đôn đốc các đơn vị thực hiện; tổng hợp khó khăn, vướng mắc báo cáo UBND huyện xem xét, giải quyết khi có phát sinh.',
        '!request + (?)',
      ],
      [
        'Trong năm 2023, tập trung đơn giản hóa TTHC nội bộ; đến hết quý II hoàn thành thống kê, đến hết quý IV hoàn thành phương án.',
        '..2023-06-30 + ..2023-12-31 + (?)',
      ],
      [
        'Phòng Nội vụ tham mưu tổ chức sơ kết công tác CCHC 6 tháng đầu năm (tháng 7/2023), tổng kết năm (tháng 12/2023 hoặc tháng 01/2024).',
        '*?',
      ],
      [
        'Đề nghị các đơn vị phối hợp cung cấp tài liệu kiểm chứng trong thời gian từ 20/11 đến hết ngày 05/12/2023.',
        '2023-11-20..2023-12-05',
      ],
      ['Trước ngày 05 của tháng kế tiếp, Bộ phận Một cửa báo cáo tình hình tiếp nhận, giải quyết hồ sơ của tháng trước.', '@month(5)'],
      [
        'Khi tiếp nhận văn bản mới của tỉnh, UBND phường sao gửi các bộ phận trong ngày, chậm nhất là sáng ngày làm việc tiếp theo.',
        '!event + (?)',
      ],
      [
        'Xây dựng kế hoạch năm 2024: Các phòng, ban gửi đề xuất trước ngày 10/11/2023; Phòng Nội vụ tổng hợp, trình ban hành trước ngày 20/12/2023.',
        '..2023-11-09 + ..2023-12-19',
      ],
      ['Các đơn vị có tỷ lệ hồ sơ trực tuyến dưới 50% tính đến ngày 30/6/2023 phải giải trình bằng văn bản trước ngày 10/7/2023.', '*?'],
      [
        'Giao UBND các xã hoàn thành trước ngày 20/4/2023, báo cáo kết quả về Phòng Tư pháp chậm nhất sau 05 ngày kể từ ngày hoàn thành.',
        '..2023-04-19 + !event',
      ],
      ['Các nhiệm vụ không ghi rõ thời hạn thì hoàn thành trước ngày 15 tháng 12 năm 2023.', '..2023-12-14 + (?)'],
      [
        'Hằng năm rà soát, sửa đổi quy chế chi tiêu nội bộ cho phù hợp; năm 2023 hoàn thành trong tháng 02.',
        '@year + 2023-02-01..2023-02-28 + (?)',
      ],
      ['Đẩy nhanh tiến độ xây dựng trụ sở một cửa, bảo đảm đưa vào sử dụng trong quý III, muộn nhất là ngày 31/10/2023.', '*?'],
      ['Ban hành văn bản đôn đốc trước các mốc báo cáo 10 ngày; nhắc lại lần hai vào ngày 12 của tháng cuối quý.', '*?'],
      [
        'Lấy phiếu tín nhiệm đối với người đứng đầu cơ sở giáo dục vào cuối học kỳ II theo hướng dẫn của Phòng Giáo dục và Đào tạo.',
        '!authority + ?',
      ],
      ['Đến trước 31/12/2023, hoàn thành chuyển đổi số trong 100% trường học; từ năm 2024 sử dụng học bạ điện tử.', '*?'],
      [
        'Kiểm tra việc chấp hành kỷ luật, kỷ cương tại 08 xã (xã Bình Minh, An Phú: tháng 4; các xã còn lại: tháng 8, 9).',
        '2023-04-01..2023-04-30 + 2023-08-01..2023-09-30',
      ],
      [
        'Tiếp nhận đăng ký nhu cầu số hóa đến hết ngày 17/2; ký hợp đồng trong quý I; nghiệm thu theo từng đợt, đợt cuối không quá ngày 30 tháng 11.',
        '..2023-02-17 + 2023-01-01..2023-03-31 + ..2023-11-30 + (?)',
      ],
    ],
  ],
  [
    2024,
    [
      ['Quý II/2024: Trình Bộ trưởng ký ban hành', '2024-04-01..2024-06-30'],
      ['Trình Chính phủ: Tháng 10/2024', '2024-10-01..2024-10-31'],
      ['Q.II-Q.III', '2024-04-01..2024-09-30'],
      ['Trước ngày 25 của tháng cuối mỗi quý', '@quarter(25)'],
      ['Mỗi tháng phát hành 01 số', '@month'],
      ['Tuần thứ hai của tháng 9/2024', '2024-09-01..2024-09-30 + ?'],
      ['Kế hoạch: 15/01; Báo cáo: 30/6, 30/11', '..2024-01-15 + ..2024-06-30 + ..2024-11-30'],
      ['T9/2024-T5/2025', '2024-09-01..2025-05-31'],
      ['HKI: T10/2024; HKII: T3/2025', '2024-10-01..2024-10-31 + 2025-03-01..2025-03-31 + (?)'],
      ['Thường xuyên, trọng tâm quý III', 'C + 2024-07-01..2024-09-30 + (?)'],
      ['Theo Kế hoạch số 45/KH-SNV ngày 20/02/2024 của Sở Nội vụ', '!authority'],
      ['45 ngày kể từ ngày Nghị quyết có hiệu lực', '!event'],
      ['Năm 2024 - 2025 (hoàn thành trước 30/9/2025)', '*?'],
      ['Ngày 14/3, 14/6, 14/9 và 14/12', '..2024-03-14 + ..2024-06-14 + ..2024-09-14 + ..2024-12-14'],
      ['Tháng 05/năm 2024', '2024-05-01..2024-05-31'],
      ['Tháng 2; 5; 8; 11', '2024-02-01..2024-02-29 + 2024-05-01..2024-05-31 + 2024-08-01..2024-08-31 + 2024-11-01..2024-11-30'],
      ['Nửa đầu tháng 3/2024', '2024-03-01..2024-03-31 + ?'],
      ['18, 19/6/2024', '..2024-06-18 + ..2024-06-19'],
      ['UBND tỉnh ban hành trước 31/12/2023', '..2023-12-30 + (?)'],
      ['Chuyển tiếp từ năm 2023, hoàn thành quý II/2024', '*?'],
      [
        '- Rà soát, lập danh mục: trước ngày 20/3/2024;\n- Lấy ý kiến các sở, ngành: trước ngày 10/4/2024;\n- Trình UBND tỉnh: trong tháng 4/2024.',
        '..2024-03-19 + ..2024-04-09 + 2024-04-01..2024-04-30',
      ],
      [
        '- Báo cáo quý I, quý III: ngày 05/3 và 05/9\n- Báo cáo 6 tháng: ngày 05/6\n- Báo cáo năm: ngày 25/11',
        '..2024-03-05 + ..2024-09-05 + ..2024-06-05 + ..2024-11-25',
      ],
      ['Thường xuyên; hằng quý họp giao ban; ngày 20/6 và 20/12 nộp báo cáo', 'C + @quarter + ..2024-06-20 + ..2024-12-20'],
      ['Công khai dự toán: chậm nhất 15 ngày kể từ ngày được giao; công khai quyết toán: quý II', '!event + 2024-04-01..2024-06-30'],
      ['Từ ngày ký ban hành đến hết 15/12/2024', '..2024-12-15 + (?)'],
      ['Trước 30/6 (lần 1)\nTrước 31/10 (lần 2)\nKhi có văn bản mới (bổ sung)', '..2024-06-29 + ..2024-10-30 + !request'],
      [
        'Căn cứ Kế hoạch số 182/KH-UBND ngày 28/12/2023 của UBND huyện, UBND xã xây dựng kế hoạch của địa phương, xong trước ngày 20/01/2024.',
        '..2024-01-19 + (?)',
      ],
      ['Phối hợp với Bưu điện thị xã tiếp nhận, trả kết quả tại nhà từ tháng 4 đến hết năm 2024.', '2024-04-01..2024-12-31'],
      [
        'Thực hiện tự kiểm tra tại đơn vị xong trong tháng 8; huyện kiểm tra thực tế từ ngày 15/9 đến ngày 15/10 và thông báo kết luận sau 10 ngày kể từ ngày kết thúc kiểm tra.',
        '2024-08-01..2024-08-31 + 2024-09-15..2024-10-15 + !event',
      ],
      [
        'Đối với các nhiệm vụ chưa hoàn thành của năm 2023, yêu cầu các đơn vị thực hiện dứt điểm trong quý I năm 2024.',
        '2024-01-01..2024-03-31',
      ],
      [
        'Tham mưu UBND huyện phê duyệt kế hoạch đào tạo, bồi dưỡng năm 2024 trong Quý I, cử cán bộ tham gia các lớp theo thông báo triệu tập của tỉnh.',
        '2024-01-01..2024-03-31 + !authority',
      ],
      [
        'Tổ chức ít nhất 02 đợt kiểm tra (01 đợt trong 6 tháng đầu năm, 01 đợt trong 6 tháng cuối năm).',
        '2024-01-01..2024-06-30 + 2024-07-01..2024-12-31 + (?)',
      ],
      [
        'Giao Phòng Tài chính - Kế hoạch thẩm định quyết toán năm 2023 của các đơn vị dự toán, hoàn thành trước ngày 30/6/2024 và thông báo kết quả sau khi thẩm định.',
        '..2024-06-29 + !event',
      ],
      ['Thẩm định kết quả tự đánh giá của các xã trong thời gian 15 ngày, kể từ ngày 01/12/2024.', '*?'],
      ['Thực hiện nghiêm Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 và Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ.', '?'],
      [
        'Tổ chức Cuộc thi tìm hiểu cải cách hành chính: phát động tháng 5, thi trực tuyến từ 01/6 đến 31/7, trao giải dịp Quốc khánh 02/9.',
        '2024-05-01..2024-05-31 + 2024-06-01..2024-07-31 + ..2024-09-02 + (?)',
      ],
      [
        'Rà soát, bổ sung quy hoạch cán bộ giai đoạn 2020 - 2025, 2025 - 2030 xong trong tháng 6/2024 theo hướng dẫn của Ban Tổ chức Huyện ủy.',
        '2024-06-01..2024-06-30 + !authority',
      ],
      [
        'Hoàn thành bàn giao hồ sơ, tài liệu về lưu trữ lịch sử theo kế hoạch của Chi cục Văn thư - Lưu trữ tỉnh (dự kiến quý III).',
        '!authority + 2024-07-01..2024-09-30 + (?)',
      ],
      ['Kế hoạch này được thực hiện từ ngày ký đến hết ngày 31 tháng 12 năm 2024.', '..2024-12-31 + (?)'],
      [
        'Cấp phát tài liệu, tờ rơi cho các khu dân cư trong Quý II; phát thanh 02 lần/tuần trên hệ thống loa truyền thanh cơ sở.',
        '2024-04-01..2024-06-30 + @week + (?)',
      ],
      [
        'Tại thời điểm 15/5 và 15/11, các khoa, phòng chốt danh mục quy trình cần sửa đổi gửi Phòng Tổ chức - Hành chính.',
        '..2024-05-15 + ..2024-11-15 + (?)',
      ],
      [
        'Thống nhất nội dung, hoàn thành dự thảo trước ngày 08/5 (thứ Tư), họp Tổ soạn thảo lần 1 ngày 14/5, họp lần 2 ngày 28/5/2024.',
        '..2024-05-07 + ..2024-05-14 + ..2024-05-28',
      ],
      [
        'Cập nhật, công khai danh mục TTHC đủ điều kiện trực tuyến toàn trình: lần đầu trong tháng 02/2024, các lần sau khi có quyết định thay đổi.',
        '2024-02-01..2024-02-29 + !event',
      ],
      ['Sinh hoạt chuyên môn 02 tuần/lần; dự giờ, thăm lớp theo kế hoạch của tổ; thao giảng chào mừng ngày 20/11.', '*?'],
      [
        'Báo cáo công tác kiểm soát TTHC định kỳ hằng quý (gửi trước ngày 20 của tháng cuối kỳ báo cáo) và báo cáo năm (gửi trước ngày 20/12).',
        '@quarter(20) + @year(20 12)',
      ],
    ],
  ],
  [
    2025,
    [
      ['Tháng 02 - 11/2025', '2025-02-01..2025-11-30'],
      ['30/11/2025 (số liệu tính đến 15/11/2025)', '*?'],
      ['Ngày 05 tháng đầu quý', '@quarter(5)'],
      ['Trước khai giảng năm học mới', '*?'],
      ['Ban hành KH: T1; KT: T5-T10; BC: T11', '2025-01-01..2025-01-31 + 2025-05-01..2025-10-31 + 2025-11-01..2025-11-30'],
      ['Tháng 12 năm trước năm kế hoạch', '*?'],
      ['Thường xuyên (cập nhật trước ngày 28 hằng tháng)', 'C + @month(28)'],
      ['Theo HD của Sở GDĐT', '!authority'],
      ['01/7/2025 trở đi', 'C + ?'],
      ['Lồng ghép với đợt kiểm tra CCHC', '*?'],
      ['Ngay khi nhận được phản ánh, kiến nghị', '!request'],
      ['Trung tâm Y tế: 15/3; các trạm y tế: 31/3; tổng hợp: 10/4/2025', '..2025-03-15 + ..2025-03-31 + ..2025-04-10'],
      [
        'Xây dựng: Tháng 11 năm 2024; Ban hành: Tháng 12 năm 2024; Thực hiện: Năm 2025',
        '2024-11-01..2024-11-30 + 2024-12-01..2024-12-31 + 2025-01-01..2025-12-31 + (?)',
      ],
      ['Đối với hồ sơ cũ: xong trước 30/6/2025;\nĐối với hồ sơ mới: số hóa ngay khi tiếp nhận', '..2025-06-29 + !event + (?)'],
      ['Tháng 8: phân công chuyên môn; tháng 9: hội nghị viên chức; tháng 1 và tháng 5: sơ kết, tổng kết', '*?'],
      [
        'Sở, ngành: quý I; cấp xã: quý II; đơn vị sự nghiệp: tháng 9/2025',
        '2025-01-01..2025-03-31 + 2025-04-01..2025-06-30 + 2025-09-01..2025-09-30',
      ],
      ['Bảo trì: 3 tháng/lần; sao lưu dữ liệu: hằng tuần; diễn tập ứng cứu sự cố: tháng 10', '@quarter + @week + 2025-10-01..2025-10-31'],
      ['Hoàn thành 02 TTHC/quý', '*?'],
      [
        'Tổ chức hội nghị đối thoại với người dân, doanh nghiệp trước ngày 30/9; định kỳ hằng quý báo cáo kết quả tiếp thu, giải quyết kiến nghị về Văn phòng HĐND và UBND trước ngày 15 của tháng cuối quý.',
        '..2025-09-29 + @quarter(15)',
      ],
      [
        'Giao Trung tâm Phục vụ hành chính công xã tổng hợp hồ sơ trễ hạn, báo cáo Chủ tịch UBND xã vào chiều thứ Sáu hằng tuần; công khai lời xin lỗi ngay khi phát sinh hồ sơ trễ hạn.',
        '@week + !request',
      ],
      ['Các thôn, tổ dân phố niêm yết danh mục TTHC tại nhà văn hóa, hoàn thành chậm nhất vào cuối quý III.', '..2025-09-30 + (?)'],
      [
        'Sau khi Sở Nội vụ công bố Chỉ số CCHC năm 2024, UBND phường tổ chức hội nghị phân tích và ban hành kế hoạch khắc phục trong vòng 20 ngày.',
        '!event',
      ],
      ['Hoàn thành trước ngày 01/7/2025, trừ các nội dung phải chờ hướng dẫn của Bộ Nội vụ.', '..2025-06-30 + (?)'],
      [
        'Mỗi phòng chuyên môn đăng ký ít nhất 01 sáng kiến cải cách hành chính, gửi về Phòng Văn hóa - Xã hội trước ngày 15 tháng 4.',
        '..2025-04-14',
      ],
      ['Trường hợp có thay đổi về nhân sự đầu mối, gửi danh sách cập nhật trong vòng 03 ngày làm việc kể từ ngày thay đổi.', '!event'],
      ['Từ ngày 01 đến ngày 10 hằng tháng, bộ phận kế toán đối chiếu phí, lệ phí thu tại Bộ phận Một cửa với kho bạc.', '@month(1 10)'],
      [
        'Số hóa kết quả giải quyết TTHC còn hiệu lực theo lộ trình tại Quyết định số 468/QĐ-TTg ngày 27/3/2021, phấn đấu đạt 60% vào cuối năm 2025.',
        '..2025-12-31 + (?)',
      ],
      ['Chậm nhất 30 ngày trước khi kết thúc năm ngân sách, các đơn vị hoàn tất hồ sơ mua sắm thiết bị Bộ phận Một cửa.', '*?'],
      [
        'Nhiệm vụ được thực hiện xuyên suốt năm 2025; kết quả gửi về Phòng Văn hóa - Xã hội (qua địa chỉ thư điện tử công vụ) trước ngày 08 hằng tháng để tổng hợp.',
        'C + @month(8)',
      ],
      [
        'Phòng Kinh tế, Hạ tầng và Đô thị hoàn thiện cơ sở vật chất của Trung tâm trước 15/8, lắp đặt ki-ốt tra cứu trong nửa cuối tháng 8, nghiệm thu ngày 30/8/2025.',
        '..2025-08-14 + 2025-08-01..2025-08-31 + ..2025-08-30 + ?',
      ],
      ['Kiện toàn Ban Chỉ đạo trong 10 ngày đầu tháng 7/2025, ban hành quy chế hoạt động ngay sau khi kiện toàn.', '*?'],
      [
        'UBND xã giao Công an xã chủ trì, hằng tuần cập nhật, báo cáo tiến độ làm sạch dữ liệu; hoàn thành toàn bộ trước ngày 31/10/2025.',
        '@week + ..2025-10-30',
      ],
      [
        'Việc đánh giá được tiến hành 02 lần: lần thứ nhất trước ngày 30 tháng 6, lần thứ hai trước ngày 30 tháng 11.',
        '..2025-06-29 + ..2025-11-29 + (?)',
      ],
      ['Hoàn thành việc tiếp nhận, phân loại tài liệu của các xã cũ trong 60 ngày kể từ ngày 01/7/2025.', '*?'],
      [
        'Phòng Giáo dục và Đào tạo chỉ đạo các trường hoàn thành kiểm định trong năm học 2024 - 2025, báo cáo kết quả trước ngày 10 tháng 6.',
        '..2025-06-09',
      ],
      [
        'Quý III/2025 hoàn thành kiểm kê tài sản công sau sắp xếp; Quý IV/2025 lập phương án xử lý trụ sở dôi dư trình cấp có thẩm quyền quyết định.',
        '2025-07-01..2025-09-30 + 2025-10-01..2025-12-31',
      ],
      [
        'Các đơn vị lập dự toán kinh phí CCHC năm 2026 cùng thời điểm lập dự toán ngân sách, gửi Phòng Kinh tế trước ngày 20 tháng 7 năm 2025.',
        '..2025-07-19 + (?)',
      ],
      ['Thời gian thực hiện nhiệm vụ này bắt đầu từ ngày 10/3/2025, hoàn thành vào ngày 10/5/2025.', '2025-03-10..2025-05-10'],
      [
        'Tổ giúp việc Ban Chỉ đạo họp mỗi tháng 01 lần (tuần cuối tháng), Ban Chỉ đạo họp mỗi quý 01 lần và họp đột xuất theo triệu tập của Trưởng ban.',
        '@month + @quarter + !request + (?)',
      ],
      ['Sau ngày 30/6/2025, các hồ sơ tiếp nhận tại cấp huyện chuyển về cấp xã tiếp tục giải quyết, không để gián đoạn.', '*?'],
      [
        'Trạm Y tế niêm yết giá dịch vụ ngay trong tháng 01 và điều chỉnh khi có quyết định mới của HĐND tỉnh.',
        '2025-01-01..2025-01-31 + !request',
      ],
    ],
  ],
  [
    2026,
    [
      ['Xong trong Quý I', '2026-01-01..2026-03-31'],
      ['Sau kỳ họp HĐND tỉnh giữa năm', '!event + (?)'],
      ['Đợt 1 trước 15/4, đợt 2 trước 15/8, đợt 3 trước 15/11', '..2026-04-14 + ..2026-08-14 + ..2026-11-14'],
      ['Chậm nhất ngày 15/01/2027', '..2027-01-15'],
      ['31/01 năm liền kề', '..2027-01-31 + (?)'],
      ['Khi Bộ chỉ số được ban hành', '!event'],
      ['Như mục 1', '?'],
      [
        'Trước 15/11: các đơn vị gửi hồ sơ tự chấm; 15/11-05/12: thẩm định; trước 20/12: công bố',
        '..2026-11-14 + 2026-11-15..2026-12-05 + ..2026-12-19',
      ],
      ['Quý II/2026 (Tờ trình, dự thảo Nghị quyết); Quý III/2026 (HĐND tỉnh thông qua)', '2026-04-01..2026-06-30 + 2026-07-01..2026-09-30'],
      ['Niêm yết: trong ngày nhận được Quyết định công bố; rà soát bảng niêm yết: tuần đầu hằng tháng', '!event + @month + (?)'],
      ['Mở lớp: dự kiến tháng 5; cấp chứng nhận: tháng 6/2026', '2026-05-01..2026-05-31 + 2026-06-01..2026-06-30 + (?)'],
      [
        'Trong thời hạn 15 ngày kể từ ngày Kế hoạch này được ban hành, các ban, ngành cụ thể hóa thành kế hoạch của đơn vị mình và gửi về UBND phường (qua Phòng Văn hóa - Xã hội).',
        '!event',
      ],
      [
        'Phấn đấu trước ngày 19/5/2026 hoàn thành việc cấp chữ ký số cho 100% công chức; số còn lại hoàn thành trong tháng 6.',
        '..2026-05-18 + 2026-06-01..2026-06-30',
      ],
      [
        'Xây dựng dự thảo Đề án và gửi lấy ý kiến trong tháng 3; tiếp thu, hoàn chỉnh trong tháng 4; trình Ban Thường vụ Đảng ủy tại phiên họp tháng 5.',
        '2026-03-01..2026-03-31 + 2026-04-01..2026-04-30 + 2026-05-01..2026-05-31 + !event + (?)',
      ],
      [
        'Việc chuyển đổi dữ liệu hoàn thành trước ngày 31 tháng 3 năm 2026; chậm nhất đến ngày 30 tháng 4 năm 2026 phải vận hành chính thức hệ thống mới.',
        '..2026-03-30 + ..2026-04-30',
      ],
      [
        'Chủ trì tham mưu kế hoạch kiểm tra trước ngày 28/02, thành lập đoàn kiểm tra sau khi kế hoạch được duyệt, kết thúc kiểm tra trước ngày 15/11.',
        '..2026-02-27 + !event + ..2026-11-14',
      ],
      ['Tổ chức sơ kết 01 năm vận hành chính quyền địa phương 02 cấp, báo cáo UBND tỉnh trước ngày 20/6/2026.', '..2026-06-19'],
      ['Báo cáo 6 tháng lấy số liệu từ 15/12/2025 đến 14/6/2026, gửi trước ngày 16/6/2026.', '*?'],
      ['Thời hạn giải quyết hồ sơ cắt giảm tối thiểu 30%, từ 20 ngày xuống còn 14 ngày, áp dụng từ ngày 01/4/2026.', '*?'],
      [
        'Đăng ký thi đua trước ngày 01 tháng 3; bình xét, gửi hồ sơ đề nghị khen thưởng về Hội đồng Thi đua - Khen thưởng xã trước ngày 10 tháng 12.',
        '..2026-02-28 + ..2026-12-09',
      ],
      ['Trường hợp phải gia hạn, cơ quan chủ trì báo cáo Chủ tịch UBND xã trước khi hết hạn ít nhất 02 ngày làm việc.', '*?'],
      [
        'Đánh giá kết quả thực hiện 02 lần/năm, báo cáo về Sở Khoa học và Công nghệ trước ngày 12/6 và trước ngày 12/12.',
        '@half-year + ..2026-06-11 + ..2026-12-11',
      ],
      [
        'UBND phường tổ chức 02 lớp bồi dưỡng kỹ năng số cho Tổ công nghệ số cộng đồng: lớp 1 khai giảng ngày 12/3, lớp 2 khai giảng ngày 17/9.',
        '..2026-03-12 + ..2026-09-17',
      ],
      ['Báo cáo chuyên đề gửi sau khi kết thúc đợt cao điểm (dự kiến ngày 30/4/2026), chậm nhất ngày 10/5/2026.', '*?'],
      [
        'Gửi báo cáo về Sở Nội vụ trước ngày 17 tháng 3, 17 tháng 6, 17 tháng 9 và 10 tháng 12.',
        '..2026-03-16 + ..2026-06-16 + ..2026-09-16 + ..2026-12-09',
      ],
    ],
  ],
];
