Documentation.addTranslations({
  "locale": "vi",
  "messages": {
    "Searching": "Đang tìm",
    "Search Results": "Kết quả tìm kiếm",
    "Preparing search...": "Đang chuẩn bị tìm kiếm…",
    "Hide Search Matches": "Bỏ tô đậm kết quả tìm",
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.": "Không có trang nào khớp. Hãy kiểm tra lại từ khóa; có thể gõ không dấu.",
    ", in ": ", trong ",
    "Search finished, found one page matching the search query.": [
      "Tìm thấy ${resultCount} trang."
    ]
  },
  "plural_expr": "0"
});
